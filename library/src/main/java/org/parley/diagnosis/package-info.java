/**
 * What a game's answer is and how far a policy is from it.
 *
 * <p>{@link org.parley.diagnosis.OptimumSearch} finds local optima numerically; {@link
 * org.parley.diagnosis.Success} turns a mean return into an optimality gap and a hit or a miss.
 */
package org.parley.diagnosis;
