package org.parley.schedule;

/**
 * A temperature schedule: step → α. A value: immutable, with equality, and with the DSL text that
 * rebuilds it as {@link Object#toString()}.
 *
 * <p>Steps run from 0 to {@code steps} − 1; a share of training is a share of {@code steps}.
 */
public sealed interface Annealing
    permits Constant, Exponential, Linear, Burst, Relaxation, Geometric, ThreeStage {

  /**
   * The temperature of a step.
   *
   * @param step in 0 … {@code steps} − 1
   * @param steps length of training
   * @return α, at least 0
   */
  double temperature(long step, long steps);

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
