package org.parley.learner.soft;

import java.util.Arrays;
import org.parley.check.InvalidSpecException;
import org.parley.check.Problems;
import org.parley.game.MatrixGame;
import org.parley.math.RandomStream;

/**
 * A cooperative stochastic game with finitely many states and joint actions, all of it known: r(s,
 * u), P(s' | s, u) and γ. Immutable. Joint actions are numbered; what is missing from the sum of
 * P(· | s, u) to 1 is the probability that the game ends there.
 */
public final class FiniteGame {

  private static final double ROUNDING = 1e-9;

  private final double discount;
  private final double[][] rewards;
  private final double[][][] transitions;

  private FiniteGame(Builder builder) {
    discount = builder.discount;
    rewards = builder.rewards;
    transitions = builder.transitions;
  }

  /**
   * Starts a game in which nothing is paid and every step ends it.
   *
   * @param states at least 1
   * @param jointActions at least 1: the product of the agents' numbers of actions
   */
  public static Builder of(int states, int jointActions) {
    Problems problems = new Problems();
    problems.requireRange("states", states, 1, Integer.MAX_VALUE, "A one-shot game has 1.");
    problems.requireRange(
        "jointActions", jointActions, 1, Integer.MAX_VALUE, "Multiply the agents' numbers.");
    problems.throwIfAny("finite game");
    return new Builder(states, jointActions);
  }

  /**
   * A game in normal form as a game of one state, over after one step. Joint actions are numbered
   * as {@link MatrixGame#jointActions()} lists them.
   *
   * @throws InvalidSpecException where the payoff is not common
   */
  public static FiniteGame of(MatrixGame game) {
    if (!game.commonPayoff()) {
      throw InvalidSpecException.of(
          "finite game of " + game,
          "payoff",
          "one an agent",
          "common to all agents",
          "Soft policy iteration is for cooperative games.");
    }
    Builder builder = of(1, game.cells());
    for (int u = 0; u < game.cells(); u++) {
      builder.reward(0, u, game.payoff(0, game.jointActions().get(u)));
    }
    return builder.build();
  }

  /** A game of random rewards in [−1, 1] and random transitions that never end. */
  public static FiniteGame random(
      RandomStream stream, int states, int jointActions, double discount) {
    Builder builder = of(states, jointActions).discount(discount);
    for (int s = 0; s < states; s++) {
      for (int u = 0; u < jointActions; u++) {
        RandomStream draw = stream.at(s).at(u);
        builder.reward(s, u, 2 * draw.uniform(0) - 1);
        double[] next = new double[states];
        double sum = 0;
        for (int to = 0; to < states; to++) {
          next[to] = -StrictMath.log(draw.uniform(1 + to));
          sum += next[to];
        }
        for (int to = 0; to < states; to++) {
          builder.transition(s, u, to, next[to] / sum);
        }
      }
    }
    return builder.build();
  }

  /** Number of states. */
  public int states() {
    return rewards.length;
  }

  /** Number of joint actions. */
  public int jointActions() {
    return rewards[0].length;
  }

  /** γ, in [0, 1). */
  public double discount() {
    return discount;
  }

  /** r(s, u). */
  public double reward(int state, int jointAction) {
    return rewards[state][jointAction];
  }

  /** r(s, u) + γ Σ P(s' | s, u) V(s'). */
  public double lookAhead(int state, int jointAction, double[] values) {
    double expected = 0;
    double[] next = transitions[state][jointAction];
    for (int to = 0; to < next.length; to++) {
      expected += next[to] * values[to];
    }
    return rewards[state][jointAction] + discount * expected;
  }

  /** Gathers the numbers of a game; {@link #build()} checks them together. */
  public static final class Builder {
    private final double[][] rewards;
    private final double[][][] transitions;
    private double discount;

    private Builder(int states, int jointActions) {
      rewards = new double[states][jointActions];
      transitions = new double[states][jointActions][states];
    }

    /** γ. Default: 0. */
    public Builder discount(double value) {
      discount = value;
      return this;
    }

    /** r(s, u), common to all agents. Default: 0. */
    public Builder reward(int state, int jointAction, double value) {
      rewards[state][jointAction] = value;
      return this;
    }

    /** P(s' | s, u). Default: 0. */
    public Builder transition(int state, int jointAction, int to, double probability) {
      transitions[state][jointAction][to] = probability;
      return this;
    }

    /**
     * The game.
     *
     * @throws InvalidSpecException naming every number out of range
     */
    public FiniteGame build() {
      Problems problems = new Problems();
      problems.require(
          discount >= 0 && discount < 1,
          "discount",
          discount,
          "a number of at least 0, below 1",
          "A game that surely ends may come as close to 1 as 0.999.");
      for (int s = 0; s < rewards.length; s++) {
        for (int u = 0; u < rewards[s].length; u++) {
          check(s, u, problems);
        }
      }
      problems.throwIfAny("finite game");
      return new FiniteGame(copy());
    }

    private void check(int s, int u, Problems problems) {
      String where = "[" + s + ", " + u + "]";
      problems.require(
          Double.isFinite(rewards[s][u]),
          "reward" + where,
          rewards[s][u],
          "a finite number",
          "Give what the team is paid.");
      double[] next = transitions[s][u];
      double sum = Arrays.stream(next).sum();
      problems.require(
          Arrays.stream(next).allMatch(p -> p >= 0) && sum <= 1 + ROUNDING,
          "transition" + where,
          Arrays.toString(next),
          "probabilities of sum 1 at most",
          "What is missing to 1 ends the game.");
    }

    private Builder copy() {
      Builder copy = new Builder(rewards.length, rewards[0].length);
      copy.discount = discount;
      for (int s = 0; s < rewards.length; s++) {
        copy.rewards[s] = rewards[s].clone();
        for (int u = 0; u < rewards[s].length; u++) {
          copy.transitions[s][u] = transitions[s][u].clone();
        }
      }
      return copy;
    }
  }
}
