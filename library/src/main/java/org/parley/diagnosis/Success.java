package org.parley.diagnosis;

import org.parley.game.Game;
import org.parley.game.OneShotGame;

/**
 * When a policy has found a game's optimum.
 *
 * @param best value of the global optimum: declared by the game, or the best found by {@link
 *     OptimumSearch}
 * @param threshold mean return from which a run counts as a hit: declared by the game, or {@code
 *     best − 0.1 · max(1, |best|)}
 */
public record Success(double best, double threshold) {

  /** The criterion of a game. */
  public static Success of(Game game) {
    double best =
        game.optimum()
            .map(optimum -> optimum.value())
            .orElseGet(() -> OptimumSearch.of((OneShotGame) game).get(0).value());
    return new Success(best, game.solvedAt().orElse(best - 0.1 * Math.max(1, Math.abs(best))));
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
