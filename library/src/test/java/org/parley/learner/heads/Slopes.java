package org.parley.learner.heads;

import java.util.function.DoubleSupplier;
import org.parley.math.RandomStream;

/** Slopes by central differences along a random direction. */
public final class Slopes {

  private static final float STEP = 5e-3f;

  private Slopes() {}

  /** A direction of standard Gaussian coordinates. */
  public static float[] direction(int length, long seed) {
    float[] direction = new float[length];
    RandomStream.of(seed).fillGaussian(direction, 0, length);
    return direction;
  }

  /** The slope of a loss along a direction of its parameters, which are put back. */
  public static double along(float[] parameters, float[] direction, DoubleSupplier loss) {
    float[] before = parameters.clone();
    double up = at(parameters, before, direction, STEP, loss);
    double down = at(parameters, before, direction, -STEP, loss);
    System.arraycopy(before, 0, parameters, 0, before.length);
    return (up - down) / (2 * STEP);
  }

  private static double at(
      float[] parameters, float[] before, float[] direction, float step, DoubleSupplier loss) {
    for (int i = 0; i < before.length; i++) {
      parameters[i] = before[i] + step * direction[i];
    }
    return loss.getAsDouble();
  }

  /** The same slope from a gradient. */
  public static double of(float[] gradient, float[] direction) {
    double sum = 0;
    for (int i = 0; i < gradient.length; i++) {
      sum += (double) gradient[i] * direction[i];
    }
    return sum;
  }
}
