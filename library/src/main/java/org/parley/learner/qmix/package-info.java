/**
 * QMIX (Rashid et al. 2018, "QMIX: Monotonic Value Function Factorisation for Deep Multi-Agent
 * Reinforcement Learning"): agents of finitely many actions, each with a utility q_i(o_i, ·), mixed
 * monotonically into Q_tot ({@link org.parley.learner.mixing}). What is best for the team by Q_tot
 * is what each agent finds best by its own utility:
 *
 * <p>argmax_u Q_tot(s, u) = (argmax_{u_1} q_1(o_1, u_1), …, argmax_{u_N} q_N(o_N, u_N)).
 *
 * <p>An update, on steps (s, u, r, s′) from memory: Q_tot(s, u) ← r + γ Q̄_tot(s′, u*), with u*_i =
 * argmax q_i(o′_i, ·) of the present utilities (double Q) and bars for targets that trail by τ.
 * Agents act ε-greedily while they learn and greedily after.
 *
 * <p>Continuous actions are put on a grid ({@link org.parley.learner.qmix.Qmix#BINS}); COMIX
 * ({@code org.parley.learner.comix}) needs none. A payoff that is not monotone in such utilities
 * cannot be represented: QMIX is wrong about it, which is the point of having it.
 */
package org.parley.learner.qmix;
