package org.parley.math;

/**
 * What {@link RandomStream} computes, over keys instead of streams: the same children and the same
 * numbers, for steps that must not allocate.
 */
public final class StreamKey {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private StreamKey() {}

  /** The key of a seed's root stream. */
  static long of(long seed) {
    return mix(seed ^ 0x5061726C6579L);
  }

  /** The key of {@link RandomStream#named}. */
  public static long named(long key, String purpose) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < purpose.length(); i++) {
      hash = (hash ^ purpose.charAt(i)) * 0x100000001B3L;
    }
    return mix(mix(key + GOLDEN) ^ hash);
  }

  /** The key of {@link RandomStream#at}. */
  public static long at(long key, long index) {
    return mix(mix(key ^ GOLDEN) + index * GOLDEN);
  }

  /** The number {@link RandomStream#bits}. */
  static long bits(long key, long position) {
    return mix(key + (position + 1) * GOLDEN);
  }

  /** The number {@link RandomStream#uniform}. */
  public static double uniform(long key, long position) {
    return ((bits(key, position) >>> 11) + 0.5) * UNIT;
  }

  /** The number {@link RandomStream#below}. */
  public static int below(long key, long position, int bound) {
    return (int) Math.multiplyHigh(bits(key, position) >>> 1, 2L * bound);
  }

  /** Fills a range as {@link RandomStream#fillGaussian} does. */
  public static void fillGaussian(long key, float[] out, int offset, int length) {
    for (int i = 0; i < length; i++) {
      out[offset + i] = (float) NormalQuantile.of(uniform(key, i));
    }
  }

  /** Stafford's variant 13 of the MurmurHash3 finaliser, a bijection of 64-bit words. */
  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
