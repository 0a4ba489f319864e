package org.parley.experiments.table;

import org.parley.learner.svnr.Svnr;
import org.parley.learner.svnr.SvnrBuilder;
import org.parley.network.Optimiser;
import org.parley.schedule.Annealing;
import org.parley.schedule.Exponential;
import org.parley.stein.Kernel;

/**
 * What the ablations start from: the paper's local kernel, and learning rates that do not fall.
 * Parley's defaults have moved on since; these tables have not, so that what was run counts.
 */
final class Ablated {

  /** From 30 to 0.05 over three fifths of training. */
  static final Exponential COOLING = (Exponential) Annealing.exponential(30, 0.05, 0.6);

  private Ablated() {}

  /** SVNR for games without state. */
  static SvnrBuilder svnr() {
    return Svnr.builder().kernel(Kernel.local()).optimiser(Optimiser.adam()).annealing(COOLING);
  }
}
