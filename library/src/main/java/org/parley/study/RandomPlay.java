package org.parley.study;

import java.util.Map;
import org.parley.game.Agent;
import org.parley.game.Game;
import org.parley.game.SequentialGame;
import org.parley.learner.Playing;
import org.parley.learner.Policy;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;

/** Agents that act uniformly at random, each for itself, whatever they see. */
public final class RandomPlay {

  private static final int EPISODES = 10_000;
  private static final int SIDE_BY_SIDE = 500;

  /** Not quite to the ends, lest rounding goes past them. */
  private static final double INSIDE = 1 - 1e-6;

  private RandomPlay() {}

  /**
   * The mean return of 10,000 episodes, always the same ones: a floor that any learner should
   * leave. Counted as {@link Playing#meanReturn} does.
   *
   * @throws org.parley.game.RewardException if the game fails at a joint action
   */
  public static double meanReturn(Game game) {
    SequentialGame process = game.asSequential();
    RandomStream stream = RandomStream.of(0).named("random play");
    double sum = 0;
    for (int part = 0; part < EPISODES / SIDE_BY_SIDE; part++) {
      sum += Playing.meanReturn(process, new Uniform(process), stream.at(part), SIDE_BY_SIDE);
    }
    return sum / (EPISODES / SIDE_BY_SIDE);
  }

  /** Agents that act uniformly over what they may do, each by itself. */
  public static Policy policy(Game game) {
    return new Uniform(game.asSequential());
  }

  private record Uniform(SequentialGame game) implements Policy {

    @Override
    public Matrix jointActions(RandomStream stream, int rows) {
      Matrix drawn = Matrix.zeros(rows, game.space().dimension());
      for (int i = 0; i < drawn.data().length; i++) {
        drawn.data()[i] = draw(i % drawn.columns(), stream.uniform(i));
      }
      return drawn;
    }

    private float draw(int d, double share) {
      if (owner(d).actions().isFinite()) {
        return (float) Math.floor(share * owner(d).actions().names().size());
      }
      double half = INSIDE * game.space().halfWidth(d);
      return (float) (game.space().centre(d) + (2 * share - 1) * half);
    }

    private Agent owner(int d) {
      int agent = 0;
      while (agent + 1 < game.agents().size() && game.space().offset(agent + 1) <= d) {
        agent++;
      }
      return game.agents().get(agent);
    }

    @Override
    public int noiseDimension() {
      return 0;
    }

    @Override
    public Matrix jointActionsOf(Matrix noise) {
      throw new UnsupportedOperationException("random play has no noise of its own");
    }

    @Override
    public int observationSize() {
      return game.observationSize();
    }

    @Override
    public Map<String, Mlp> networks() {
      return Map.of();
    }
  }
}
