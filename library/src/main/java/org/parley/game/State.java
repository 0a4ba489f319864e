package org.parley.game;

import org.parley.math.RandomStream;

/**
 * The state of one copy of a sequential game: coordinates, time, and randomness of its own. A view
 * on a row of {@link Episodes}: it must not be kept.
 */
public sealed class State permits Step {

  private final int size;
  private final double[] states;
  private final int[] times;
  private final RandomStream[] streams;
  private final long[] draws;
  int copy;

  State(int size, double[] states, int[] times, RandomStream[] streams, long[] draws) {
    this.size = size;
    this.states = states;
    this.times = times;
    this.streams = streams;
    this.draws = draws;
  }

  /** Number of coordinates. */
  public final int size() {
    return size;
  }

  /** Coordinate {@code i}. */
  public final double get(int i) {
    return states[index(i)];
  }

  /** Writes coordinate {@code i}. */
  public final void set(int i, double value) {
    states[index(i)] = value;
  }

  /** Steps played since the episode began. */
  public final int time() {
    return times[copy];
  }

  /** The copy's next random number, uniform over the open interval (low, high). */
  public final double uniform(double low, double high) {
    return low + (high - low) * streams[copy].uniform(draws[copy]++);
  }

  private int index(int i) {
    if (i < 0 || i >= size) {
      throw new IndexOutOfBoundsException(
          "coordinate " + i + " of a state that has " + size + " of them");
    }
    return copy * size + i;
  }
}
