/**
 * What QMIX (Rashid et al. 2018), COMIX and FACMAC (Peng et al. 2021) share: a value of the whole
 * team made of one utility an agent by a {@link org.parley.learner.mixing.Mixer},
 *
 * <p>Q_tot(s, u) = w2(s) · ELU(q W1(s) + b1(s)) + V(s), with W1, w2 ≥ 0,
 *
 * <p>learnt by least squares against r + γ Q̄_tot(s′, ·). Forward and backward passes are written
 * by hand: with g = ∂L/∂Q_tot and d = g w2 ⊙ ELU′ the gradients are d W1ᵀ by q, q d by W1, d by b1,
 * g ELU(…) by w2, g by V, and those by W1 and w2 take the signs of what the hypernetworks gave.
 *
 * <p>Symbols: N agents, E = {@link org.parley.learner.mixing.MixerOptions#EMBED}, q_i = {@link
 * org.parley.learner.mixing.ActionUtilities}, s the state, a constant 1 where there is none.
 */
package org.parley.learner.mixing;
