package org.parley.learner.svnr;

import org.parley.game.Episodes;
import org.parley.game.SequentialGame;
import org.parley.learner.Playing;
import org.parley.learner.Transitions;
import org.parley.learner.Transitions.End;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;

/** One copy of the game, played by the agents' maps into a memory. */
final class Rollout {

  private final Episodes episodes;
  private final NegotiationPass pass;
  private final Transitions memory;
  private final Matrix inGame;
  private final double[] joint;
  private final double[] seen;
  private double earned;

  Rollout(SequentialGame game, Negotiators negotiators, Transitions memory) {
    episodes = Episodes.of(game, 1);
    pass = new NegotiationPass(negotiators, 1);
    this.memory = memory;
    inGame = Matrix.zeros(1, game.space().dimension());
    joint = new double[game.space().dimension()];
    seen = new double[game.observationSize()];
  }

  /** Begins an episode. */
  void begin(RandomStream stream) {
    episodes.start(stream);
    earned = 0;
    memory.begin(episodes.state(0));
  }

  /** Plays one step with the noise of a stream; false if the episode has ended with it. */
  boolean step(RandomStream noise) {
    Playing.observe(episodes, seen, pass.observations());
    Matrix u = pass.act(noise);
    episodes.game().space().toGame(u, inGame);
    Playing.widen(inGame, joint);
    episodes.step(joint);
    double reward = episodes.rewards()[0];
    earned += reward;
    memory.add(u.data(), 0, (float) reward, episodes.state(0), end());
    return !episodes.ended(0);
  }

  private End end() {
    if (episodes.terminated(0)) {
      return End.TERMINATED;
    }
    return episodes.truncated(0) ? End.TRUNCATED : End.NONE;
  }

  /** Rewards of the episode so far, added up. */
  double earned() {
    return earned;
  }
}
