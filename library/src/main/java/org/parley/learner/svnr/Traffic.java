package org.parley.learner.svnr;

/**
 * What went over a team's links in training. Noise is not in it: neighbours compute it from the
 * seed they share.
 *
 * @param messages arrays sent from one agent to another
 * @param numbers floats in them
 */
public record Traffic(long messages, long numbers) {}
