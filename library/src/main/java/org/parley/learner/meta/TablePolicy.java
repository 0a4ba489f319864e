package org.parley.learner.meta;

import java.util.Map;
import org.parley.learner.Policy;
import org.parley.math.Matrix;
import org.parley.math.NormalCumulative;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;
import org.parley.store.StateWriter;

/**
 * Tables of probabilities as what is executed. One Gaussian number an agent says which action it
 * draws.
 */
public final class TablePolicy implements Policy {

  private final JointPolicy probabilities;
  private final FiniteProcess process;

  TablePolicy(JointPolicy probabilities) {
    this.probabilities = probabilities;
    process = probabilities.layout().process();
  }

  /** The probabilities. */
  public JointPolicy probabilities() {
    return probabilities;
  }

  @Override
  public int noiseDimension() {
    return process.agents();
  }

  @Override
  public int observationSize() {
    return process.game().observationSize();
  }

  @Override
  public Matrix jointActions(RandomStream stream, int rows) {
    return jointActionsOf(noise(stream, rows));
  }

  @Override
  public Matrix jointActions(Matrix observations, RandomStream stream) {
    return jointActionsOf(observations, noise(stream, observations.rows()));
  }

  private Matrix noise(RandomStream stream, int rows) {
    Matrix noise = Matrix.zeros(rows, process.agents());
    stream.fillGaussian(noise.data(), 0, noise.data().length);
    return noise;
  }

  @Override
  public Matrix jointActionsOf(Matrix noise) {
    if (observationSize() > 0) {
      throw new IllegalStateException("the agents must be shown what they see");
    }
    return jointActionsOf(Matrix.zeros(noise.rows(), 0), noise);
  }

  @Override
  public Matrix jointActionsOf(Matrix observations, Matrix noise) {
    int agents = process.agents();
    if (noise.columns() != agents || observations.columns() != agents * observationSize()) {
      throw new IllegalArgumentException(
          noise.columns()
              + " numbers of noise and "
              + observations.columns()
              + " seen, the policy takes "
              + agents
              + " and "
              + agents * observationSize());
    }
    Matrix actions = Matrix.zeros(noise.rows(), agents);
    double[] sees = new double[observationSize()];
    for (int row = 0; row < noise.rows(); row++) {
      for (int i = 0; i < agents; i++) {
        for (int k = 0; k < sees.length; k++) {
          sees[k] = observations.get(row, i * sees.length + k);
        }
        double u = NormalCumulative.of(noise.get(row, i));
        actions.data()[row * agents + i] = action(probabilities, i, situation(i, sees), u);
      }
    }
    return actions;
  }

  private int situation(int agent, double[] sees) {
    int found = process.situation(agent, sees);
    if (found < 0) {
      throw new IllegalArgumentException("an observation that play never leads to");
    }
    return found;
  }

  static int action(JointPolicy policy, int agent, int situation, double u) {
    int last = policy.layout().process().actions(agent) - 1;
    double left = u;
    int action = 0;
    while (action < last && left >= policy.probability(agent, situation, action)) {
      left -= policy.probability(agent, situation, action++);
    }
    return action;
  }

  @Override
  public void save(StateWriter out) {
    out.put("logits", probabilities.logits());
  }

  /** None: a network's policy is told by its table too. */
  @Override
  public Map<String, Mlp> networks() {
    return Map.of();
  }
}
