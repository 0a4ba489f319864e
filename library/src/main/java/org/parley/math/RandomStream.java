package org.parley.math;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator.SplittableGenerator;

/**
 * A named, splittable source of randomness: an immutable 64-bit key from which child streams are
 * derived by name or index and numbers are read by position.
 *
 * <p>The n-th number of a stream is a function of the key and n alone (SplitMix64 used as a counter
 * generator; Steele, Lea and Flood, 2014). So results depend neither on the order in which streams
 * are used nor on the number of threads, and two agents who hold the same key draw the same numbers
 * without exchanging a message.
 *
 * <pre>{@code
 * RandomStream noise = RandomStream.of(seed).named("noise").at(step).at(agent);
 * noise.fillGaussian(buffer, 0, buffer.length);
 * }</pre>
 */
public final class RandomStream {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private final long key;

  private RandomStream(long key) {
    this.key = key;
  }

  /** The root stream of a seed. */
  public static RandomStream of(long seed) {
    return new RandomStream(mix(seed ^ 0x5061726C6579L));
  }

  /** The child stream of a purpose, such as {@code "replay"}. */
  public RandomStream named(String purpose) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < purpose.length(); i++) {
      hash = (hash ^ purpose.charAt(i)) * 0x100000001B3L;
    }
    return new RandomStream(mix(mix(key + GOLDEN) ^ hash));
  }

  /** The child stream of an index: a step, an agent, a layer. */
  public RandomStream at(long index) {
    return new RandomStream(mix(mix(key ^ GOLDEN) + index * GOLDEN));
  }

  /** The number at a position, uniform over all 64-bit patterns. */
  public long bits(long position) {
    return bits(key, position);
  }

  private static long bits(long key, long position) {
    return mix(key + (position + 1) * GOLDEN);
  }

  /** The number at a position, uniform over the open interval (0, 1). */
  public double uniform(long position) {
    return uniform(key, position);
  }

  private static double uniform(long key, long position) {
    return ((bits(key, position) >>> 11) + 0.5) * UNIT;
  }

  /** The number at a position, uniform over 0 … {@code bound} − 1. */
  public int below(long position, int bound) {
    return (int) Math.multiplyHigh(bits(position) >>> 1, 2L * bound);
  }

  /** Fills a range with independent standard Gaussian draws. */
  public void fillGaussian(float[] out, int offset, int length) {
    fillGaussian(key, out, offset, length);
  }

  /** Takes the key alone, so that the JIT needs no object for a stream made to be filled from. */
  private static void fillGaussian(long key, float[] out, int offset, int length) {
    for (int i = 0; i < length; i++) {
      out[offset + i] = (float) NormalQuantile.of(uniform(key, i));
    }
  }

  /** Fills a range with independent draws, uniform over [low, high]; rounding reaches the ends. */
  public void fillUniform(float[] out, int offset, int length, float low, float high) {
    for (int i = 0; i < length; i++) {
      out[offset + i] = low + (high - low) * (float) uniform(i);
    }
  }

  /** A generator of the Java platform, for libraries that want one. */
  public SplittableGenerator generator() {
    return new SplittableRandom(key);
  }

  /** The key: all that the stream is. Two streams of equal key are the same stream. */
  public long key() {
    return key;
  }

  /** Stafford's variant 13 of the MurmurHash3 finaliser, a bijection of 64-bit words. */
  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RandomStream that && key == that.key;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(key);
  }

  @Override
  public String toString() {
    return "RandomStream(" + Long.toHexString(key) + ")";
  }
}
