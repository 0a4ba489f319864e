/**
 * PR2-AC, probabilistic recursive reasoning (Wen et al. 2019, "Probabilistic Recursive Reasoning
 * for Multi-Agent Reinforcement Learning"), with the levels and the Poisson mixture of GR2 (Wen et
 * al. 2020, "Modelling Bounded Rationality in Multi-Agent Interactions by Generalized Recursive
 * Reasoning").
 *
 * <p>Every agent i asks what its opponents would do about its own action: it holds a critic Q_i(s,
 * a_i, a_−i), a model of them ρ_i(a_−i | o_i, a_i) that is sampled as a_−i = tanh g_i(o_i, a_i, ξ),
 * and an actor μ_i. An update:
 *
 * <ul>
 *   <li>critic: Q_i(s, u) ← r + γ V_i(s′), V_i(s′) = α log ∫ exp(Q̄_i(s′, a′_i, a_−i) / α) da_−i at
 *       the action a′_i of a target actor;
 *   <li>model: a step of amortised Stein variational gradient descent of g_i towards ρ*(a_−i | s,
 *       a_i) ∝ exp(Q_i(s, a_i, a_−i) / α), at states and own actions from memory;
 *   <li>actor: up the gradient, by a_i, of α log mean_k exp(Q_i(s, a_i, a_−i^k) / α), a_−i^k = tanh
 *       g_i(o_i, a_i, ξ_k), at a_i = μ_i(…), directly and through g_i.
 * </ul>
 *
 * <p>The papers' target is exp((Q_i(s, a_i, a_−i) − Q_i(s, a_i)) / α), with a second critic of the
 * own action alone. That one is constant in a_−i: it changes neither the score that the model
 * follows nor the weights of the actor's samples, so it is left out.
 *
 * <p>At level 0 the actor reads what the agent sees. At level k above 0 it reads an opponents'
 * action besides, μ_i(o_i, a_−i), and reasons from a uniform guess: a_i^k = μ_i(o_i, a_−i^(k−1)),
 * a_−i^(k−1) ~ ρ_i(· | o_i, a_i^(k−2)), down to a_−i^0 uniform for odd k and a_i^0 uniform for even
 * k. No gradient runs through what it read.
 */
package org.parley.learner.pr2;
