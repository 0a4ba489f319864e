package org.parley.diagnosis;

import java.util.Map;
import org.parley.learner.Policy;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;

/** A policy of a known law: each joint action is a function of its own stream. */
record SampledPolicy(int dimension, Law law) implements Policy {

  /** Draws one joint action. */
  interface Law {
    double[] draw(RandomStream stream);
  }

  static SampledPolicy constant(double... u) {
    return new SampledPolicy(u.length, stream -> u);
  }

  /** Independent Gaussians. */
  static SampledPolicy gaussian(double deviation, double... mean) {
    return new SampledPolicy(mean.length, stream -> around(stream, deviation, mean));
  }

  /** One of two points, the first with a probability, plus independent Gaussian noise. */
  static SampledPolicy twoPeaks(double first, double deviation, double[] one, double[] other) {
    return new SampledPolicy(
        one.length,
        stream -> around(stream, deviation, stream.named("peak").uniform(0) < first ? one : other));
  }

  static double[] around(RandomStream stream, double deviation, double... mean) {
    float[] noise = new float[mean.length];
    stream.named("noise").fillGaussian(noise, 0, noise.length);
    double[] u = new double[mean.length];
    for (int d = 0; d < u.length; d++) {
      u[d] = Math.max(-10, Math.min(10, mean[d] + deviation * noise[d]));
    }
    return u;
  }

  @Override
  public Matrix jointActions(RandomStream stream, int rows) {
    Matrix actions = Matrix.zeros(rows, dimension);
    for (int row = 0; row < rows; row++) {
      double[] u = law.draw(stream.at(row));
      for (int d = 0; d < dimension; d++) {
        actions.set(row, d, (float) u[d]);
      }
    }
    return actions;
  }

  @Override
  public int noiseDimension() {
    return 0;
  }

  @Override
  public Matrix jointActionsOf(Matrix noise) {
    throw new UnsupportedOperationException("drawn, not computed");
  }

  @Override
  public Map<String, Mlp> networks() {
    return Map.of();
  }
}
