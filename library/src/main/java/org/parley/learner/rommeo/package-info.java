/**
 * ROMMEO, a regularised opponent model with maximum entropy objective (Tian et al. 2019, "A
 * Regularized Opponent Model with Maximum Entropy Objective").
 *
 * <p>Every agent i imagines what its opponents do, â ~ ρ_i(· | o_i), acts on it, a_i ~ π_i(· | o_i,
 * â), and keeps what it imagines near a prior P_i(a_−i | o_i) that is fitted to what they have done
 * lately. It maximises E Σ [r − α log π_i(a_i | s, a_−i) − β log(ρ_i(a_−i | s) / P_i(a_−i | s))]; β
 * is 1 in the paper. An update:
 *
 * <ul>
 *   <li>critic: Q_i(s, u) ← r + γ [Q̄_i(s′, a′, â′) − α log π_i(a′ | o′, â′) − β log(ρ_i(â′ | o′) /
 *       P_i(â′ | o′))], a′ and â′ drawn from the present networks, the bar a target network;
 *   <li>prior: down −E log P_i(a_−i | o_i) over the latest steps;
 *   <li>model: down E [β log(ρ_i(â | o_i) / P_i(â | o_i)) − Q_i(s, a, â) + α log π_i(a | o_i, â)];
 *   <li>policy: down E [α log π_i(a | o_i, â) − Q_i(s, a, â)].
 * </ul>
 *
 * <p>All three laws are Gaussian before tanh ({@link org.parley.learner.heads.SquashedGaussian}), a
 * and â functions of them and of noise, through which the gradients run.
 */
package org.parley.learner.rommeo;
