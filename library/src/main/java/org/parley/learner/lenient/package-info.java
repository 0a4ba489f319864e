/**
 * Lenient learning: independent agents that forgive, at first, what their teammates' trying out
 * makes their own actions look like (Panait, Sullivan and Luke 2006; Wei and Luke 2016, "Lenient
 * Learning in Independent-Learner Stochastic Cooperative Games"; Palmer, Tuyls, Bloembergen and
 * Savani 2018, "Lenient Multi-Agent Deep Reinforcement Learning").
 *
 * <p>Every own action a of an agent has a temperature T(a), 1 at first, which falls by β as the
 * action is learnt from; the leniency is l(a) = 1 − exp(−K T(a)). An error that would raise a value
 * counts in full, one that would lower it is skipped with probability l, or counts 1 − l.
 *
 * <ul>
 *   <li>{@link org.parley.learner.lenient.LenientQ}, tables: with the reward r of own action a, δ =
 *       r − Q(a), Q(a) ← Q(a) + η w δ, w as above; any action is tried with probability T̄^ξ.
 *   <li>{@link org.parley.learner.lenient.LenientDdpg}, networks: deterministic actors u_i =
 *       μ_i(o_i), each with a critic of its own actions alone, which steps down ½ mean w (y −
 *       Q_i(o_i, a_i))², y = r + γ Q̄_i(o_i′, μ̄_i(o_i′)); the temperature is that of the bin that
 *       a_i lies in. The actor goes up ∇_a Q_i(o_i, μ_i(o_i)).
 * </ul>
 *
 * <p>Hysteretic learning (Matignon, Laurent and Le Fort-Piat 2007) is the special case w = β.
 */
package org.parley.learner.lenient;
