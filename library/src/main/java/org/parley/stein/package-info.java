/**
 * Stein variational gradient descent over joint actions, one direction an agent.
 *
 * <p>Particles u¹, …, u^M represent the team's joint policy at a state. Each agent moves its own
 * coordinates along the steepest descent of KL(p ‖ exp(Q / α) / Z) in the unit ball of its kernel's
 * reproducing space: attraction up the critic's gradient, smoothed over the particles that its
 * kernel finds similar, and repulsion between them (SVNR paper, equations 5 and 9; message-passing
 * SVGD, Zhuo et al. 2018). {@link org.parley.stein.SteinDirection} is that formula, {@link
 * org.parley.stein.Kernel} and {@link org.parley.stein.Bandwidth} its choices.
 */
package org.parley.stein;
