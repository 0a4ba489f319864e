/**
 * MADDPG (Lowe et al. 2017, "Multi-Agent Actor-Critic for Mixed Cooperative-Competitive
 * Environments"): deterministic actors u_i = μ_i(o_i), each with a critic Q_i(s, u) of all agents'
 * actions.
 *
 * <p>An update, for every agent i, on steps (s, u, r, s′) from memory:
 *
 * <ul>
 *   <li>critic: Q_i(s, u) ← r + γ Q̄_i(s′, μ̄(o′)), bars for target networks that trail by τ;
 *   <li>actor: up ∇_{u_i} Q_i(s, u_1 … μ_i(o_i) … u_N), the others' actions from memory.
 * </ul>
 */
package org.parley.learner.maddpg;
