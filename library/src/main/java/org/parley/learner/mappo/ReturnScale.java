package org.parley.learner.mappo;

import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/**
 * Running mean and deviation of returns, in whose units the value is learnt: averages that forget
 * by {@link #KEEP} an update, without the bias to 0 of their start.
 */
final class ReturnScale implements Stateful {

  private static final double KEEP = 0.99999;
  private static final double LEAST_VARIANCE = 1e-2;

  private double mean;
  private double square;
  private double weight;

  /** Takes the returns of an update in. */
  void add(float[] returns, int count) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < count; i++) {
      sum += returns[i];
      squares += (double) returns[i] * returns[i];
    }
    mean = KEEP * mean + (1 - KEEP) * sum / count;
    square = KEEP * square + (1 - KEEP) * squares / count;
    weight = KEEP * weight + (1 - KEEP);
  }

  /** The mean; 0 before the first return. */
  double mean() {
    return weight == 0 ? 0 : mean / weight;
  }

  /** The deviation, at least 0.1; 1 before the first return. */
  double deviation() {
    if (weight == 0) {
      return 1;
    }
    return Math.sqrt(Math.max(LEAST_VARIANCE, square / weight - mean() * mean()));
  }

  /** From units of the deviation to the game's. */
  float inGame(float value) {
    return (float) (mean() + deviation() * value);
  }

  /** From the game's units to those of the deviation. */
  float scaled(float value) {
    return (float) ((value - mean()) / deviation());
  }

  @Override
  public void save(StateWriter out) {
    out.put("mean", mean);
    out.put("square", square);
    out.put("weight", weight);
  }

  @Override
  public void load(StateReader in) {
    mean = in.number("mean");
    square = in.number("square");
    weight = in.number("weight");
  }
}
