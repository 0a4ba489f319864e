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
    out.put("sums", sums);
  }

  /** Sums are kept as they are: added up anew they might differ in their last bits. */
  @Override
  public void load(StateReader in) {
    long count = in.whole("leaves", 1024, 1 << 30);
    boolean fits = Long.bitCount(count) == 1 && in.count("sums") == 2 * count;
    in.require(fits, "leaves", count, "a power of two, with twice as many sums");
    leaves = (int) count;
    sums = new double[2 * leaves];
    in.fill("sums", sums);
    highest = in.number("highest");
    boolean weights = highest >= 1 && Arrays.stream(sums).allMatch(sum -> sum >= 0);
    in.require(weights, "sums", "a negative one", "weights of at least 0");
  }

  private void grow() {
    double[] old = Arrays.copyOfRange(sums, leaves, 2 * leaves);
    leaves *= 2;
    sums = new double[2 * leaves];
    System.arraycopy(old, 0, sums, leaves, old.length);
    for (int node = leaves - 1; node >= 1; node--) {
      sums[node] = sums[2 * node] + sums[2 * node + 1];
    }
  }
}
