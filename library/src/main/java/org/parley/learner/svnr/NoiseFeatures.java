package org.parley.learner.svnr;

import java.util.List;
import java.util.stream.Collectors;
import org.parley.check.Problems;
import org.parley.math.Matrix;
import org.parley.math.Sinusoid;
import org.parley.network.Activation;

/**
 * What an agent's map reads of a noise vector ξ: its coordinates and, beside them, functions of the
 * first one that are steep or wave. Parley's own; the papers read ξ alone.
 *
 * <p>A network of Gaussian noise is continuous: to serve two peaks it must pass between them, and
 * what it draws on the way is miscoordinated. A steep function tanh(k ξ_1) lets it pass in few
 * draws, a jump sign(ξ_1) in none. But a map that has jumped cannot move its border any more: draws
 * between the peaks, pulled to the higher one, are what carries the border across the lower. With a
 * jump, half of the draws may stay on the lower peak for good. Waves sin(ω ξ_1), cos(ω ξ_1) let the
 * map bend often. See {@code docs/fidelity.md} for what each did.
 *
 * @param sharpness k, at least 0: 0 leaves the steep function out, infinity is the jump
 * @param frequencies ω of the pairs sin(ω ξ_1), cos(ω ξ_1) that are read too, each above 0, at most
 *     1000
 */
public record NoiseFeatures(double sharpness, List<Double> frequencies) {

  /** Takes a copy of the frequencies; refuses values out of range, all at once. */
  public NoiseFeatures {
    frequencies = List.copyOf(frequencies);
    Problems problems = new Problems();
    problems.require(
        sharpness >= 0,
        "sharpness",
        sharpness,
        "a number of at least 0, infinity for a jump",
        "5 is steep, 0 leaves it out.");
    for (int i = 0; i < frequencies.size(); i++) {
      double frequency = frequencies.get(i);
      problems.require(
          frequency > 0 && frequency <= 1000,
          "frequencies[" + i + "]",
          frequency,
          "a number above 0, at most 1000",
          "4 is usual.");
    }
    problems.throwIfAny("noise features");
  }

  /** ξ alone (the papers'): the default. */
  public static NoiseFeatures plain() {
    return new NoiseFeatures(0, List.of());
  }

  /** ξ and tanh(5 ξ_1). */
  public static NoiseFeatures steep() {
    return new NoiseFeatures(5, List.of());
  }

  /** ξ, sign ξ_1, sin 4ξ_1 and cos 4ξ_1: the map may jump. */
  public static NoiseFeatures jumping() {
    return new NoiseFeatures(Double.POSITIVE_INFINITY, List.of(4.0));
  }

  /** Numbers read of a noise vector of {@code dimension} coordinates. */
  int width(int dimension) {
    return dimension + (sharpness > 0 ? 1 : 0) + 2 * frequencies.size();
  }

  /** Writes what is read of noise, rows × dimension, into rows × width. */
  void read(Matrix noise, Matrix into) {
    for (int row = 0; row < noise.rows(); row++) {
      int from = row * noise.columns();
      int to = row * into.columns();
      System.arraycopy(noise.data(), from, into.data(), to, noise.columns());
      add(noise.data()[from], into.data(), to + noise.columns());
    }
  }

  private void add(float first, float[] into, int from) {
    int to = from;
    if (sharpness > 0) {
      into[to++] = steep(first);
    }
    for (int i = 0; i < frequencies.size(); i++) {
      float angle = (float) (frequencies.get(i) * first);
      into[to++] = Sinusoid.sine(angle);
      into[to++] = Sinusoid.cosine(angle);
    }
  }

  private float steep(float first) {
    return Double.isInfinite(sharpness)
        ? Math.signum(first)
        : Activation.tanh((float) sharpness * first);
  }

  @Override
  public String toString() {
    if (equals(plain())) {
      return "plainNoise()";
    }
    if (equals(steep())) {
      return "steepNoise()";
    }
    return equals(jumping()) ? "jumpingNoise()" : "noiseFeatures(" + arguments() + ")";
  }

  private String arguments() {
    String k = Double.isInfinite(sharpness) ? "Double.POSITIVE_INFINITY" : "" + sharpness;
    String waves =
        frequencies.stream().map(String::valueOf).collect(Collectors.joining(", ", "listOf(", ")"));
    return "sharpness = " + k + ", frequencies = " + waves;
  }
}
