package org.parley.learner.offpolicy;

/**
 * Where training stands at the beginning of an episode.
 *
 * @param temperature α of the schedule, 0 for a learner without one
 * @param progress share of training that is done, from 0 to below 1
 * @param rate share of the learning rates that is taken, from 0 to 1
 */
public record Moment(double temperature, double progress, double rate) {}
