package org.parley.learner.masql;

import org.parley.game.SequentialGame;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.offpolicy.Views;
import org.parley.learner.option.Settings;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Activation;
import org.parley.network.Mlp;
import org.parley.network.MlpSpec;
import org.parley.network.Tape;

/** What one agent imagines the team to do: u = tanh(f(what it sees, ξ)), ξ ~ N(0, I). */
final class Sampler {

  private final Mlp map;
  private final Views views;
  private final int agent;

  private Sampler(Mlp map, Views views, int agent) {
    this.map = map;
    this.views = views;
    this.agent = agent;
  }

  /** A fresh one: as much noise as SVNR's agents have together. */
  static Sampler initialised(SequentialGame game, Settings spec, int agent, RandomStream weights) {
    Views views = new Views(game, spec.get(Shared.SEQUENTIAL).inputScale());
    int noise = game.space().agents() * spec.get(Masql.NOISE_DIMENSION);
    int outputs = game.space().dimension();
    MlpSpec shape = MlpSpec.relu(views.width() + noise, spec.get(Shared.POLICY_HIDDEN), outputs);
    return new Sampler(Mlp.initialised(shape, weights), views, agent);
  }

  Sampler copy() {
    return new Sampler(map.copy(), views, agent);
  }

  /** The network, before tanh. */
  Mlp map() {
    return map;
  }

  /** Coordinates of ξ. */
  int noiseDimension() {
    return map.spec().inputs() - views.width();
  }

  /** Room to imagine on observations that somebody else writes to. */
  Pass pass(Matrix observations) {
    return new Pass(observations, map.passingTape(observations.rows()));
  }

  /** The same, for samples that will be pulled. */
  Pass pulledPass(Matrix observations) {
    return new Pass(observations, map.tape(observations.rows()));
  }

  /** Scratch of so many rows of samples. */
  final class Pass {
    private final Matrix observations;
    private final Tape tape;
    private final Matrix noise;
    private final Matrix read;
    private final Matrix actions;
    private final Matrix rawGradient;
    private Matrix raw;

    private Pass(Matrix observations, Tape tape) {
      this.observations = observations;
      this.tape = tape;
      int rows = observations.rows();
      noise = Matrix.zeros(rows, noiseDimension());
      read = Matrix.zeros(rows, map.spec().inputs());
      actions = Matrix.zeros(rows, map.spec().outputs());
      rawGradient = Matrix.zeros(rows, map.spec().outputs());
    }

    /** Draws noise and the joint actions of it, rows × D in [−1, 1], overwritten by the next. */
    Matrix act(RandomStream stream) {
      stream.fillGaussian(noise.data(), 0, noise.data().length);
      return act();
    }

    /** The joint actions of noise that stands in columns of a matrix from {@code first} on. */
    Matrix act(Matrix given, int first) {
      int width = noise.columns();
      for (int row = 0; row < noise.rows(); row++) {
        int from = row * given.columns() + first;
        System.arraycopy(given.data(), from, noise.data(), row * width, width);
      }
      return act();
    }

    private Matrix act() {
      views.fill(observations, agent, read);
      int width = noise.columns();
      for (int row = 0; row < noise.rows(); row++) {
        int to = row * read.columns() + views.width();
        System.arraycopy(noise.data(), row * width, read.data(), to, width);
      }
      raw = map.forward(read, tape);
      for (int i = 0; i < actions.data().length; i++) {
        actions.data()[i] = Activation.tanh(raw.data()[i]);
      }
      return actions;
    }

    /**
     * The gradient, by the weights, of −mean ⟨Δ, u⟩ + penalty · mean |f|²: a step down it moves
     * samples along Δ.
     *
     * @param direction rows × D, Δ at the last samples
     * @param into receives it
     */
    void pull(Matrix direction, double penalty, float[] into) {
      float each = 1f / raw.rows();
      float restraint = (float) (2 * penalty);
      for (int i = 0; i < actions.data().length; i++) {
        float u = actions.data()[i];
        float up = direction.data()[i] * (1 - u * u);
        rawGradient.data()[i] = each * (restraint * raw.data()[i] - up);
      }
      map.backward(rawGradient, tape, into, null);
    }
  }
}
