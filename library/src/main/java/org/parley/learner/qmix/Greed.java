package org.parley.learner.qmix;

import java.util.List;
import org.parley.learner.offpolicy.Moment;
import org.parley.learner.option.Option;
import org.parley.learner.option.Settings;

/**
 * How often an agent tries an action at random: ε falls linearly from {@link #EPSILON} to {@link
 * #LAST_EPSILON} until the share {@link #EPSILON_UNTIL} of training.
 */
public final class Greed {

  /** ε at first. */
  public static final Option<Double> EPSILON =
      Option.share("epsilon", 1, "probability at first that an agent acts at random");

  /** ε in the end. */
  public static final Option<Double> LAST_EPSILON =
      Option.share("lastEpsilon", 0.05, "probability in the end that an agent acts at random");

  /** When ε has fallen. */
  public static final Option<Double> EPSILON_UNTIL =
      Option.number(
          "epsilonUntil",
          0.5,
          "above 0 and at most 1",
          value -> value > 0 && value <= 1,
          "share of training after which the probability of acting at random is at its last");

  /** All of its options. */
  public static final List<Option<?>> OPTIONS = List.of(EPSILON, LAST_EPSILON, EPSILON_UNTIL);

  private final double first;
  private final double last;
  private final double until;
  private double epsilon;

  Greed(Settings spec) {
    first = spec.get(EPSILON);
    last = spec.get(LAST_EPSILON);
    until = spec.get(EPSILON_UNTIL);
    epsilon = first;
  }

  void begin(Moment now) {
    epsilon = first + (last - first) * Math.min(1, now.progress() / until);
  }

  double epsilon() {
    return epsilon;
  }
}
