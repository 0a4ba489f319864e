package org.parley.training;

/**
 * A point of the learning curve.
 *
 * @param step steps taken before it
 * @param temperature α of the last of them
 * @param meanReturn mean return of fresh episodes of the policy at that moment, rewards not
 *     discounted
 * @param environmentSteps steps of the game before it
 * @param gradientSteps updates of what is learnt before it
 */
public record Evaluation(
    long step, double temperature, double meanReturn, long environmentSteps, long gradientSteps) {

  /** Of a game of one step, with one update each. */
  public Evaluation(long step, double temperature, double meanReturn) {
    this(step, temperature, meanReturn, step, step);
  }
}
