package org.parley.math;

/**
 * Sine and cosine in single precision, the same bits on every machine; absolute error below 2e-7
 * for arguments up to 1e4. Beyond, {@link StrictMath} should be asked.
 *
 * <p>The argument is brought into ±π/4 by a multiple of π/2 in double precision, where the Taylor
 * polynomials of degree 9 and 10 are exact to single precision.
 */
public final class Sinusoid {

  private static final double TWO_OVER_PI = 2 / StrictMath.PI;
  private static final double HALF_PI = StrictMath.PI / 2;

  private Sinusoid() {}

  /** sin x. */
  public static float sine(float x) {
    return turned(x, 0);
  }

  /** cos x. */
  public static float cosine(float x) {
    return turned(x, 1);
  }

  /** sin(x + quarters · π/2). */
  private static float turned(float x, int quarters) {
    double turns = Math.rint(x * TWO_OVER_PI);
    double y = x - turns * HALF_PI;
    double z = y * y;
    int quadrant = ((int) turns + quarters) & 3;
    double value = (quadrant & 1) == 0 ? y * sinePolynomial(z) : cosinePolynomial(z);
    return (float) (quadrant < 2 ? value : -value);
  }

  private static double sinePolynomial(double z) {
    return 1 + z * (-1 / 6.0 + z * (1 / 120.0 + z * (-1 / 5040.0 + z * (1 / 362880.0))));
  }

  private static double cosinePolynomial(double z) {
    return 1
        + z
            * (-1 / 2.0
                + z * (1 / 24.0 + z * (-1 / 720.0 + z * (1 / 40320.0 + z * (-1 / 3628800.0)))));
  }
}
