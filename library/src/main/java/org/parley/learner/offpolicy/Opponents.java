package org.parley.learner.offpolicy;

import org.parley.game.JointSpace;
import org.parley.math.Matrix;

/**
 * Where one agent's actions and its opponents' stand: apart, the opponents' side by side in the
 * game's order; and together, in joint actions. Learners that model opponents go through here
 * wherever the two are taken apart or put together.
 */
public final class Opponents {

  private final int first;
  private final int own;
  private final int all;

  /** Of one agent of a space. */
  public Opponents(JointSpace space, int agent) {
    first = space.offset(agent);
    own = space.dimension(agent);
    all = space.dimension();
  }

  /** Coordinates of the agent's own action. */
  public int own() {
    return own;
  }

  /** Coordinates of the opponents' actions, D less the agent's own. */
  public int others() {
    return all - own;
  }

  /**
   * Copies the agent's own action out of joint ones.
   *
   * @param joint joint actions from column {@code at} on
   * @param each rows of {@code into} that a row of {@code joint} is for
   * @param into receives it from column {@code to} on
   */
  public void takeOwn(Matrix joint, int at, int each, Matrix into, int to) {
    Columns.copy(joint, at + first, own, each, into, to);
  }

  /** Copies the opponents' actions out of joint ones; as {@link #takeOwn}. */
  public void takeOthers(Matrix joint, int at, int each, Matrix into, int to) {
    int after = first + own;
    Columns.copy(joint, at, first, each, into, to);
    Columns.copy(joint, at + after, all - after, each, into, to + first);
  }

  /**
   * Writes the agent's own action into joint ones.
   *
   * @param from actions from column {@code at} on
   * @param each rows of {@code joint} that a row of {@code from} is for
   * @param joint receives it among joint actions that begin at column {@code to}
   */
  public void putOwn(Matrix from, int at, int each, Matrix joint, int to) {
    Columns.copy(from, at, own, each, joint, to + first);
  }

  /** Writes the opponents' actions into joint ones; as {@link #putOwn}. */
  public void putOthers(Matrix from, int at, int each, Matrix joint, int to) {
    int after = first + own;
    Columns.copy(from, at, first, each, joint, to);
    Columns.copy(from, at + first, all - after, each, joint, to + after);
  }
}
