package org.parley.training;

/**
 * A learning curve in three numbers. They differ where a learner forgets: which of them is reported
 * must be said.
 *
 * @param finalValue mean over the last five points, or as many as there are; NaN without any
 * @param last the last point
 * @param best the highest point: what stopping in time would have given, chosen in hindsight
 * @param bestStep steps taken before the first highest point
 */
public record Outcome(double finalValue, double last, double best, long bestStep) {}
