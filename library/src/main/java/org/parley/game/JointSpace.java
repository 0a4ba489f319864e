package org.parley.game;

import java.util.List;
import org.parley.math.Matrix;

/** The product of all agents' action spaces: which coordinate is whose, and the units of each. */
public final class JointSpace {

  private final int[] offsets;
  private final float[] centre;
  private final float[] halfWidth;
  private final boolean[] whole;

  JointSpace(List<Agent> agents) {
    offsets = new int[agents.size() + 1];
    for (int i = 0; i < agents.size(); i++) {
      offsets[i + 1] = offsets[i] + agents.get(i).actions().dimension();
    }
    centre = new float[offsets[agents.size()]];
    halfWidth = new float[centre.length];
    whole = new boolean[centre.length];
    for (int i = 0; i < agents.size(); i++) {
      ActionSpace actions = agents.get(i).actions();
      for (int d = 0; d < actions.dimension(); d++) {
        centre[offsets[i] + d] = (float) ((actions.high(d) + actions.low(d)) / 2);
        halfWidth[offsets[i] + d] = (float) ((actions.high(d) - actions.low(d)) / 2);
        whole[offsets[i] + d] = actions.isFinite();
      }
    }
  }

  /** Number of agents (N). */
  public int agents() {
    return offsets.length - 1;
  }

  /** Number of coordinates of a joint action (D). */
  public int dimension() {
    return centre.length;
  }

  /** First coordinate of an agent. */
  public int offset(int agent) {
    return offsets[agent];
  }

  /** Number of coordinates of an agent. */
  public int dimension(int agent) {
    return offsets[agent + 1] - offsets[agent];
  }

  /** Lower end of coordinate {@code d}, in the game's units. */
  public double low(int d) {
    return centre[d] - halfWidth[d];
  }

  /** Upper end of coordinate {@code d}, in the game's units. */
  public double high(int d) {
    return centre[d] + halfWidth[d];
  }

  /** Middle of coordinate {@code d}, in the game's units. */
  public float centre(int d) {
    return centre[d];
  }

  /** Half the length of coordinate {@code d}'s interval, in the game's units. */
  public float halfWidth(int d) {
    return halfWidth[d];
  }

  /**
   * Maps rows of joint actions from [−1, 1] to the game's units: rows × D into rows × D. Of
   * finitely many actions it gives the nearest one's index.
   */
  public void toGame(Matrix unit, Matrix game) {
    float[] from = unit.data();
    float[] to = game.data();
    for (int i = 0; i < from.length; i++) {
      int d = i % centre.length;
      float value = centre[d] + halfWidth[d] * from[i];
      to[i] = whole[d] ? (float) Math.rint(value) : value;
    }
  }
}
