/**
 * What a game's answer is and how far a policy is from it.
 *
 * <p>{@link org.parley.diagnosis.OptimumSearch} finds local optima numerically; {@link
 * org.parley.diagnosis.Success} turns a mean return into an optimality gap and a hit or a miss.
 * {@link org.parley.diagnosis.Diagnosis} tells failures apart by their gaps, {@link
 * org.parley.diagnosis.Examiner} makes many of one game and records them during training, {@link
 * org.parley.diagnosis.Verdict} has the rules by which they are put in words, and {@link
 * org.parley.diagnosis.InformationProjection} says what negotiation sets alone cost.
 */
package org.parley.diagnosis;
