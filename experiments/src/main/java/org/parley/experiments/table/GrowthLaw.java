package org.parley.experiments.table;

/**
 * c(N) = a + b N + c N²: the least squares of relative errors, with no coefficient below 0.
 *
 * @param constant a
 * @param linear b
 * @param quadratic c
 */
record GrowthLaw(double constant, double linear, double quadratic) {

  private static final int SWEEPS = 20_000;

  /**
   * The law of some costs, by coordinate descent.
   *
   * @param sizes N, at least 3 that differ
   * @param costs above 0, one a size
   */
  static GrowthLaw of(int[] sizes, double[] costs) {
    double[] law = new double[3];
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int term = 0; term < 3; term++) {
        law[term] = best(law, term, sizes, costs);
      }
    }
    return new GrowthLaw(law[0], law[1], law[2]);
  }

  /** The best value of one coefficient where the others stay. */
  private static double best(double[] law, int term, int[] sizes, double[] costs) {
    double product = 0;
    double square = 0;
    for (int i = 0; i < sizes.length; i++) {
      double weight = StrictMath.pow(sizes[i], term) / costs[i];
      double rest = 1;
      for (int other = 0; other < 3; other++) {
        rest -= other == term ? 0 : law[other] * StrictMath.pow(sizes[i], other) / costs[i];
      }
      product += weight * rest;
      square += weight * weight;
    }
    return Math.max(0, product / square);
  }

  /** The cost of a size. */
  double at(double size) {
    return constant + linear * size + quadratic * size * size;
  }

  @Override
  public String toString() {
    return Numbers.of(constant)
        + " + "
        + Numbers.of(linear)
        + " N + "
        + Numbers.of(quadratic)
        + " N²";
  }
}
