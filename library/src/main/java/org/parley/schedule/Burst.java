package org.parley.schedule;

import org.parley.check.Problems;

/**
 * α_t = settled + 500 · exp(−0.1 · max(t − 10, 0)), the SVNR paper's F.2 (after ROMMEO): nearly
 * uniform actions for the first 100 steps, then the settled temperature.
 *
 * @param settled α' in the paper, above 0; searched there in [0.1, 10]
 */
public record Burst(double settled) implements Annealing {

  /** Refuses a settled temperature that is not above 0. */
  public Burst {
    Problems problems = new Problems();
    problems.requirePositive("settled", settled, "The paper searches from 0.1 to 10.");
    problems.throwIfAny("burst");
  }

  @Override
  public double temperature(double step, double steps, double stepsPerEpisode) {
    return settled + 500 * StrictMath.exp(-0.1 * Math.max(step - 10, 0));
  }

  @Override
  public String toString() {
    return "burst(settled = " + settled + ")";
  }
}
