/**
 * Which equilibrium learning enters, after "Equilibrium Selection in Multi-Agent Policy Gradients
 * via Opponent-Aware Basin Entry": targets and entry probabilities ({@link org.parley.basin.Entry},
 * {@link org.parley.basin.BasinMap}, {@link org.parley.basin.Restarts}), equilibria ({@link
 * org.parley.basin.Equilibria}), what can be proved of the exact dynamics near them ({@link
 * org.parley.basin.Certificate}), and whether the peer-learning correction points their way ({@link
 * org.parley.basin.Alignment}).
 *
 * <p>The certificate. By logits, pure equilibria lie at infinity and every gradient vanishes there,
 * so no eigenvalue tells whether they attract. But a gradient by a logit is p (1 − p) D with D =
 * Σ_t γ^t Σ_x Pr(x at t) [Q_t(x, 1) − Q_t(x, 2)], and where interval arithmetic shows that D has
 * the sign of the equilibrium's action all over a box of policies, the distance to it, in every
 * coordinate, is a Lyapunov function: no exact step, however long, leaves the box. Games of two
 * logits are proved further, cell by cell, up to the border of the basin. All bounds are rounded
 * outwards.
 */
package org.parley.basin;
