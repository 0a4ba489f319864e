package org.parley.game.contract;

import java.util.Arrays;
import org.parley.game.Episodes;
import org.parley.game.Game;
import org.parley.game.JointAction;
import org.parley.game.Optimum;
import org.parley.math.RandomStream;

/** Looks for payoffs of one step that a declaration of the game forbids. */
final class Payoffs {

  private static final int DRAWS = 1000;
  private static final double TOLERANCE = 1e-9;

  private final JointActions actions;
  private final RandomStream draws;
  private final Episodes episodes;

  Payoffs(Game game, RandomStream root) {
    actions = new JointActions(game);
    draws = root.named("payoffs");
    episodes = Episodes.of(game, 1);
  }

  /** A payoff that is not as the optimum says. */
  String beaten(Optimum best) {
    double slack = TOLERANCE * Math.max(1, Math.abs(best.value()));
    double there = of(best.at().toArray())[0];
    if (Math.abs(there - best.value()) > slack) {
      return "the reward at " + best.at() + " is " + there;
    }
    for (int draw = 0; draw < DRAWS; draw++) {
      double[] u = draw(draw);
      if (of(u)[0] > best.value() + slack) {
        return "the reward at " + JointAction.of(u) + " is " + of(u)[0];
      }
    }
    return null;
  }

  /** Two agents whose swapping changes more than it should. */
  String unfair() {
    int agents = episodes.game().agents().size();
    int own = actions.dimension() / agents;
    for (int draw = 0; draw < DRAWS; draw++) {
      double[] u = draw(draw);
      double[] rewards = of(u);
      int first = draws.named("swap").at(draw).below(0, agents - 1);
      double[] swapped = of(swap(u, first, own));
      double[] expected = swap(rewards, first, 1);
      for (int i = 0; i < agents; i++) {
        double slack = TOLERANCE * Math.max(1, Math.abs(expected[i]));
        if (Math.abs(swapped[i] - expected[i]) > slack) {
          return "rewards at "
              + JointAction.of(u)
              + " are "
              + Arrays.toString(rewards)
              + ", with agents "
              + first
              + " and "
              + (first + 1)
              + " swapped "
              + Arrays.toString(swapped);
        }
      }
    }
    return null;
  }

  /** Swaps two neighbours; neighbours' swaps make every permutation. */
  private static double[] swap(double[] values, int first, int width) {
    double[] swapped = values.clone();
    System.arraycopy(values, first * width, swapped, (first + 1) * width, width);
    System.arraycopy(values, (first + 1) * width, swapped, first * width, width);
    return swapped;
  }

  private double[] draw(int number) {
    double[] u = new double[actions.dimension()];
    actions.draw(draws.at(number), u, 0);
    return u;
  }

  private double[] of(double[] u) {
    episodes.start(draws);
    episodes.step(u);
    return episodes.rewards().clone();
  }
}
