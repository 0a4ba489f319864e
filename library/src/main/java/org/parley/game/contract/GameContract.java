package org.parley.game.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.parley.game.Bounds;
import org.parley.game.Game;
import org.parley.game.OneShotGame;
import org.parley.math.RandomStream;

/**
 * Plays a game and looks whether it keeps what every game owes. Nothing found is no proof: joint
 * actions are sampled.
 *
 * <table>
 * <caption>The laws</caption>
 * <tr><td>plays</td><td>every joint action can be played; rewards, observations finite</td></tr>
 * <tr><td>seeds</td><td>the same seed and actions give the same trace</td></tr>
 * <tr><td>batch</td><td>a copy gives the same alone and in a batch, bit for bit</td></tr>
 * <tr><td>order</td><td>a reward does not depend on what was asked before (one-shot games)</td></tr>
 * <tr><td>ends</td><td>by itself or at the horizon, never both, never later</td></tr>
 * <tr><td>bounds</td><td>rewards are within the declared bounds</td></tr>
 * <tr><td>optimum</td><td>the declared optimum pays what it says, and nothing pays more</td></tr>
 * <tr><td>permutation</td><td>swapping agents swaps their rewards, where declared symmetric</td></tr>
 * </table>
 */
public final class GameContract {

  private static final int COPIES = 16;
  private static final int STEPS = 64;

  private final Game game;
  private final RandomStream root;

  private GameContract(Game game, long seed) {
    this.game = game;
    this.root = RandomStream.of(seed).named("contract");
  }

  /** Checks a game with joint actions drawn from seed 1. */
  public static GameReport check(Game game) {
    return check(game, 1);
  }

  /** Checks a game with joint actions drawn from a seed. */
  public static GameReport check(Game game, long seed) {
    return new GameContract(game, seed).report();
  }

  private GameReport report() {
    List<Law> laws = new ArrayList<>();
    add(laws, "plays", "every joint action can be played, all numbers are finite", this::plays);
    if (!laws.get(0).holds()) {
      return new GameReport(game, laws);
    }
    add(laws, "seeds", "the same seed and actions give the same trace", this::seeds);
    add(laws, "batch", "a copy gives the same alone and in a batch, bit for bit", this::batch);
    if (game instanceof OneShotGame oneShot) {
      Landscape landscape = new Landscape(oneShot, root);
      add(laws, "order", "a reward does not depend on what was asked before", landscape::order);
    }
    add(laws, "ends", "an episode ends by itself or is cut off at the horizon", this::ends);
    game.bounds().ifPresent(b -> add(laws, "bounds", "rewards lie in " + b, () -> outside(b)));
    Payoffs payoffs = new Payoffs(game, root);
    game.optimum()
        .ifPresent(best -> add(laws, "optimum", "it is " + best, () -> payoffs.beaten(best)));
    if (game.symmetric()) {
      add(laws, "permutation", "swapping agents swaps their rewards", payoffs::unfair);
    }
    return new GameReport(game, laws);
  }

  private static void add(List<Law> laws, String name, String says, Supplier<String> search) {
    Optional<String> found;
    try {
      found = Optional.ofNullable(search.get());
    } catch (RuntimeException thrown) {
      found = Optional.of(String.valueOf(thrown.getMessage()));
    }
    laws.add(new Law(name, says, found));
  }

  private Trace trace(int first, int copies) {
    return Trace.play(game, root, first, copies, STEPS);
  }

  private String plays() {
    Trace trace = trace(0, COPIES);
    for (int k = 0; k < COPIES; k++) {
      for (int step = 0; step < trace.copy(k).size(); step++) {
        for (double value : trace.copy(k).get(step)) {
          if (!Double.isFinite(value)) {
            return "state or observation has " + value + " after step " + step + " of copy " + k;
          }
        }
      }
    }
    return null;
  }

  private String seeds() {
    Trace once = trace(0, COPIES);
    Trace again = trace(0, COPIES);
    for (int k = 0; k < COPIES; k++) {
      String found = once.difference(k, again, k);
      if (found != null) {
        return found + " in two plays of copy " + k + ": it is not deterministic";
      }
    }
    return null;
  }

  private String batch() {
    Trace batch = trace(0, COPIES);
    for (int k = 0; k < COPIES; k++) {
      String found = batch.difference(k, trace(k, 1), 0);
      if (found != null) {
        return found + " for copy " + k + " in a batch of " + COPIES + " and alone";
      }
    }
    return null;
  }

  private String ends() {
    int horizon = game.asSequential().horizon();
    int agents = game.agents().size();
    Trace trace = trace(0, COPIES);
    for (int k = 0; k < COPIES; k++) {
      int length = 0;
      for (double[] line : trace.copy(k).subList(1, trace.copy(k).size())) {
        length++;
        boolean ended = line[agents] + line[agents + 1] > 0;
        if (line[agents] + line[agents + 1] > 1 || length > horizon) {
          return "copy " + k + " is terminated and truncated, or goes on after " + horizon;
        }
        length = ended ? 0 : length;
      }
    }
    return null;
  }

  private String outside(Bounds bounds) {
    double slack = 1e-9 * Math.max(Math.abs(bounds.low()), Math.abs(bounds.high()));
    Bounds wide = new Bounds(bounds.low() - slack, bounds.high() + slack);
    Trace trace = trace(0, COPIES);
    for (int k = 0; k < COPIES; k++) {
      for (double[] line : trace.copy(k).subList(1, trace.copy(k).size())) {
        for (int agent = 0; agent < game.agents().size(); agent++) {
          if (!wide.contains(line[agent])) {
            return "agent " + game.agents().get(agent).name() + " gets " + line[agent];
          }
        }
      }
    }
    return null;
  }
}
