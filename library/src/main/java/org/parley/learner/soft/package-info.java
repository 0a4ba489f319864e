/**
 * Soft policy iteration on games that are known, with finitely many states (SVNR paper, section 4.2
 * and appendix E.5 to E.7): the reference for everything that estimates soft values.
 *
 * <p>With base measure μ, V^π(s) = E_π[Q − α log dπ/dμ]. {@link
 * org.parley.learner.soft.SoftBellman#evaluate Γ_π} has Q^π as its fixed point (Lemma 4.1); taking
 * π'(u | s) ∝ exp(Q^π(s, u) / α) never lowers Q (Lemma 4.2); repeated, the two end at the soft
 * optimum (Theorem 4.3), which is also the fixed point of Γ*, V = α log ∫ exp(Q / α) dμ. The
 * paper's base is the counting measure; the uniform law gives V = α log E exp(Q / α). {@link
 * org.parley.learner.soft.BaseMeasure} says which.
 *
 * <p>{@link org.parley.learner.soft.ParticleIteration} does the same with continuous actions, the
 * policy of a state being particles that negotiated.
 */
package org.parley.learner.soft;
