/**
 * COMIX (Peng et al. 2021, with FACMAC): QMIX for continuous actions. Each agent has a utility
 * q_i(o_i, u_i) of its own action ({@link org.parley.learner.mixing.ActionUtilities}), mixed
 * monotonically into Q_tot, and looks for argmax q_i(o_i, ·) by the cross-entropy method (de Boer
 * et al. 2005): draw K actions tanh(m + σ ε), set m and σ to mean and deviation of the best of them
 * before tanh, draw again; at last the best action drawn.
 *
 * <p>An update: Q_tot(s, u) ← r + γ Q̄_tot(s′, u*), u*_i found in the present q_i(o′_i, ·), bars
 * for targets that trail by τ.
 */
package org.parley.learner.comix;
