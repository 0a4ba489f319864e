package org.parley.training;

/**
 * What a probe found at a moment of training.
 *
 * @param step steps taken before it
 * @param temperature α of the last of them
 * @param finding what was found
 */
public record Reading(long step, double temperature, Probe.Finding finding) {}
