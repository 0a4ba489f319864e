package org.parley.learner.offpolicy;

import org.parley.game.SequentialGame;
import org.parley.math.Matrix;

/**
 * What one agent's network reads: what the agent sees, scaled; a constant 1 where it sees nothing.
 */
public final class Views {

  private final int size;
  private final float scale;

  /** The views of a game's agents. */
  public Views(SequentialGame game, double inputScale) {
    size = game.observationSize();
    scale = (float) inputScale;
  }

  /** Numbers that an agent's network reads. */
  public int width() {
    return Math.max(1, size);
  }

  /** Whether agents see nothing: every view is then the same. */
  public boolean areAlike() {
    return size == 0;
  }

  /**
   * Writes an agent's view to the first columns of every row.
   *
   * @param observations rows × (agents · observation size)
   * @param into as many rows, of at least {@link #width()} columns
   */
  public void fill(Matrix observations, int agent, Matrix into) {
    for (int row = 0; row < into.rows(); row++) {
      fill(observations, agent, row, into, row);
    }
  }

  /** Writes an agent's view in one row of observations to the first columns of another row. */
  public void fill(Matrix observations, int agent, int row, Matrix into, int at) {
    int to = at * into.columns();
    if (size == 0) {
      into.data()[to] = 1;
    }
    int from = row * observations.columns() + agent * size;
    for (int k = 0; k < size; k++) {
      into.data()[to + k] = scale * observations.data()[from + k];
    }
  }
}
