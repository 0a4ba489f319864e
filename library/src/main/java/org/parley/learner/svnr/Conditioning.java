package org.parley.learner.svnr;

import org.parley.negotiation.NegotiationSets;

/** What an agent's map reads of the agents it hears. */
public enum Conditioning {

  /**
   * Their noise: u_i = f_ψi(ξ_i, ξ_{C_i}) (SVNR paper, section 5). Any sets will do, and nobody
   * waits for anybody.
   */
  NOISES,

  /**
   * Their actions: u_i = f_ψi(ξ_i, u_{C_i}), as in the precursor code's autoregressive variant.
   * Needs sets without cycles; agents compute in an order in which everybody comes after those it
   * hears. The direction of agent i moves ψ_i alone: u_{C_i} is an input, held constant.
   */
  ACTIONS;

  /**
   * An order in which the agents can compute their actions.
   *
   * @throws org.parley.check.InvalidSpecException for actions heard in a cycle
   */
  int[] order(NegotiationSets sets) {
    return this == NOISES ? SpeakingOrder.natural(sets) : SpeakingOrder.of(sets);
  }
}
