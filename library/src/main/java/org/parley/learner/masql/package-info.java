/**
 * MASQL, multi-agent soft Q-learning (Wei et al. 2018, "Multiagent Soft Q-Learning"; soft
 * Q-learning: Haarnoja et al. 2017): every agent learns what the whole team should do, and does its
 * own part of it.
 *
 * <p>Agent i holds a joint critic Q_i(s, u) and a joint sampler f_i(o_i, ξ_i), ξ_i ~ N(0, I), of
 * which π_i(u | s) ∝ exp(Q_i(s, u) / α) is the aim. It executes the i-th part of its own sample,
 * with noise of its own: nothing ties one agent's choice to another's.
 *
 * <p>An update, for every agent i, on steps (s, u, r, s′) from memory:
 *
 * <ul>
 *   <li>critic: Q_i(s, u) ← r + γ V_i(s′), V_i(s′) = α log ∫ exp(Q̄_i(s′, u) / α) du by a rule of
 *       {@link org.parley.learner.softvalue.SoftValue}, the bar for a target network that trails by
 *       τ;
 *   <li>sampler: amortised Stein variational gradient descent on exp(Q_i / α), with n fixed
 *       particles x and the updated particles y = f_i(o_i, ξ): up Σ ⟨Δ(y), f_i(o_i, ξ)⟩, Δ(y) = (1
 *       / n) Σ_x [κ(x, y) ∇Q_i(s, x) + α ∇_x κ(x, y)], κ over the whole joint action.
 * </ul>
 */
package org.parley.learner.masql;
