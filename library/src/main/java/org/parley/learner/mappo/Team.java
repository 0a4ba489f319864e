package org.parley.learner.mappo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.game.JointSpace;
import org.parley.game.SequentialGame;
import org.parley.learner.offpolicy.Networks;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.offpolicy.Views;
import org.parley.learner.option.Settings;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Activation;
import org.parley.network.Initialisation;
import org.parley.network.Mlp;
import org.parley.network.MlpSpec;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/**
 * Gaussian policies, one an agent: u_i ~ N(μ_i(o_i), σ_i²), not squashed.
 *
 * @param game what is played
 * @param views what the agents see
 * @param means μ, a network an agent
 * @param logSigma log σ, an array an agent with a number a coordinate
 */
record Team(SequentialGame game, Views views, Networks means, List<float[]> logSigma)
    implements Stateful {

  /** Gain of the layer that gives the means: policies start alike, whatever is seen. */
  private static final double LAST_GAIN = 0.01;

  /** Fresh ones. */
  static Team initialised(SequentialGame game, Settings spec, RandomStream weights) {
    Views views = new Views(game, spec.get(Mappo.INPUT_SCALE));
    JointSpace space = game.space();
    List<Mlp> means = new ArrayList<>();
    List<float[]> logSigma = new ArrayList<>();
    for (int agent = 0; agent < space.agents(); agent++) {
      List<Integer> hidden = spec.get(Shared.POLICY_HIDDEN);
      int outputs = space.dimension(agent);
      means.add(orthogonal(views.width(), hidden, outputs, LAST_GAIN, weights.at(agent)));
      float[] own = new float[outputs];
      Arrays.fill(own, (float) StrictMath.log(spec.get(Mappo.SIGMA)));
      logSigma.add(own);
    }
    return new Team(game, views, new Networks(means), logSigma);
  }

  /** A ReLU network of orthogonal layers, of gain √2 but for the last. */
  static Mlp orthogonal(
      int inputs, List<Integer> hidden, int outputs, double lastGain, RandomStream weights) {
    MlpSpec shape =
        new MlpSpec(inputs, hidden, outputs, Activation.RELU, Initialisation.ORTHOGONAL);
    Mlp network = Mlp.initialised(shape, weights);
    int at = 0;
    for (int layer = 0; layer < shape.layers(); layer++) {
      int end = at + (shape.inputsOf(layer) + 1) * shape.outputsOf(layer);
      double gain = layer == shape.layers() - 1 ? lastGain : Math.sqrt(2);
      while (at < end) {
        network.parameters()[at++] *= (float) gain;
      }
    }
    return network;
  }

  /** Others with the same weights. */
  Team copy() {
    return new Team(game, views, means.copy(), logSigma.stream().map(float[]::clone).toList());
  }

  /**
   * Adds each coordinate's deviation times its noise to means.
   *
   * @param noise rows × D, standard normal
   * @param actions rows × D, holds the means
   */
  void spread(Matrix noise, Matrix actions) {
    for (int agent = 0; agent < logSigma.size(); agent++) {
      float[] own = logSigma.get(agent);
      for (int d = 0; d < own.length; d++) {
        float sigma = (float) StrictMath.exp(own[d]);
        int column = game.space().offset(agent) + d;
        for (int row = 0; row < actions.rows(); row++) {
          float moved = actions.get(row, column) + sigma * noise.get(row, column);
          actions.set(row, column, moved);
        }
      }
    }
  }

  /** Holds numbers to [−1, 1], as the game does. */
  static void clip(Matrix actions) {
    float[] u = actions.data();
    for (int i = 0; i < u.length; i++) {
      u[i] = Math.max(-1, Math.min(1, u[i]));
    }
  }

  @Override
  public void save(StateWriter out) {
    means.save(out.within("means"));
    for (int agent = 0; agent < logSigma.size(); agent++) {
      out.put("logSigma/" + agent, logSigma.get(agent));
    }
  }

  @Override
  public void load(StateReader in) {
    means.load(in.within("means"));
    for (int agent = 0; agent < logSigma.size(); agent++) {
      in.fill("logSigma/" + agent, logSigma.get(agent));
    }
  }
}
