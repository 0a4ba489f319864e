package org.parley.learner.lenient;

import java.util.Arrays;
import java.util.List;
import org.parley.learner.option.Option;
import org.parley.learner.option.Settings;
import org.parley.math.Exponential;
import org.parley.math.Power;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/**
 * How new to an agent each of its actions is: a temperature T, 1 at first, that falls as the action
 * is learnt about, and the leniency l = 1 − exp(−K T) that follows from it.
 */
public final class Temperatures implements Stateful {

  /** K. */
  public static final Option<Double> MODERATION =
      Option.number(
          "moderation",
          20,
          "a finite number of at least 0",
          value -> value >= 0,
          "K of the leniency l = 1 - exp(-K T): 0 is never lenient");

  /** β of T ← β T. */
  public static final Option<Double> DECAY =
      Option.number(
          "temperatureDecay",
          0.995,
          "above 0 and at most 1",
          value -> value > 0 && value <= 1,
          "what is left of an action's temperature once it was learnt from; 1 never cools");

  /** What becomes of errors that would lower values. */
  public static final Option<Forgiving> FORGIVING =
      Option.choice("forgiving", Forgiving.SKIP, "what becomes of an error that lowers a value");

  /** β of hysteretic learning. */
  public static final Option<Double> HYSTERESIS =
      Option.share(
          "hysteresis", 0.5, "what an error that lowers a value counts where forgiving hysteretic");

  /** All of its options. */
  public static final List<Option<?>> OPTIONS = List.of(MODERATION, DECAY, FORGIVING, HYSTERESIS);

  private final double moderation;
  private final double decay;
  private final Forgiving forgiving;
  private final double hysteresis;
  private final double[] temperatures;

  /** Those of so many actions, all 1. */
  public Temperatures(Settings spec, int actions) {
    moderation = spec.get(MODERATION);
    decay = spec.get(DECAY);
    forgiving = spec.get(FORGIVING);
    hysteresis = spec.get(HYSTERESIS);
    temperatures = new double[actions];
    Arrays.fill(temperatures, 1);
  }

  /** T of an action, from 0 to 1. */
  public double of(int action) {
    return temperatures[action];
  }

  /** T̄, the mean over all actions. */
  public double mean() {
    double sum = 0;
    for (double temperature : temperatures) {
      sum += temperature;
    }
    return sum / temperatures.length;
  }

  /** l of an action, from 0 to below 1. */
  public double leniency(int action) {
    return 1 - Exponential.of((float) (-moderation * temperatures[action]));
  }

  /**
   * What an error of an action's value counts.
   *
   * @param rise the target less the value: what would raise it counts 1
   * @param uniform a number drawn uniformly from (0, 1)
   */
  public double weight(int action, double rise, double uniform) {
    return rise > 0 ? 1 : forgiving.weight(leniency(action), hysteresis, uniform);
  }

  /** T ← β^times T of an action. */
  public void cool(int action, double times) {
    temperatures[action] *= times == 1 ? decay : Power.of(decay, times);
  }

  @Override
  public void save(StateWriter out) {
    out.put("temperatures", temperatures);
  }

  @Override
  public void load(StateReader in) {
    in.fill("temperatures", temperatures);
    for (double temperature : temperatures) {
      in.require(temperature >= 0 && temperature <= 1, "temperatures", temperature, "from 0 to 1");
    }
  }
}
