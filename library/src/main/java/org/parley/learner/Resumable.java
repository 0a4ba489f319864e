package org.parley.learner;

import org.parley.store.StateReader;
import org.parley.store.Stateful;

/**
 * A training that can be put down and taken up again: one started alike that loads the state goes
 * on to the same bits as if it had never stopped. A training that is not resumable begins anew.
 */
public interface Resumable extends Training, Stateful {

  /**
   * The policy that {@link Policy#save} of this kind of training has written.
   *
   * @throws org.parley.check.InvalidSpecException if it does not fit
   */
  Policy policyOf(StateReader in);
}
