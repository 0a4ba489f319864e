package org.parley.training;

import java.util.Map;
import org.parley.learner.Policy;
import org.parley.math.RandomStream;

/**
 * Looks at the policy at moments of training, with randomness apart from training's: what it finds
 * is kept in the run, what is learnt does not depend on it. Asked from several threads at once.
 */
@FunctionalInterface
public interface Probe {

  /** What a probe found. Immutable. */
  interface Finding {

    /** The numbers in it by name, in an order that does not change. */
    Map<String, Double> numbers();
  }

  /**
   * Looks at a policy.
   *
   * @param policy what the team would execute now
   * @param temperature α of the last step
   * @param stream for the probe's draws, of its own at each moment
   */
  Finding examine(Policy policy, double temperature, RandomStream stream);
}
