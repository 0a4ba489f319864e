package org.parley.learner.lenient;

/** What becomes of an error that would lower a value; one that raises it always counts in full. */
public enum Forgiving {
  /** It is left out with probability l, as Panait et al. and Palmer et al. have it. */
  SKIP {
    @Override
    double weight(double leniency, double hysteresis, double uniform) {
      return uniform < leniency ? 0 : 1;
    }
  },
  /** It counts 1 − l, what skipping comes to in the mean, as Palmer et al.'s public code has it. */
  SCALE {
    @Override
    double weight(double leniency, double hysteresis, double uniform) {
      return 1 - leniency;
    }
  },
  /** It counts β, whatever the temperature: hysteretic learning (Matignon et al. 2007). */
  HYSTERETIC {
    @Override
    double weight(double leniency, double hysteresis, double uniform) {
      return hysteresis;
    }
  };

  /**
   * The weight of an error that would lower a value, from 0 to 1.
   *
   * @param uniform a number drawn uniformly from (0, 1)
   */
  abstract double weight(double leniency, double hysteresis, double uniform);
}
