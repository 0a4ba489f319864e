package org.parley.learner.soft;

import org.parley.check.Problems;

/**
 * The Boltzmann policy as an empirical law of M joint actions (the sum of Diracs of the paper's
 * equation 7 on a finite set), by largest remainders.
 *
 * @param particles M, at least 1
 */
record Apportionment(int particles) implements Improvement {

  Apportionment {
    Problems problems = new Problems();
    problems.requireRange("particles", particles, 1, Integer.MAX_VALUE, "100 is usual.");
    problems.throwIfAny("particles");
  }

  @Override
  public double[] improve(SoftBellman bellman, double[] q) {
    double[] exact = bellman.boltzmann(q);
    double[] counts = new double[exact.length];
    int left = particles;
    for (int u = 0; u < exact.length; u++) {
      counts[u] = Math.floor(exact[u] * particles);
      left -= (int) counts[u];
    }
    for (; left > 0; left--) {
      counts[shortest(exact, counts)]++;
    }
    for (int u = 0; u < counts.length; u++) {
      counts[u] /= particles;
    }
    return counts;
  }

  /** The first action that lacks most. */
  private int shortest(double[] exact, double[] counts) {
    int shortest = 0;
    for (int u = 1; u < exact.length; u++) {
      double lack = exact[u] * particles - counts[u];
      shortest = lack > exact[shortest] * particles - counts[shortest] ? u : shortest;
    }
    return shortest;
  }
}
