package org.parley.training;

/**
 * A point of the learning curve.
 *
 * @param step steps taken before it
 * @param temperature α of the last of them
 * @param meanReturn mean return of fresh episodes of the policy at that moment, rewards not
 *     discounted
 */
public record Evaluation(long step, double temperature, double meanReturn) {}
