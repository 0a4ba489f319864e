package org.parley.math;

/**
 * Powers of positive numbers, bit for bit those of {@link StrictMath#pow}, which on some Java
 * platforms allocates in every call; here nothing is allocated for normal x and results below
 * 2^1021.
 *
 * <p>Both follow the algorithm that the platform prescribes, fdlibm's (Sun Microsystems, 1993):
 * log₂ x to 53 + 24 bits in two pieces, times y in two pieces, and 2 to the sum's power.
 */
public final class Power {

  private static final double LOG_1_5_HIGH = 5.84962487220764160156e-01;
  private static final double LOG_1_5_LOW = 1.35003920212974897128e-08;

  /** 2 / (3 ln 2), and in two pieces. */
  private static final double CP = 9.61796693925975554329e-01;

  private static final double CP_HIGH = 9.61796700954437255859e-01;
  private static final double CP_LOW = -7.02846165095275826516e-09;

  private static final double LN2 = 6.93147180559945286227e-01;
  private static final double LN2_HIGH = 6.93147182464599609375e-01;
  private static final double LN2_LOW = -1.90465429995776804525e-09;

  /** Words of the mantissa below which x counts as near 1, and below which as near 1.5. */
  private static final int ROOT_3_4 = 0x3988E;

  private static final int ROOT_3 = 0xBB67A;

  private Power() {}

  /** x to the power y, for x above 0. */
  public static double of(double x, double y) {
    if (y == 2) {
      return x * x;
    }
    if (y == 0.5) {
      return Math.sqrt(x);
    }
    boolean usual = x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE && Math.abs(y) < 0x1p31;
    return usual && y != 0 && Math.abs(y) != 1 ? usual(x, y) : StrictMath.pow(x, y);
  }

  private static double usual(double x, double y) {
    int word = high(x);
    int mantissa = word & 0xFFFFF;
    int exponent = (word >> 20) - 1023;
    boolean near15 = mantissa > ROOT_3_4 && mantissa < ROOT_3;
    if (mantissa >= ROOT_3) {
      exponent++;
      word = mantissa | 0x3FE00000;
    } else {
      word = mantissa | 0x3FF00000;
    }
    double base = near15 ? 1.5 : 1.0;
    double baseHigh = near15 ? LOG_1_5_HIGH : 0;
    double a = withHigh(x, word);

    // s = (a − base) / (a + base) in two pieces; log a = 2 s + 2/3 s³ + s⁵ r(s²).
    double u = a - base;
    double v = 1 / (a + base);
    double s = u * v;
    double sHigh = cut(s);
    double sumHigh = ofHigh(((word >> 1) | 0x20000000) + 0x00080000 + (near15 ? 1 << 18 : 0));
    double sumLow = a - (sumHigh - base);
    double sLow = v * ((u - sHigh * sumHigh) - sHigh * sumLow);
    double r = series(s * s) + sLow * (sHigh + s);
    double square = sHigh * sHigh;
    double tHigh = cut(3.0 + square + r);
    double tLow = r - ((tHigh - 3.0) - square);
    u = sHigh * tHigh;
    v = sLow * tHigh + tLow * s;
    double pHigh = cut(u + v);
    double pLow = v - (pHigh - u);
    double zHigh = CP_HIGH * pHigh;
    double zLow = CP_LOW * pHigh + pLow * CP + (near15 ? LOG_1_5_LOW : 0);
    double logHigh = cut(((zHigh + zLow) + baseHigh) + exponent);
    double logLow = zLow - (((logHigh - exponent) - baseHigh) - zHigh);

    double yHigh = cut(y);
    double low = (y - yHigh) * logHigh + y * logLow;
    double top = yHigh * logHigh;
    if (low + top < -1075) {
      return 0;
    }
    return low + top > -1075 && low + top < 1021 ? twoTo(top, low) : StrictMath.pow(x, y);
  }

  /** s⁴ times a polynomial of s². */
  private static double series(double s2) {
    double tail = 2.30660745775561754067e-01 + s2 * 2.06975017800338417784e-01;
    tail = 2.72728123808534006489e-01 + s2 * tail;
    tail = 3.33333329818377432918e-01 + s2 * tail;
    tail = 4.28571428578550184252e-01 + s2 * tail;
    tail = 5.99999999999994648725e-01 + s2 * tail;
    return s2 * s2 * tail;
  }

  /** 2 to the power high + low, above −1075 and below 1021. */
  private static double twoTo(double high, double low) {
    int word = high(low + high);
    int n = 0;
    double left = high;
    if ((word & 0x7FFFFFFF) > 0x3FE00000) {
      int shift = ((word & 0x7FFFFFFF) >> 20) - 1023;
      int rounded = word + (0x00100000 >> (shift + 1));
      shift = ((rounded & 0x7FFFFFFF) >> 20) - 1023;
      n = ((rounded & 0xFFFFF) | 0x00100000) >> (20 - shift);
      n = word < 0 ? -n : n;
      left -= ofHigh(rounded & ~(0xFFFFF >> shift));
    }
    double t = cut(low + left);
    double u = t * LN2_HIGH;
    double v = (low - (t - left)) * LN2 + t * LN2_LOW;
    double z = u + v;
    double w = v - (z - u);
    double square = z * z;
    double c = z - square * exponentialSeries(square);
    double r = (z * c) / (c - 2.0) - (w + z * w);
    double fraction = 1.0 - (r - z);
    int scaled = high(fraction) + (n << 20);
    return (scaled >> 20) <= 0 ? Math.scalb(fraction, n) : withHigh(fraction, scaled);
  }

  private static double exponentialSeries(double t) {
    double tail = -1.65339022054652515390e-06 + t * 4.13813679705723846039e-08;
    tail = 6.61375632143793436117e-05 + t * tail;
    tail = -2.77777777770155933842e-03 + t * tail;
    return 1.66666666666666019037e-01 + t * tail;
  }

  /** The upper half of the bits. */
  private static int high(double x) {
    return (int) (Double.doubleToRawLongBits(x) >>> 32);
  }

  /** The number with its lower half of bits cleared. */
  private static double cut(double x) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(x) & 0xFFFFFFFF00000000L);
  }

  private static double ofHigh(int word) {
    return Double.longBitsToDouble((long) word << 32);
  }

  private static double withHigh(double x, int word) {
    return Double.longBitsToDouble(
        (Double.doubleToRawLongBits(x) & 0xFFFFFFFFL) | ((long) word << 32));
  }
}
