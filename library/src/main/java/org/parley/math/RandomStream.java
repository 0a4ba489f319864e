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

  private final long key;

  private RandomStream(long key) {
    this.key = key;
  }

  /** The root stream of a seed. */
  public static RandomStream of(long seed) {
    return new RandomStream(StreamKey.of(seed));
  }

  /** The child stream of a purpose, such as {@code "replay"}. */
  public RandomStream named(String purpose) {
    return new RandomStream(StreamKey.named(key, purpose));
  }

  /** The child stream of an index: a step, an agent, a layer. */
  public RandomStream at(long index) {
    return new RandomStream(StreamKey.at(key, index));
  }

  /** The number at a position, uniform over all 64-bit patterns. */
  public long bits(long position) {
    return StreamKey.bits(key, position);
  }

  /** The number at a position, uniform over the open interval (0, 1). */
  public double uniform(long position) {
    return StreamKey.uniform(key, position);
  }

  /** The number at a position, uniform over 0 … {@code bound} − 1. */
  public int below(long position, int bound) {
    return StreamKey.below(key, position, bound);
  }

  /** Fills a range with independent standard Gaussian draws. */
  public void fillGaussian(float[] out, int offset, int length) {
    StreamKey.fillGaussian(key, out, offset, length);
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
