package org.parley.learner.pr2;

import org.parley.math.Matrix;
import org.parley.math.RandomStream;

/** All agents' {@link Thought}s, put together as joint actions. Holds scratch. */
final class Team {

  private final Minds minds;
  private final Thought[] thoughts;
  private final Matrix noise;
  private final Matrix actions;

  /** Makes room; see {@link Thought}. */
  Team(Minds minds, int rows, boolean moved) {
    this.minds = minds;
    thoughts = new Thought[minds.agents()];
    for (int agent = 0; agent < thoughts.length; agent++) {
      thoughts[agent] = new Thought(minds, agent, rows, moved);
    }
    noise = Matrix.zeros(rows, noiseDimension(minds));
    actions = Matrix.zeros(rows, minds.game().space().dimension());
  }

  /** Coordinates of the noise behind a joint action. */
  static int noiseDimension(Minds minds) {
    int sum = 0;
    for (int agent = 0; agent < minds.agents(); agent++) {
      sum += minds.noiseOf(agent);
    }
    return sum;
  }

  /** Joint actions from noise that a stream gives. */
  Matrix act(Matrix observations, RandomStream stream) {
    stream.fillGaussian(noise.data(), 0, noise.data().length);
    return act(observations, noise);
  }

  /**
   * Joint actions.
   *
   * @param observations rows × (agents · observation size)
   * @param given standard Gaussian, one agent's noise after the other's
   * @return rows × D in [−1, 1]; overwritten by the next ones
   */
  Matrix act(Matrix observations, Matrix given) {
    int at = 0;
    for (int agent = 0; agent < thoughts.length; agent++) {
      Matrix own = thoughts[agent].act(observations, given, at);
      minds.opponents(agent).putOwn(own, 0, 1, actions, 0);
      at += minds.noiseOf(agent);
    }
    return actions;
  }

  /** The joint actions of the last act. */
  Matrix actions() {
    return actions;
  }

  /** One agent's. */
  Thought thought(int agent) {
    return thoughts[agent];
  }
}
