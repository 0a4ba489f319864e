package org.parley.learner.masql;

import java.util.List;
import org.parley.game.JointSpace;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;

/** A team that acts: of what agent i imagines, the i-th part is done. Holds scratch. */
final class Team {

  private final JointSpace space;
  private final Matrix observations;
  private final Sampler.Pass[] passes;
  private final Matrix actions;
  private final int noise;

  /**
   * Room to act.
   *
   * @param observations rows × (agents · observation size), read at every act
   */
  Team(JointSpace space, List<Sampler> samplers, Matrix observations) {
    this.space = space;
    this.observations = observations;
    passes = new Sampler.Pass[samplers.size()];
    for (int agent = 0; agent < passes.length; agent++) {
      passes[agent] = samplers.get(agent).pass(observations);
    }
    actions = Matrix.zeros(observations.rows(), space.dimension());
    noise = samplers.get(0).noiseDimension();
  }

  Matrix observations() {
    return observations;
  }

  /** Every agent draws from a stream of its own; rows × D in [−1, 1], overwritten by the next. */
  Matrix act(RandomStream stream) {
    for (int agent = 0; agent < passes.length; agent++) {
      take(agent, passes[agent].act(stream.at(agent)));
    }
    return actions;
  }

  /** The joint actions of given noise, rows × (agents · noise of a sampler). */
  Matrix act(Matrix given) {
    for (int agent = 0; agent < passes.length; agent++) {
      take(agent, passes[agent].act(given, agent * noise));
    }
    return actions;
  }

  private void take(int agent, Matrix imagined) {
    int from = space.offset(agent);
    for (int row = 0; row < actions.rows(); row++) {
      int start = row * actions.columns() + from;
      System.arraycopy(imagined.data(), start, actions.data(), start, space.dimension(agent));
    }
  }
}
