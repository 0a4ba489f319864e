package org.parley.learner.meta;

import org.parley.check.Problems;

/** A set of joint policies that one would like to reach. */
public interface Target {

  /** Whether a joint policy is in it. */
  boolean reached(JointPolicy policy);

  /** Every agent takes its first action in its first situation with at least this probability. */
  static Target firstAction(double least) {
    return new FirstAction(least, false);
  }

  /** The same of the mean over agents, as the public neural experiments count. */
  static Target meanFirstAction(double least) {
    return new FirstAction(least, true);
  }

  /**
   * How likely the first action is at first.
   *
   * @param least from 0 to 1
   * @param mean whether the mean over agents counts, not the least
   */
  record FirstAction(double least, boolean mean) implements Target {

    /** Refuses what is no probability. */
    public FirstAction {
      Problems problems = new Problems();
      problems.require(
          least >= 0 && least <= 1,
          "least",
          least,
          "from 0 to 1",
          "0.82 is the public experiments'.");
      problems.throwIfAny("target");
    }

    @Override
    public boolean reached(JointPolicy policy) {
      double sum = 0;
      double lowest = 1;
      int agents = policy.layout().process().agents();
      for (int i = 0; i < agents; i++) {
        double p = policy.probability(i, policy.layout().process().first(i), 0);
        sum += p;
        lowest = Math.min(lowest, p);
      }
      return mean ? sum >= least * agents : lowest >= least;
    }

    @Override
    public String toString() {
      return (mean ? "meanFirstAction(" : "firstAction(") + least + ")";
    }
  }
}
