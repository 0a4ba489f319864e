package org.parley.learner.offpolicy;

import org.parley.learner.Policy;
import org.parley.learner.sequential.Acting;
import org.parley.math.RandomStream;
import org.parley.store.StateReader;
import org.parley.store.Stateful;

/**
 * What tells one off-policy learner from another: how it acts while it learns, and how it learns
 * from what is in memory. Holds the networks, their optimisers and scratch; its state is all of it
 * that later steps depend on.
 */
public interface Method extends Acting, Stateful {

  /** Told at the beginning of every episode, before the first act. */
  void begin(Moment now);

  /**
   * One update of everything that is learnt.
   *
   * @param stream the update's randomness
   * @param now as at the beginning of the episode
   * @return the critic's loss before it, ½ mean (target − Q)²
   */
  double update(RandomStream stream, Moment now);

  /** What the team would execute now, exploration left out; later updates do not change it. */
  Policy policy();

  /** The policy that {@link Policy#save} has written. */
  Policy policyOf(StateReader in);
}
