package org.parley.learner.offpolicy;

import org.parley.game.JointSpace;
import org.parley.game.SequentialGame;
import org.parley.math.Matrix;

/** What one agent sees beside its own action: what a critic Q_i(o_i, a_i) of its own is asked. */
public final class OwnInputs {

  private final JointSpace space;
  private final Views views;

  /** The inputs of a game's agents. */
  public OwnInputs(SequentialGame game, double inputScale) {
    space = game.space();
    views = new Views(game, inputScale);
  }

  /** Columns of an agent's inputs: what it sees, then its action. */
  public int columns(int agent) {
    return views.width() + space.dimension(agent);
  }

  /**
   * Writes an agent's inputs.
   *
   * @param observations rows × (agents · observation size)
   * @param joint as many rows, whose last D columns are joint actions
   * @param into as many rows × {@link #columns}
   */
  public void fill(int agent, Matrix observations, Matrix joint, Matrix into) {
    views.fill(observations, agent, into);
    int first = joint.columns() - space.dimension() + space.offset(agent);
    for (int row = 0; row < into.rows(); row++) {
      System.arraycopy(
          joint.data(),
          row * joint.columns() + first,
          into.data(),
          row * into.columns() + views.width(),
          space.dimension(agent));
    }
  }

  /**
   * Copies the gradient by an agent's own action to where it stands in a joint action.
   *
   * @param slope rows × {@link #columns}
   * @param ascent rows × D, whose other columns stay
   */
  public void ascent(int agent, Matrix slope, Matrix ascent) {
    for (int row = 0; row < slope.rows(); row++) {
      System.arraycopy(
          slope.data(),
          row * slope.columns() + views.width(),
          ascent.data(),
          row * ascent.columns() + space.offset(agent),
          space.dimension(agent));
    }
  }
}
