/**
 * FACMAC (Peng et al. 2021, "FACMAC: Factored Multi-Agent Centralised Policy Gradients"):
 * deterministic actors u_i = μ_i(o_i) under one critic of the team, factored into a utility an
 * agent and a mixer, Q_tot(s, u) = g(q_1(o_1, u_1) … q_N(o_N, u_N); s) ({@link
 * org.parley.learner.mixing}).
 *
 * <p>An update, on steps (s, u, r, s′) from memory:
 *
 * <ul>
 *   <li>critic: Q_tot(s, u) ← r + γ Q̄_tot(s′, μ̄(o′)), bars for target networks that trail by τ;
 *   <li>actors: all at once up ∇_u Q_tot(s, μ_1(o_1) … μ_N(o_N)), every action the present actors'.
 * </ul>
 *
 * <p>The second is where it departs from MADDPG, which takes the other agents' actions from memory.
 * Names: μ is {@link org.parley.learner.offpolicy.Actors}, Q_tot is {@link
 * org.parley.learner.mixing.MixedCritic}.
 */
package org.parley.learner.facmac;
