package org.parley.learner.pr2;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.parley.learner.Critic;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Activation;
import org.parley.network.Adam;
import org.parley.network.Initialisation;
import org.parley.network.Mlp;
import org.parley.network.MlpSpec;

/** A critic fitted to a function of actions, smooth so that differences are slopes. */
final class FittedCritic {

  private FittedCritic() {}

  static Critic of(int dimension, ToDoubleFunction<float[]> q) {
    MlpSpec spec =
        new MlpSpec(dimension, List.of(32, 32), 1, Activation.TANH, Initialisation.XAVIER);
    Critic critic = new Critic(Mlp.initialised(spec, RandomStream.of(1)), Adam.of(3e-3));
    int rows = 256;
    Critic.Pass pass = critic.pass(rows);
    Matrix u = Matrix.zeros(rows, dimension);
    float[] targets = new float[rows];
    for (int step = 0; step < 3_000; step++) {
      RandomStream.of(2).at(step).fillUniform(u.data(), 0, u.data().length, -1, 1);
      for (int row = 0; row < rows; row++) {
        targets[row] = (float) q.applyAsDouble(u.row(row));
      }
      pass.fit(u, targets);
    }
    return critic;
  }
}
