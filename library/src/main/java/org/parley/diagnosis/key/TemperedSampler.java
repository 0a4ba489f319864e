package org.parley.diagnosis.key;

import java.util.ArrayList;
import java.util.List;
import org.parley.math.NormalQuantile;
import org.parley.math.RandomStream;

/**
 * A law's points beyond three dimensions: draws from the uniform law and, around every peak, from
 * its Gaussian at a ladder of temperatures, each weighted by one over the mixture's density
 * (multiple importance sampling, balance heuristic: Veach and Guibas, 1995).
 */
final class TemperedSampler {

  private static final int UNIFORM = 12_000;
  private static final int GAUSSIAN = 28_000;
  private static final int RUNGS = 10;

  private final Terrain terrain;
  private final List<double[]> peaks;
  private final List<Curvature> curvatures;
  private final double[] ladder = new double[RUNGS];
  private final int each;

  private TemperedSampler(
      Terrain terrain, List<double[]> peaks, List<Curvature> curvatures, double hot, double cool) {
    this.terrain = terrain;
    this.peaks = peaks;
    this.curvatures = curvatures;
    for (int rung = 0; rung < RUNGS; rung++) {
      ladder[rung] = hot * Math.pow(cool / hot, rung / (RUNGS - 1.0));
    }
    each = Math.max(1, GAUSSIAN / (RUNGS * peaks.size()));
  }

  static BoltzmannLaw law(
      Terrain terrain, List<double[]> peaks, List<Curvature> bends, double hot, double cool) {
    return new TemperedSampler(terrain, peaks, bends, hot, cool).law(cool);
  }

  private BoltzmannLaw law(double coolest) {
    List<double[]> draws = draws();
    Ascent ascent = new Ascent(terrain, peaks);
    double[] weights = new double[draws.size()];
    double[] rewards = new double[draws.size()];
    int[] basins = new int[draws.size()];
    int count = 0;
    for (double[] x : draws) {
      double reward = terrain.at(x);
      if (!Double.isNaN(reward)) {
        weights[count] = 1 / density(x);
        rewards[count] = reward;
        basins[count++] = ascent.basin(x);
      }
    }
    return new BoltzmannLaw(
        BoltzmannLaw.Method.SAMPLER,
        coolest,
        peaks.size(),
        java.util.Arrays.copyOf(weights, count),
        java.util.Arrays.copyOf(rewards, count),
        java.util.Arrays.copyOf(basins, count));
  }

  /** All draws; those outside of the cube count for nothing and are left out. */
  private List<double[]> draws() {
    RandomStream stream = RandomStream.of(0).named("tempered sampler");
    List<double[]> draws = new ArrayList<>();
    for (int i = 0; i < UNIFORM; i++) {
      draws.add(terrain.draw(stream.named("uniform").at(i)));
    }
    for (int k = 0; k < peaks.size(); k++) {
      for (int rung = 0; rung < RUNGS; rung++) {
        RandomStream around = stream.at(k).at(rung);
        for (int i = 0; i < each; i++) {
          double[] x = gaussian(k, ladder[rung], around.at(i));
          if (Ascent.distance(x, new double[x.length]) <= 1) {
            draws.add(x);
          }
        }
      }
    }
    return draws;
  }

  private double[] gaussian(int peak, double temperature, RandomStream stream) {
    double[] x = peaks.get(peak).clone();
    Curvature bend = curvatures.get(peak);
    for (int k = 0; k < x.length; k++) {
      double along = bend.width(k, temperature) * NormalQuantile.of(stream.uniform(k));
      for (int d = 0; d < x.length; d++) {
        x[d] += along * bend.vector(k, d);
      }
    }
    return x;
  }

  /** Expected number of draws a volume at {@code x}; the whole cube has volume 1. */
  private double density(double[] x) {
    double density = UNIFORM;
    for (int k = 0; k < peaks.size(); k++) {
      double[] along = along(k, x);
      for (double temperature : ladder) {
        density += each * gaussianDensity(curvatures.get(k), along, temperature);
      }
    }
    return density;
  }

  /** The way from a peak in the coordinates of its eigenvectors. */
  private double[] along(int peak, double[] x) {
    double[] along = new double[x.length];
    for (int k = 0; k < x.length; k++) {
      for (int d = 0; d < x.length; d++) {
        along[k] += curvatures.get(peak).vector(k, d) * (x[d] - peaks.get(peak)[d]);
      }
    }
    return along;
  }

  private static double gaussianDensity(Curvature bend, double[] along, double temperature) {
    double log = 0;
    for (int k = 0; k < along.length; k++) {
      double width = bend.width(k, temperature);
      double z = along[k] / width;
      log += Math.log(2 / (width * Math.sqrt(2 * Math.PI))) - z * z / 2;
    }
    return Math.exp(log);
  }
}
