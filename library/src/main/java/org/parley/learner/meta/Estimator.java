package org.parley.learner.meta;

import org.parley.check.Problems;

/**
 * Where derivatives come from.
 *
 * @param batch plays of each estimate, from 2 to 1,000,000; 0 for exact derivatives
 * @param credit what an action is credited with; nothing where exact
 * @param baseline whether the mean over the other plays is taken off, which leaves means as they
 *     are
 */
public record Estimator(int batch, Credit credit, boolean baseline) {

  /** What a score is multiplied with. */
  public enum Credit {
    /** The play's whole return, as the public basin-entry experiments do. */
    WHOLE_RETURN,
    /** Rewards from the action on, as DiCE does (Foerster et al. 2018): less noise. */
    TO_GO
  }

  /** Refuses batches out of range. */
  public Estimator {
    Problems problems = new Problems();
    problems.require(
        batch == 0 || batch >= 2 && batch <= 1_000_000,
        "batch",
        batch,
        "from 2 to 1,000,000",
        "384 is the public experiments'; exact() takes no plays.");
    problems.throwIfAny("estimator");
  }

  /** By enumeration, without sampling noise. */
  public static Estimator exact() {
    return new Estimator(0, Credit.WHOLE_RETURN, false);
  }

  /** By the score function over so many plays, whole returns, no baseline. */
  public static Estimator sampled(int batch) {
    return new Estimator(batch == 0 ? -1 : batch, Credit.WHOLE_RETURN, false);
  }

  /** The same, crediting actions with what follows them. */
  public Estimator toGo() {
    return new Estimator(batch, Credit.TO_GO, baseline);
  }

  /** The same with the mean over the other plays as a baseline. */
  public Estimator withBaseline() {
    return new Estimator(batch, credit, true);
  }

  /** Whether nothing is sampled. */
  public boolean isExact() {
    return batch == 0;
  }

  JetSource over(Layout layout) {
    return isExact() ? new ExactJet(layout) : new SampledJet(layout, this);
  }

  @Override
  public String toString() {
    return isExact()
        ? "exact()"
        : "sampled("
            + batch
            + ")"
            + (credit == Credit.TO_GO ? ".toGo()" : "")
            + (baseline ? ".withBaseline()" : "");
  }
}
