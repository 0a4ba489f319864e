package org.parley.learner.rommeo;

import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/** What was seen and done in the latest steps of the game, actions before tanh. */
final class Recent implements Stateful {

  private final Matrix observations;
  private final Matrix raw;
  private final Matrix drawnObservations;
  private final Matrix drawnRaw;
  private long added;

  /**
   * An empty one.
   *
   * @param steps how many steps are kept
   * @param draws how many are drawn at once
   */
  Recent(int steps, int draws, int observationColumns, int dimension) {
    observations = Matrix.zeros(steps, observationColumns);
    raw = Matrix.zeros(steps, dimension);
    drawnObservations = Matrix.zeros(draws, observationColumns);
    drawnRaw = Matrix.zeros(draws, dimension);
  }

  /** Adds a step; the oldest makes room. */
  void add(Matrix seen, Matrix done) {
    int row = (int) (added++ % raw.rows());
    put(seen, 0, observations, row);
    put(done, 0, raw, row);
  }

  private static void put(Matrix from, int row, Matrix into, int at) {
    int columns = from.columns();
    System.arraycopy(from.data(), row * columns, into.data(), at * columns, columns);
  }

  /** Draws steps uniformly, with replacement; at least one must have been added. */
  void draw(RandomStream stream) {
    int there = (int) Math.min(added, raw.rows());
    for (int row = 0; row < drawnRaw.rows(); row++) {
      int from = stream.below(row, there);
      put(observations, from, drawnObservations, row);
      put(raw, from, drawnRaw, row);
    }
  }

  /** What was seen in the steps drawn, draws × (agents · observation size). */
  Matrix observations() {
    return drawnObservations;
  }

  /** What was done in them, draws × D before tanh. */
  Matrix raw() {
    return drawnRaw;
  }

  @Override
  public void save(StateWriter out) {
    out.put("added", added);
    out.put("observations", observations.data());
    out.put("raw", raw.data());
  }

  @Override
  public void load(StateReader in) {
    added = in.whole("added", 0, Long.MAX_VALUE);
    in.fill("observations", observations.data());
    in.fill("raw", raw.data());
  }
}
