package org.parley.study.statistics;

import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;

/** Distributions of final values whose truth is known, to check intervals with. */
public enum Law {
  /** Standard normal. */
  NORMAL,
  /** Exponential of mean 1: skewed. */
  SKEWED,
  /**
   * Seven runs of ten solve a game for 9.9, the others end at 0, each with a normal spread of 0.1:
   * the shape of relative overgeneralisation.
   */
  BIMODAL;

  private static final double SOLVED = 0.7;
  private static final double HIGH = 9.9;
  private static final double SPREAD = 0.1;
  private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);
  private static final ExponentialDistribution EXPONENTIAL = new ExponentialDistribution(null, 1);

  /** The value below which a share of runs lies, between 0 and 1. */
  public double quantile(double share) {
    return switch (this) {
      case NORMAL -> STANDARD.inverseCumulativeProbability(share);
      case SKEWED -> EXPONENTIAL.inverseCumulativeProbability(share);
      case BIMODAL ->
          share < 1 - SOLVED
              ? SPREAD * STANDARD.inverseCumulativeProbability(share / (1 - SOLVED))
              : HIGH
                  + SPREAD * STANDARD.inverseCumulativeProbability((share - 1 + SOLVED) / SOLVED);
    };
  }

  /** The true mean. */
  public double mean() {
    return switch (this) {
      case NORMAL -> 0;
      case SKEWED -> 1;
      case BIMODAL -> SOLVED * HIGH;
    };
  }

  /** The true interquartile mean: the mean of what lies between the quartiles. */
  public double interquartileMean() {
    double border = this == BIMODAL ? 1 - SOLVED : 0.5;
    return 2 * (integral(0.25, border) + integral(border, 0.75));
  }

  private double integral(double from, double to) {
    double margin = 1e-12;
    return new IterativeLegendreGaussIntegrator(15, 1e-8, 1e-8)
        .integrate(1_000_000, this::quantile, from + margin, to - margin);
  }
}
