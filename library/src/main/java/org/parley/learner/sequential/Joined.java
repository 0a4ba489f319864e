package org.parley.learner.sequential;

import org.parley.learner.Transitions;
import org.parley.math.Matrix;

/** States and joint actions side by side: what a critic Q(s, u) is asked. */
public final class Joined {

  private Joined() {}

  /** Writes a stored state and what was done in it as row {@code row}. */
  public static void put(Transitions memory, int frame, Matrix into, int row, float scale) {
    int width = memory.stateSize();
    int to = row * into.columns();
    for (int k = 0; k < width; k++) {
      into.data()[to + k] = scale * memory.states()[frame * width + k];
    }
    memory.action(frame, into.data(), to + width);
  }

  /**
   * Lays states and actions side by side.
   *
   * @param states each state stands in {@code statesEach} rows, of which the first is read
   * @param actions so many rows {@code actionsEach} for each state
   * @param scale what states are multiplied by
   * @param into as many rows as actions × (state size + D)
   */
  public static void join(
      Matrix states, int statesEach, Matrix actions, int actionsEach, float scale, Matrix into) {
    int width = states.columns();
    int dimension = actions.columns();
    for (int row = 0; row < actions.rows(); row++) {
      int from = row / actionsEach * statesEach * width;
      int to = row * into.columns();
      for (int k = 0; k < width; k++) {
        into.data()[to + k] = scale * states.data()[from + k];
      }
      System.arraycopy(actions.data(), row * dimension, into.data(), to + width, dimension);
    }
  }

  /** Multiplies states, as many rows into as many. */
  public static void scale(Matrix states, float scale, Matrix into) {
    for (int i = 0; i < into.data().length; i++) {
      into.data()[i] = scale * states.data()[i];
    }
  }

  /** Copies the columns that belong to actions. */
  public static void actions(Matrix joined, Matrix into) {
    int width = joined.columns() - into.columns();
    for (int row = 0; row < into.rows(); row++) {
      int from = row * joined.columns() + width;
      System.arraycopy(joined.data(), from, into.data(), row * into.columns(), into.columns());
    }
  }
}
