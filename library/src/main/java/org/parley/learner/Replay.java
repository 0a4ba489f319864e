package org.parley.learner;

import java.util.Arrays;
import org.parley.check.InvalidSpecException;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.math.StreamKey;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/**
 * Past joint actions and their rewards; the oldest make room once it is full. Memory grows with
 * what is stored.
 */
public final class Replay implements Stateful {

  private final int columns;
  private final int capacity;
  private float[] actions;
  private float[] rewards;
  private int size;
  private int next;

  /**
   * An empty memory.
   *
   * @param columns coordinates of a joint action
   * @param capacity most transitions kept, at least 1
   */
  public Replay(int columns, int capacity) {
    if (capacity < 1) {
      throw InvalidSpecException.of(
          "replay", "capacity", capacity, "a whole number of at least 1", "The papers keep 1e6.");
    }
    this.columns = columns;
    this.capacity = capacity;
    this.actions = new float[columns * Math.min(capacity, 1024)];
    this.rewards = new float[Math.min(capacity, 1024)];
  }

  /** Stores a transition: a row of {@code jointActions} and its reward. */
  public void add(Matrix jointActions, int row, float reward) {
    if (next == rewards.length) {
      int grown = (int) Math.min(capacity, 2L * rewards.length);
      actions = Arrays.copyOf(actions, columns * grown);
      rewards = Arrays.copyOf(rewards, grown);
    }
    System.arraycopy(jointActions.data(), row * columns, actions, next * columns, columns);
    rewards[next] = reward;
    size = Math.max(size, next + 1);
    next = (next + 1) % capacity;
  }

  /**
   * Draws transitions uniformly, with replacement.
   *
   * @param stream which ones
   * @param jointActions rows × D, receives joint actions
   * @param into receives a reward a row
   */
  public void sample(RandomStream stream, Matrix jointActions, float[] into) {
    sample(stream.key(), jointActions, into);
  }

  /** The same for the stream of a key, which allocates nothing. */
  public void sample(long streamKey, Matrix jointActions, float[] into) {
    if (size == 0) {
      throw new IllegalStateException("nothing is stored yet");
    }
    for (int row = 0; row < jointActions.rows(); row++) {
      int drawn = StreamKey.below(streamKey, row, size);
      System.arraycopy(actions, drawn * columns, jointActions.data(), row * columns, columns);
      into[row] = rewards[drawn];
    }
  }

  @Override
  public void save(StateWriter out) {
    out.put("size", size);
    out.put("next", next);
    out.put("actions", actions, size * columns);
    out.put("rewards", rewards, size);
  }

  @Override
  public void load(StateReader in) {
    int stored = (int) in.whole("size", 0, capacity);
    next = (int) in.whole("next", 0, capacity - 1L);
    // Where the next one goes follows from the size, until the ring is full.
    in.require(stored == capacity || next == stored, "next", next, "" + stored);
    in.require(in.count("rewards") == stored, "rewards", in.count("rewards"), "" + stored);
    if (stored > rewards.length) {
      actions = new float[columns * stored];
      rewards = new float[stored];
    }
    in.fill("actions", actions, stored * columns);
    in.fill("rewards", rewards, stored);
    size = stored;
  }

  /** Transitions stored. */
  public int size() {
    return size;
  }

  /** The joint actions stored, size × D, copied. */
  public Matrix jointActions() {
    return Matrix.wrap(size, columns, Arrays.copyOf(actions, size * columns));
  }

  /** The rewards stored, in the same order, copied. */
  public float[] rewards() {
    return Arrays.copyOf(rewards, size);
  }
}
