package org.parley.learner.soft;

import java.util.List;
import org.parley.check.Problems;
import org.parley.game.JointAction;
import org.parley.game.JointSpace;
import org.parley.game.OneShotGame;
import org.parley.learner.particles.JointValue;

/**
 * A cooperative stochastic game with finitely many states and continuous joint actions, all of it
 * known. Immutable as far as its functions are pure.
 *
 * @param rewards r(s, ·), a one-shot game a state, all of the same agents and actions; joint
 *     actions of 1 or 2 coordinates, which a grid can still integrate over
 * @param passage P(· | s, u), smooth in u
 * @param discount γ, in [0, 1)
 */
public record SmoothGame(List<OneShotGame> rewards, Passage passage, double discount) {

  private static final int MOST_COORDINATES = 2;

  /** Where a step leads. Pure. */
  @FunctionalInterface
  public interface Passage {

    /**
     * P(· | s, u).
     *
     * @param state number of the state
     * @param u D coordinates in the game's units; not to be kept or written to
     * @return a probability a state; what is missing from their sum to 1 ends the game
     */
    double[] from(int state, double[] u);
  }

  /** Refuses states of different agents, too many coordinates and discounts out of range. */
  public SmoothGame {
    rewards = List.copyOf(rewards);
    Problems problems = new Problems();
    problems.requireRange("states", rewards.size(), 1, Integer.MAX_VALUE, "Give a reward each.");
    for (OneShotGame reward : rewards) {
      problems.require(
          reward.agents().equals(rewards.get(0).agents()),
          "agents of " + reward,
          reward.agents(),
          "those of the first state, " + rewards.get(0).agents(),
          "The same agents act in every state.");
      problems.requireRange(
          "coordinates of " + reward,
          reward.space().dimension(),
          1,
          MOST_COORDINATES,
          "Values are integrals over a grid of joint actions.");
    }
    problems.require(
        discount >= 0 && discount < 1,
        "discount",
        discount,
        "a number of at least 0, below 1",
        "0.9 is usual.");
    problems.throwIfAny("smooth game");
  }

  /** Number of states. */
  public int states() {
    return rewards.size();
  }

  /** The joint actions, the same in every state. */
  public JointSpace space() {
    return rewards.get(0).space();
  }

  /** Q(s, ·) = r(s, u) + γ Σ P(s' | s, u) V(s') for given V. */
  public JointValue value(int state, double[] values) {
    double[] kept = values.clone();
    return JointValue.of(
        space(),
        u -> rewards.get(state).reward(JointAction.of(u)) + discount * next(state, u, kept));
  }

  private double next(int state, double[] u, double[] values) {
    double[] probabilities = passage.from(state, u);
    double expected = 0;
    for (int to = 0; to < values.length; to++) {
      expected += probabilities[to] * values[to];
    }
    return expected;
  }

  /**
   * The game on the middles of equal cells of the box, so that a mean over them is the midpoint
   * rule for an integral over joint actions.
   *
   * @throws org.parley.check.InvalidSpecException naming every cell whose reward or probabilities
   *     are none
   */
  FiniteGame on(ActionGrid grid) {
    FiniteGame.Builder finite = FiniteGame.of(states(), grid.cells()).discount(discount);
    for (int state = 0; state < states(); state++) {
      for (int cell = 0; cell < grid.cells(); cell++) {
        double[] u = grid.middle(cell);
        finite.reward(state, cell, rewards.get(state).reward(JointAction.of(u)));
        double[] probabilities = passage.from(state, u);
        for (int to = 0; to < states(); to++) {
          finite.transition(state, cell, to, probabilities[to]);
        }
      }
    }
    return finite.build();
  }
}
