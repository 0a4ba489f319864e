/**
 * MAPPO (Yu et al. 2022, "The Surprising Effectiveness of PPO in Cooperative Multi-Agent Games"):
 * proximal policy optimisation, every agent a Gaussian policy of what it sees, under one value of
 * the state.
 *
 * <p>Actions are drawn from N(μ_i(o_i), σ_i²), σ_i a number a coordinate whatever is seen, and
 * clipped to [−1, 1] by the game. After so many episodes, with A_t = Σ_k (γλ)^k δ_{t+k}, δ_t = r_t
 * + γ V(s_{t+1}) − V(s_t) (Schulman et al. 2016; {@link org.parley.learner.mappo.Advantages}), A
 * brought to mean 0 and deviation 1, and ρ_i = π_i(u_i|o_i) / π_i^old(u_i|o_i), several epochs of
 *
 * <ul>
 *   <li>each actor: down −mean min(ρ_i A, clip(ρ_i, 1 − ε, 1 + ε) A) − c H(π_i) ({@link
 *       org.parley.learner.mappo.ClippedSurrogate});
 *   <li>the value: down mean max(h(V − R), h(V_old + clip(V − V_old, ±ε) − R)), h Huber's loss and
 *       R = A_t + V_old(s_t), both in units of the returns' running mean and deviation ({@link
 *       org.parley.learner.mappo.ClippedHuber}).
 * </ul>
 */
package org.parley.learner.mappo;
