package org.parley.game.zoo;

import org.parley.game.JointAction;
import org.parley.game.Shapes;

/** How a peak's scale s enters its quadratic: the papers and the public code differ. */
public enum ScaleConvention {
  /** Σ ((u − c) / s)²: the papers. */
  PAPER(2),
  /** Σ (u − c)² / s: the public reference code (rommeo, mapr2). */
  CODE(1);

  private final int exponent;

  ScaleConvention(int exponent) {
    this.exponent = exponent;
  }

  /** The power of s: 2 for the papers, 1 for the code. */
  public int exponent() {
    return exponent;
  }

  /** The convention with this power of s. */
  static ScaleConvention ofExponent(double exponent) {
    return exponent == 1 ? CODE : PAPER;
  }

  /** −Σ (u − c)² / s^exponent. */
  double bowl(JointAction u, double[] centre, double scale) {
    return -Shapes.squaredDistance(u, centre) / (exponent == 2 ? scale * scale : scale);
  }
}
