package org.parley.learner.sequential;

import org.parley.game.Episodes;
import org.parley.game.SequentialGame;
import org.parley.learner.Playing;
import org.parley.learner.Transitions;
import org.parley.learner.Transitions.End;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;

/** One copy of the game, played into a memory by whoever acts. */
public final class Rollout {

  private final Episodes episodes;
  private final Acting acting;
  private final Transitions memory;
  private final Matrix inGame;
  private final double[] joint;
  private final double[] seen;
  private double earned;

  /** A copy that no episode has begun in. */
  public Rollout(SequentialGame game, Acting acting, Transitions memory) {
    episodes = Episodes.of(game, 1);
    this.acting = acting;
    this.memory = memory;
    inGame = Matrix.zeros(1, game.space().dimension());
    joint = new double[game.space().dimension()];
    seen = new double[game.observationSize()];
  }

  /** Begins an episode. */
  public void begin(RandomStream stream) {
    episodes.start(stream);
    earned = 0;
    memory.begin(episodes.state(0));
  }

  /** Plays one step with the noise of a stream; false if the episode has ended with it. */
  public boolean step(RandomStream noise) {
    Playing.observe(episodes, seen, acting.observations());
    Matrix u = acting.act(noise);
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
  public double earned() {
    return earned;
  }
}
