package org.parley.learner.svnr;

import java.util.List;
import java.util.stream.Collectors;
import org.parley.check.Problems;
import org.parley.math.Matrix;

/**
 * What an agent's map reads of a noise vector ξ: its coordinates and, beside them, functions of the
 * first one that jump or wave.
 *
 * <p>A network of Gaussian noise is continuous: to serve two peaks it must pass between them, and
 * what it draws on the way is miscoordinated. The sign of ξ_1 lets it jump; waves sin(ω ξ_1), cos(ω
 * ξ_1) let it bend often. Parley's own; the papers read ξ alone.
 *
 * @param sign whether sign(ξ_1) is read too
 * @param frequencies ω of the pairs sin(ω ξ_1), cos(ω ξ_1) that are read too, each above 0
 */
public record NoiseFeatures(boolean sign, List<Double> frequencies) {

  /** Takes a copy of the frequencies; refuses any that is not above 0. */
  public NoiseFeatures {
    frequencies = List.copyOf(frequencies);
    Problems problems = new Problems();
    for (int i = 0; i < frequencies.size(); i++) {
      problems.requirePositive("frequencies[" + i + "]", frequencies.get(i), "4 is usual.");
    }
    problems.throwIfAny("noise features");
  }

  /** ξ alone (the papers'). */
  public static NoiseFeatures plain() {
    return new NoiseFeatures(false, List.of());
  }

  /** ξ, sign ξ_1, sin 4ξ_1 and cos 4ξ_1: the map may jump. */
  public static NoiseFeatures jumping() {
    return new NoiseFeatures(true, List.of(4.0));
  }

  /** Numbers read of a noise vector of {@code dimension} coordinates. */
  int width(int dimension) {
    return dimension + (sign ? 1 : 0) + 2 * frequencies.size();
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
    if (sign) {
      into[to++] = Math.signum(first);
    }
    for (int i = 0; i < frequencies.size(); i++) {
      double angle = frequencies.get(i) * first;
      into[to++] = (float) StrictMath.sin(angle);
      into[to++] = (float) StrictMath.cos(angle);
    }
  }

  @Override
  public String toString() {
    if (equals(plain())) {
      return "plainNoise()";
    }
    return equals(jumping())
        ? "jumpingNoise()"
        : "noiseFeatures(sign = " + sign + ", frequencies = listOf(" + waves() + "))";
  }

  private String waves() {
    return frequencies.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
