package org.parley.learner;

import java.util.Arrays;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/**
 * Weights of frames to be drawn by, in a binary tree of sums: setting one and drawing one take time
 * logarithmic in the number of frames. Grows on demand.
 */
public final class Priorities implements Stateful {

  private int leaves;
  private double[] sums;
  private double highest = 1;

  /** No weights yet. */
  public Priorities() {
    leaves = 1024;
    sums = new double[2 * leaves];
  }

  /** Sets the weight of a frame, at least 0. */
  public void set(int frame, double weight) {
    while (frame >= leaves) {
      grow();
    }
    highest = Math.max(highest, weight);
    int node = leaves + frame;
    sums[node] = weight;
    for (node /= 2; node >= 1; node /= 2) {
      sums[node] = sums[2 * node] + sums[2 * node + 1];
    }
  }

  /** The weight of a frame; 0 if it was never set. */
  public double weight(int frame) {
    return frame < leaves ? sums[leaves + frame] : 0;
  }

  /** Whether no frame from this one on has a weight. */
  boolean noneFrom(int frame) {
    return Arrays.stream(sums, Math.min(sums.length, leaves + frame), sums.length)
        .allMatch(weight -> weight == 0);
  }

  /** The highest weight that was ever set, at least 1: what new frames get. */
  public double highest() {
    return highest;
  }

  /**
   * The frame at a share of the weights' sum.
   *
   * @param share from 0 to below 1
   */
  public int at(double share) {
    double left = share * sums[1];
    int node = 1;
    while (node < leaves) {
      node *= 2;
      if (left >= sums[node] && sums[node + 1] > 0) {
        left -= sums[node];
        node++;
      }
    }
    return node - leaves;
  }

  @Override
  public void save(StateWriter out) {
    out.put("highest", highest);
    out.put("leaves", leaves);
    out.put("weights", Arrays.copyOfRange(sums, leaves, 2 * leaves));
  }

  @Override
  public void load(StateReader in) {
    int count = (int) in.whole("leaves", 1024, 1 << 29);
    boolean fits = Integer.bitCount(count) == 1 && in.count("weights") == count;
    in.require(fits, "leaves", count, "a power of two, with as many weights");
    double[] weights = new double[count];
    in.fill("weights", weights);
    highest = in.number("highest");
    boolean sound =
        highest >= 1
            && highest < Double.POSITIVE_INFINITY
            && Arrays.stream(weights).allMatch(weight -> weight >= 0 && weight <= highest);
    in.require(sound, "weights", "others", "from 0 to the highest");
    hold(weights);
  }

  private void grow() {
    hold(Arrays.copyOf(Arrays.copyOfRange(sums, leaves, 2 * leaves), 2 * leaves));
  }

  /** Every sum is that of its two parts, however it came about: the same bits when added anew. */
  private void hold(double[] weights) {
    leaves = weights.length;
    sums = new double[2 * leaves];
    System.arraycopy(weights, 0, sums, leaves, leaves);
    for (int node = leaves - 1; node >= 1; node--) {
      sums[node] = sums[2 * node] + sums[2 * node + 1];
    }
  }
}
