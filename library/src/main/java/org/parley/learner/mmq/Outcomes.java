package org.parley.learner.mmq;

import java.util.Arrays;
import org.parley.game.JointSpace;
import org.parley.game.SequentialGame;
import org.parley.learner.offpolicy.OwnInputs;
import org.parley.learner.offpolicy.Views;
import org.parley.learner.sequential.Batch;
import org.parley.math.Matrix;

/**
 * What follows from one agent's own action, as the agent can tell: what it sees next, or, where
 * agents see nothing, what the others did. Predicted as an increment of what it sees now, and of 0.
 */
final class Outcomes {

  private final int agent;
  private final boolean sees;
  private final JointSpace space;
  private final Views views;
  private final OwnInputs own;
  private final Matrix inputs;
  private final Matrix from;
  private final Matrix increments;
  private final boolean[] known;

  Outcomes(SequentialGame game, double inputScale, int agent, int rows) {
    this.agent = agent;
    sees = game.observationSize() > 0;
    space = game.space();
    views = new Views(game, inputScale);
    own = new OwnInputs(game, inputScale);
    int width = sees ? views.width() : space.dimension() - space.dimension(agent);
    inputs = Matrix.zeros(rows, own.columns(agent));
    from = Matrix.zeros(rows, width);
    increments = Matrix.zeros(rows, width);
    known = new boolean[rows];
  }

  /** Takes a batch. */
  void take(Matrix now, Batch batch) {
    own.fill(agent, now, batch.inputs(), inputs);
    if (sees) {
      views.fill(now, agent, from);
      views.fill(batch.next().observations(), agent, increments);
      for (int at = 0; at < from.data().length; at++) {
        increments.data()[at] -= from.data()[at];
      }
    } else {
      others(batch.inputs());
    }
    for (int row = 0; row < known.length; row++) {
      known[row] = !sees || !batch.ended(row);
    }
  }

  private void others(Matrix joint) {
    int before = space.offset(agent);
    int after = before + space.dimension(agent);
    int first = joint.columns() - space.dimension();
    for (int row = 0; row < joint.rows(); row++) {
      int at = row * joint.columns() + first;
      int to = row * increments.columns();
      System.arraycopy(joint.data(), at, increments.data(), to, before);
      int rest = space.dimension() - after;
      System.arraycopy(joint.data(), at + after, increments.data(), to + before, rest);
    }
    Arrays.fill(from.data(), 0);
  }

  /** Whether the outcome is an observation; otherwise it is what the others did. */
  boolean sees() {
    return sees;
  }

  /** Numbers of an outcome. */
  int width() {
    return from.columns();
  }

  /** What the agent saw and did, rows × {@link OwnInputs#columns}. */
  Matrix inputs() {
    return inputs;
  }

  /** What outcomes are increments of, rows × {@link #width()}. */
  Matrix from() {
    return from;
  }

  /** What followed, less {@link #from}. */
  Matrix increments() {
    return increments;
  }

  /** Which rows' outcomes are known: memory keeps no state that a game ended in. */
  boolean[] known() {
    return known;
  }
}
