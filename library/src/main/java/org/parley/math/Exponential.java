package org.parley.math;

/**
 * The exponential function in float32, by range reduction to |r| ≤ ln 2 / 2 and a polynomial of
 * degree 6; relative error below 2.7e-7. Only correctly rounded operations: the same bits on every
 * machine.
 */
public final class Exponential {

  private static final float LOG2_E = 1.442695041f;
  private static final float LN2_HIGH = 0.693359375f;
  private static final float LN2_LOW = -2.12194440e-4f;

  /** Added, it rounds to a whole number, which then fills the lowest bits. */
  private static final float ROUND = 0x1.8p23f;

  private static final float LOWEST = -87.3f;
  private static final float HIGHEST = 88.7f;
  private static final ThreadLocal<float[]> FRACTIONS =
      ThreadLocal.withInitial(() -> new float[512]);

  private Exponential() {}

  /** e to the power {@code x}; 0 below −87.3, infinite above 88.7. */
  public static float of(float x) {
    return scaled(x, fraction(x));
  }

  /** Replaces the first {@code count} numbers by e to their power: the same bits, faster. */
  public static void fill(float[] x, int count) {
    float[] some = FRACTIONS.get();
    for (int from = 0; from < count; from += some.length) {
      int length = Math.min(some.length, count - from);
      fractions(x, from, some, length);
      scale(x, from, some, length);
    }
  }

  /** The JIT vectorises this loop; the next one not, because of its bits of floats. */
  private static void fractions(float[] x, int from, float[] some, int length) {
    for (int i = 0; i < length; i++) {
      some[i] = fraction(x[from + i]);
    }
  }

  private static void scale(float[] x, int from, float[] some, int length) {
    for (int i = 0; i < length; i++) {
      x[from + i] = scaled(x[from + i], some[i]);
    }
  }

  /** e^x over the nearest power of two; of no use outside of the range. */
  private static float fraction(float x) {
    float power = x * LOG2_E + ROUND - ROUND;
    float r = x - power * LN2_HIGH - power * LN2_LOW;
    float tail = 1f / 720f;
    tail = tail * r + 1f / 120f;
    tail = tail * r + 1f / 24f;
    tail = tail * r + 1f / 6f;
    tail = tail * r + 0.5f;
    return 1f + r + tail * r * r;
  }

  private static float scaled(float x, float fraction) {
    int power = Float.floatToRawIntBits(x * LOG2_E + ROUND);
    if (x > LOWEST && x < 88f) {
      return fraction * Float.intBitsToFloat((power + 127) << 23);
    }
    return extreme(x, fraction, power);
  }

  /** The power 128 has no float of its own: it is reached in two steps. */
  private static float extreme(float x, float fraction, int power) {
    if (x >= 88f) {
      return x > HIGHEST
          ? Float.POSITIVE_INFINITY
          : fraction * 2f * Float.intBitsToFloat((power - 1 + 127) << 23);
    }
    return Float.isNaN(x) ? x : 0f;
  }
}
