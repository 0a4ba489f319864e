package org.parley.learner.meta;

import org.parley.check.Problems;

/**
 * Where derivatives come from.
 *
 * @param batch plays of each estimate, from 2 to 1,000,000; 0 for exact derivatives
 * @param credit what an action is credited with; nothing where exact
 * @param baseline whether the mean over the other plays is taken off, which leaves means as they
 *     are
 * @param independent whether products of estimates take each factor from plays of its own;
 *     otherwise they share plays, as in public code, and are biased by order 1 / batch
 */
public record Estimator(int batch, Credit credit, boolean baseline, boolean independent) {

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
    return new Estimator(0, Credit.WHOLE_RETURN, false, false);
  }

  /** By the score function over so many plays, whole returns, no baseline. */
  public static Estimator sampled(int batch) {
    return new Estimator(batch == 0 ? -1 : batch, Credit.WHOLE_RETURN, false, false);
  }

  /** The same, crediting actions with what follows them. */
  public Estimator toGo() {
    return new Estimator(batch, Credit.TO_GO, baseline, independent);
  }

  /** The same with the mean over the other plays as a baseline. */
  public Estimator withBaseline() {
    return new Estimator(batch, credit, true, independent);
  }

  /** The same, without bias of the own and peer terms of the first order: twice the plays. */
  public Estimator withIndependentFactors() {
    return new Estimator(batch, credit, baseline, true);
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
            + (baseline ? ".withBaseline()" : "")
            + (independent ? ".withIndependentFactors()" : "");
  }
}
