package org.parley.learner;

/**
 * One learner learning one game from one seed, step by step. Its numbers are a function of game,
 * specification, number of steps and seed alone. Not for use by several threads at once.
 */
public interface Training {

  /**
   * Plays one episode and learns from it: in a one-shot game once, in a game with state as often as
   * the learner's settings say.
   *
   * @throws org.parley.game.RewardException if the game fails; what was learnt until then stays
   */
  void step();

  /** Steps taken so far: episodes. */
  long stepsDone();

  /** Steps of the game so far, over all episodes; an episode of a one-shot game is one. */
  default long environmentSteps() {
    return stepsDone();
  }

  /** Updates of what is learnt so far. */
  default long gradientSteps() {
    return stepsDone();
  }

  /** Temperature of the last step; of the first one before it. */
  double temperature();

  /** Return of the last step's episode, not discounted, NaN before the first. */
  double lastReward();

  /** Loss of the critic at the last step, ½ mean (target − Q)², NaN before the first. */
  double criticLoss();

  /** What the team would execute now; later steps do not change it. */
  Policy policy();

  /** The experience gathered so far: joint actions, rows × D in [−1, 1], and their rewards. */
  Replay replay();
}
