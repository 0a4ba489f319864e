/**
 * Negotiated reasoning in the form of the theory (SVNR paper, sections 3 and 4.1): particles and
 * rounds, no networks.
 *
 * <p>u^1 … u^M, drawn uniformly from common randomness, are the perceived joint policy p(u | s). In
 * round k every agent i moves its part of each particle, u_i ← P(u_i + ε φ_i(u)), by the Stein
 * direction φ_i (equations 4 and 5), whose kernel compares the coordinates of S_i = {i} ∪ C_i, or
 * all of them. P projects onto the box of actions, coordinate by coordinate: the theory asks for
 * compact action spaces, and a squash would change the law that the particles follow. The
 * temperature falls from round to round.
 *
 * <p>The agents agree when a round is the identity map (equation 2): no coordinate moves by more
 * than the tolerance, at a temperature that no longer changes. Each then plays its part of particle
 * 0 (Theorem 3.2). {@link org.parley.learner.particles.ConsistentReasoning} lets each agent do all
 * this in its own mind and compares.
 *
 * <p>The score of equation 5, ∇ log π(u_i | u_{C_i}), is taken as ∇_{u_i} Q at whole particles, as
 * in equation 9: under p = π the kernel's average of both is the same, so the fixed point is too.
 */
package org.parley.learner.particles;
