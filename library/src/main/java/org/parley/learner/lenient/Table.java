package org.parley.learner.lenient;

import java.util.Arrays;
import org.parley.learner.option.Settings;
import org.parley.math.Power;
import org.parley.math.StreamKey;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/**
 * What one agent has learnt about its own actions: a value and a temperature each. A value is
 * infinite until the action was played; its first reward then takes the place.
 */
final class Table implements Stateful {

  private static final int EXPLORES = 0;
  private static final int WHICH = 1;
  private static final int SKIPS = 2;

  private final double rate;
  private final double exploration;
  private final double greedyBelow;
  private final double[] values;
  private final Temperatures temperatures;

  Table(Settings spec, int actions) {
    rate = spec.get(LenientQ.RATE);
    exploration = spec.get(LenientQ.EXPLORATION);
    greedyBelow = Math.max(Double.MIN_NORMAL, spec.get(LenientQ.GREEDY_BELOW));
    values = new double[actions];
    Arrays.fill(values, Double.POSITIVE_INFINITY);
    temperatures = new Temperatures(spec, actions);
  }

  /** Any action with probability T̄^ξ, while T̄ is high enough; one of the best otherwise. */
  int act(long stream) {
    double mean = temperatures.mean();
    boolean explores =
        mean >= greedyBelow && StreamKey.uniform(stream, EXPLORES) < Power.of(mean, exploration);
    return explores ? StreamKey.below(stream, WHICH, values.length) : oneOfTheBest(stream);
  }

  private int oneOfTheBest(long stream) {
    double best = highest();
    int ties = 0;
    for (double value : values) {
      ties += value == best ? 1 : 0;
    }
    int left = StreamKey.below(stream, WHICH, ties);
    int action = -1;
    while (left >= 0) {
      action++;
      left -= values[action] == best ? 1 : 0;
    }
    return action;
  }

  private double highest() {
    double best = values[0];
    for (double value : values) {
      best = Math.max(best, value);
    }
    return best;
  }

  /**
   * Learns from a reward; the action cools.
   *
   * @return r − Q before it, 0 for the first
   */
  double learn(int action, double reward, long stream) {
    boolean first = values[action] == Double.POSITIVE_INFINITY;
    double rise = first ? 0 : reward - values[action];
    if (first) {
      values[action] = reward;
    } else {
      double weight = temperatures.weight(action, rise, StreamKey.uniform(stream, SKIPS));
      values[action] += rate * weight * rise;
    }
    temperatures.cool(action, 1);
    return rise;
  }

  /** The values, infinite where an action was not played; copied. */
  double[] values() {
    return values.clone();
  }

  @Override
  public void save(StateWriter out) {
    out.put("values", values);
    temperatures.save(out);
  }

  @Override
  public void load(StateReader in) {
    in.fill("values", values);
    for (double value : values) {
      in.require(value > Double.NEGATIVE_INFINITY, "values", value, "a reward, or none yet");
    }
    temperatures.load(in);
  }
}
