package org.parley.learner.particles;

import java.util.Map;
import org.parley.learner.Policy;
import org.parley.math.Matrix;
import org.parley.math.NormalCumulative;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;
import org.parley.store.StateWriter;

/**
 * The perceived joint policy as what is executed: the common noise, one Gaussian number, names the
 * particle; each agent plays its part of it.
 */
final class ParticlePolicy implements Policy {

  private final Matrix particles;

  ParticlePolicy(Matrix particles) {
    this.particles = particles;
  }

  @Override
  public Matrix jointActions(RandomStream stream, int rows) {
    Matrix noise = Matrix.zeros(rows, 1);
    stream.fillGaussian(noise.data(), 0, rows);
    return jointActionsOf(noise);
  }

  @Override
  public int noiseDimension() {
    return 1;
  }

  @Override
  public Matrix jointActionsOf(Matrix noise) {
    if (noise.columns() != 1) {
      throw new IllegalArgumentException(
          "noise has " + noise.columns() + " columns, the policy takes 1");
    }
    Matrix drawn = Matrix.zeros(noise.rows(), particles.columns());
    int count = particles.rows();
    int width = particles.columns();
    for (int row = 0; row < noise.rows(); row++) {
      int named = (int) (count * NormalCumulative.of(noise.get(row, 0)));
      int from = Math.min(count - 1, named) * width;
      System.arraycopy(particles.data(), from, drawn.data(), row * width, width);
    }
    return drawn;
  }

  @Override
  public void save(StateWriter out) {
    out.put("particles", particles.data());
  }

  /** None. */
  @Override
  public Map<String, Mlp> networks() {
    return Map.of();
  }
}
