package org.parley.experiments.table;

/**
 * How much is run.
 *
 * @param episodes of each run
 * @param seeds which runs
 */
public record Budget(int episodes, SeedRange seeds) {}
