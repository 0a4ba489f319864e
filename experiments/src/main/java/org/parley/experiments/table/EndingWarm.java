package org.parley.experiments.table;

import org.parley.learner.svnr.NoiseFeatures;
import org.parley.learner.svnr.SvnrBuilder;
import org.parley.schedule.Annealing;
import org.parley.schedule.Exponential;
import org.parley.stein.Bandwidth;
import org.parley.stein.Kernel;

/** Settings for training that ends at temperature 1, where a team can keep two unequal peaks. */
public final class EndingWarm {

  static final Kernel JOINT = Kernel.joint().with(Bandwidth.median().times(0.3));

  private static final Exponential USUAL = Ablated.COOLING;

  /** As in the other tables, but for its end. */
  public static final Annealing COOLING = new Exponential(USUAL.from(), 1, USUAL.over());

  private EndingWarm() {}

  /** SVNR that keeps both peaks of Two Modalities: table {@code modes}. */
  public static SvnrBuilder svnr() {
    return Ablated.svnr()
        .kernel(JOINT)
        .particles(64)
        .noiseFeatures(NoiseFeatures.jumping())
        .annealing(COOLING);
  }
}
