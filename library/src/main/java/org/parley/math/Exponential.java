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

  private Exponential() {}

  /** e to the power {@code x}; 0 below −87.3, infinite above 88.7. */
  public static float of(float x) {
    if (!(x > -87.3f)) {
      return Float.isNaN(x) ? x : 0f;
    }
    if (x > 88.7f) {
      return Float.POSITIVE_INFINITY;
    }
    float scaled = x * LOG2_E;
    int power = (int) (scaled + (scaled < 0 ? -0.5f : 0.5f));
    float r = x - power * LN2_HIGH - power * LN2_LOW;
    float tail = 1f / 720f;
    tail = tail * r + 1f / 120f;
    tail = tail * r + 1f / 24f;
    tail = tail * r + 1f / 6f;
    tail = tail * r + 0.5f;
    float fraction = 1f + r + tail * r * r;
    return power > 127
        ? fraction * 2f * Float.intBitsToFloat((power - 1 + 127) << 23)
        : fraction * Float.intBitsToFloat((power + 127) << 23);
  }
}
