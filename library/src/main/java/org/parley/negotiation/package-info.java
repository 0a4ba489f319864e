/**
 * Negotiation sets: for every agent i the set C_i of agents whose noise it knows when it acts.
 *
 * <p>With f_ψi(ξ_i, ξ_{C_i}) as agent i's action, the sets decide which joint laws the team can
 * play. Strictly nested sets, C_i = {1, …, i − 1}, can express any joint law (Theorem C.1 of the
 * SVNR paper); independent ones (SVNR-M) only products of marginals; full ones (SVNR-F) condition
 * everybody on everybody. A {@link org.parley.negotiation.Negotiation} is the rule as a user writes
 * it, {@link org.parley.negotiation.NegotiationSets} what it means for the agents of a game.
 *
 * <p>Rules are strictly nested in any order, full, independent, a given acyclic graph ({@link
 * org.parley.negotiation.Heard}) or any sets ({@link org.parley.negotiation.Custom}); drawn ones
 * are {@link org.parley.negotiation.RandomDag} and {@link org.parley.negotiation.SampledPeers}.
 * What sets can express is their {@link org.parley.negotiation.Nestedness}.
 */
package org.parley.negotiation;
