/**
 * Float32 multi-layer perceptrons with hand-written gradients.
 *
 * <p>For a network y = f(x; θ) and a loss L, {@link org.parley.network.Mlp#forward} gives y and
 * {@link org.parley.network.Mlp#backward} the vector–Jacobian products ∂L/∂θ and ∂L/∂x from ∂L/∂y;
 * either may be left out. SVNR needs no more: the critic's input gradient ∇_u Q and the policies'
 * weight gradient (no second derivatives). Batches are rows, parameters one flat array, which
 * {@link org.parley.network.Adam} and {@link org.parley.network.PolyakAverage} update in one pass.
 *
 * <p>Every gradient is checked in the tests against central differences and against ND4J's
 * SameDiff.
 */
package org.parley.network;
