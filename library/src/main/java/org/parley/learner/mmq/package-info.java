/**
 * MaxMax Q-learning with quantile models (arXiv 2411.11099, TMLR 2024; not "max-min"): independent
 * agents that value an action by the best that may follow it, so that teammates' mistakes do not
 * count against it.
 *
 * <p>Agent i has a deterministic actor μ_i(o_i), a critic Q_i(o_i, a_i), two models L_i and U_i of
 * what may follow, and a reward model r̂_i. An update, on steps (o, a, r, o′) from memory:
 *
 * <ul>
 *   <li>candidates: ô_1 … ô_n uniform between o_i + L_i(o_i, a_i) and o_i + U_i(o_i, a_i);
 *   <li>critic: Q_i(o_i, a_i) ← max { r + γ Q̄_i(o′_i, μ̄_i(o′_i)), max_k r̂_i(ô_k) + γ Q̄_i(ô_k,
 *       μ̄_i(ô_k)) };
 *   <li>models: L_i and U_i by the pinball loss at levels 0.05 and 0.95, r̂_i by least squares;
 *   <li>actor: up ∇_a Q_i(o_i, μ_i(o_i)).
 * </ul>
 *
 * <p>Where agents see nothing, what follows an own action is what the others did: ô are the others'
 * actions, clipped to [−1, 1], and r̂_i reads the joint action. That adaptation is Parley's; the
 * paper has none.
 */
package org.parley.learner.mmq;
