/**
 * Numbers: float32 matrices, matrix multiplication, randomness.
 *
 * <ul>
 *   <li>{@link org.parley.math.Gemm} is the one seam to BLAS, {@link org.parley.math.Matrix} a
 *       row-major block of float32.
 *   <li>{@link org.parley.math.RandomStream} is the only source of randomness in Parley: a key and
 *       positions, no mutable state. Streams are named by seed, purpose, step and agent.
 *   <li>{@link org.parley.math.NormalQuantile} and {@link org.parley.math.Exponential} replace
 *       platform functions whose last bit may differ between machines.
 * </ul>
 */
package org.parley.math;
