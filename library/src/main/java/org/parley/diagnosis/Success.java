package org.parley.diagnosis;

import org.parley.game.Game;
import org.parley.game.OneShotGame;

/**
 * When a policy has found a game's optimum.
 *
 * @param best value of the global optimum: declared by the game, or the best found by {@link
 *     OptimumSearch}; of a game with state what it calls solved, NaN where it does not say
 * @param threshold mean return from which a run counts as a hit: declared by the game, or {@code
 *     best − 0.1 · max(1, |best|)}
 */
public record Success(double best, double threshold) {

  /** The criterion of a game. */
  public static Success of(Game game) {
    double best = game.optimum().map(optimum -> optimum.value()).orElseGet(() -> searched(game));
    return new Success(best, game.solvedAt().orElse(best - 0.1 * Math.max(1, Math.abs(best))));
  }

  /** Of a game with state nothing is searched: not known, unless it says when it is solved. */
  private static double searched(Game game) {
    return game instanceof OneShotGame oneShot
        ? OptimumSearch.of(oneShot).get(0).value()
        : game.solvedAt().orElse(Double.NaN);
  }

  /** Whether a mean return is a hit. */
  public boolean hit(double meanReturn) {
    return meanReturn >= threshold;
  }

  /** Joint optimality gap: best minus mean return. */
  public double gap(double meanReturn) {
    return best - meanReturn;
  }
}
