package org.parley.learner.meta;

import org.parley.check.Problems;
import org.parley.math.NormalQuantile;
import org.parley.math.RandomStream;

/**
 * Where tabular policies begin: every logit drawn by itself.
 *
 * @param shape the law
 * @param scale standard deviation of the normal law, half the width of the uniform one; above 0
 */
public record StartLaw(Shape shape, double scale) {

  /** Laws of a logit, with mean 0. */
  public enum Shape {
    /** N(0, scale²). */
    NORMAL,
    /** Uniform over (−scale, scale). */
    UNIFORM
  }

  /** Refuses scales out of range. */
  public StartLaw {
    Problems problems = new Problems();
    problems.requirePositive("scale", scale, "1.35 is the public experiments' for normal(…).");
    problems.throwIfAny("start");
  }

  /** Normal logits of mean 0. */
  public static StartLaw normal(double deviation) {
    return new StartLaw(Shape.NORMAL, deviation);
  }

  /** Logits uniform over (−half, half). */
  public static StartLaw uniform(double half) {
    return new StartLaw(Shape.UNIFORM, half);
  }

  /** Draws all logits. */
  public void draw(RandomStream stream, double[] into) {
    for (int k = 0; k < into.length; k++) {
      double u = stream.uniform(k);
      into[k] = scale * (shape == Shape.NORMAL ? NormalQuantile.of(u) : 2 * u - 1);
    }
  }

  @Override
  public String toString() {
    return (shape == Shape.NORMAL ? "normal(" : "uniform(") + scale + ")";
  }
}
