package org.parley.game;

import org.parley.math.RandomStream;

/**
 * One step of one copy of a sequential game: the state, to be read and written, the joint action,
 * to be read, rewards and the end, to be written. A view: it must not be kept.
 */
public final class Step extends State {

  private final boolean common;
  private final int agents;
  private final JointAction joint;
  private final double[] rewards;
  private final boolean[] terminated;
  private double[] actions;

  Step(
      SequentialGame game,
      double[] states,
      int[] times,
      RandomStream[] streams,
      long[] draws,
      double[] rewards,
      boolean[] terminated) {
    super(game.stateSize(), states, times, streams, draws);
    common = game.commonPayoff();
    agents = game.agents().size();
    joint = JointAction.of(new double[game.space().dimension()]);
    this.rewards = rewards;
    this.terminated = terminated;
  }

  void at(int row, double[] joined) {
    copy = row;
    actions = joined;
  }

  /** Coordinate {@code d} of the joint action, in the game's units; an index for finite actions. */
  public double u(int d) {
    return actions[copy * joint.size() + d];
  }

  /** The joint action; the instance is used again. */
  public JointAction joint() {
    joint.load(actions, copy * joint.size());
    return joint;
  }

  /** Adds to the reward of every agent. */
  public void reward(double all) {
    for (int i = 0; i < agents; i++) {
      rewards[copy * agents + i] += all;
    }
  }

  /**
   * Adds to the reward of one agent.
   *
   * @throws IllegalStateException if the game was declared to pay all agents the same
   */
  public void reward(int agent, double one) {
    if (common) {
      throw new IllegalStateException(
          "a reward for one agent in a game with a common payoff: declare generalSum()");
    }
    rewards[copy * agents + agent] += one;
  }

  /** Ends the episode: the game's own end, after which nothing more is earned. */
  public void end() {
    terminated[copy] = true;
  }
}
