package org.parley.schedule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A temperature schedule: step → α. A value: immutable, with equality, and with the DSL text that
 * rebuilds it as {@link Object#toString()}.
 *
 * <p>Steps are counted from 0; see {@link Span} for the clock and its units. Schedules are put
 * together with {@link #andThen}, {@link #held} and {@link #restarted}; {@link #adaptive} waits
 * while particles disagree. A learner follows a schedule with a {@link Thermometer}.
 */
public sealed interface Annealing
    permits Constant,
        Exponential,
        Linear,
        Burst,
        Relaxation,
        Decay,
        Geometric,
        ThreeStage,
        Sequence,
        Held,
        Restarted,
        Adaptive {

  /**
   * The temperature of a moment.
   *
   * @param step in 0 … {@code steps}; need not be whole
   * @param steps length of training
   * @param stepsPerEpisode most steps of an episode; 1 in a one-shot game
   * @return α, at least 0
   */
  double temperature(double step, double steps, double stepsPerEpisode);

  /**
   * The temperature of a step where an episode is one step.
   *
   * @param step in 0 … {@code steps} − 1
   * @param steps length of training
   * @return α, at least 0
   */
  default double temperature(long step, long steps) {
    return temperature(step, steps, 1.0);
  }

  /**
   * After how many steps it is at its last temperature; infinity for one that has no end of its
   * own.
   */
  default double length(double steps, double stepsPerEpisode) {
    return Double.POSITIVE_INFINITY;
  }

  /** Begins training of so many one-step episodes with this schedule. */
  default Thermometer start(long episodes) {
    return start(episodes, 1);
  }

  /**
   * Begins training with this schedule.
   *
   * @param episodes at least 1
   * @param stepsPerEpisode most steps of an episode, at least 1
   * @throws org.parley.check.InvalidSpecException if it does not fit the training: see {@link
   *     #requireFits}
   */
  default Thermometer start(long episodes, int stepsPerEpisode) {
    requireFits(episodes, stepsPerEpisode);
    return new Thermometer(this, episodes, stepsPerEpisode);
  }

  /**
   * Refuses a training for which this schedule is too long or, being put together, too short.
   *
   * @throws org.parley.check.InvalidSpecException naming every part that does not fit
   */
  default void requireFits(long episodes, int stepsPerEpisode) {
    Fit.check(this, episodes, stepsPerEpisode);
  }

  /**
   * This schedule to its end, then another with a clock of its own; shares stay of all training.
   */
  default Annealing andThen(Annealing next) {
    return new Sequence(this, next, Optional.empty());
  }

  /** This schedule for a while, then another with a clock of its own. */
  default Annealing andThen(Annealing next, Span after) {
    return new Sequence(this, next, Optional.of(after));
  }

  /** This schedule, then its last temperature for the rest of training. */
  default Annealing held() {
    return new Held(this);
  }

  /** This schedule so many times in a row, each from its first temperature (warm restarts). */
  default Annealing restarted(int times) {
    return new Restarted(this, times);
  }

  /** Walks along a path, but waits while particles disagree; see {@link Adaptive}. */
  static Annealing adaptive(Annealing path, double holdAbove, Span atMost) {
    return new Adaptive(path, holdAbove, atMost);
  }

  /**
   * The five paces of the SVNR paper's Table 8 by the names printed there, from 1 to 0.01: none
   * (0.01 throughout), linear over 10, 30 and 80 % of training, 0.9995 a step.
   */
  static Map<String, Annealing> table8() {
    Map<String, Annealing> paces = new LinkedHashMap<>();
    paces.put("Instant", constant(0.01));
    paces.put("Fast Linear", linear(1, 0.01, 0.1));
    paces.put("Medium Linear", linear(1, 0.01, 0.3));
    paces.put("Slow Linear", linear(1, 0.01, 0.8));
    paces.put("Exponential", geometric());
    return Collections.unmodifiableMap(paces);
  }

  /** The same temperature throughout. */
  static Annealing constant(double temperature) {
    return new Constant(temperature);
  }

  /** From {@code from} to {@code to} by equal factors over a share of training, then held. */
  static Annealing exponential(double from, double to, double share) {
    return new Exponential(from, to, share);
  }

  /** From {@code from} to {@code to} by equal differences over a share of training, then held. */
  static Annealing linear(double from, double to, double share) {
    return new Linear(from, to, share);
  }

  /** The SVNR paper's schedule F.2: a burst of exploration that settles at {@code settled}. */
  static Annealing burst(double settled) {
    return new Burst(settled);
  }

  /** The SVNR paper's schedule H.5.3: from 1 towards 0.01 with time constant {@code tau} steps. */
  static Annealing relaxation(double tau) {
    return new Relaxation(1.0, 0.01, tau);
  }

  /** From {@code from} as (1 + t / scale)^−power, t in steps. */
  static Annealing decay(double from, double scale, double power) {
    return new Decay(from, scale, power);
  }

  /**
   * The SVNR paper's Table 8, "Exponential": from 1 by the factor 0.9995 a step, not below 0.01.
   */
  static Annealing geometric() {
    return new Geometric(1.0, 0.01, 0.9995);
  }

  /** The three stages of the public precursor code: burst to 10, then 1, then 0.3. */
  static Annealing threeStage() {
    return new ThreeStage(10.0);
  }
}
