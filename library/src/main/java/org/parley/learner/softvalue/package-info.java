/**
 * Estimates of the soft value of a state from K sampled joint actions.
 *
 * <p>With joint actions u in [−1, 1]^D and temperature α, the soft value is V(s) = α log ∫ exp(Q(s,
 * u) / α) du: the base measure is Lebesgue's on [−1, 1]^D. Against the uniform law it would be
 * smaller by α D log 2; the difference is the entropy of the uniform law, the same in every state.
 * For draws u_1 … u_K of density q,
 *
 * <pre>
 *   V(s) ≈ α log (1 / K) Σ_k exp(Q(s, u_k) / α) / q(u_k)
 * </pre>
 *
 * whose mean errs low (the logarithm is concave), the more so the smaller α. {@link
 * org.parley.learner.softvalue.UniformSampling} takes q uniform, {@link
 * org.parley.learner.softvalue.Mixture} half uniform and half the smoothed policy. The paper's
 * {@link org.parley.learner.softvalue.PolicyMean} (SVNR paper, equation 11) draws from the policy
 * and leaves 1 / q out; {@link org.parley.learner.softvalue.HardMaximum} is what it becomes as α →
 * 0. See {@code docs/soft-values.md} for bias and spread of each.
 *
 * <p>A {@link org.parley.learner.softvalue.SoftValue} is the rule, a value; {@link
 * org.parley.learner.softvalue.SoftValuePass} its draws for a batch of states, which allocates
 * nothing once made:
 *
 * <pre>{@code
 * SoftValuePass pass = SoftValue.mixture(32).pass(states, dimension);
 * pass.draw(stream, policyActions);         // (states · rule.policyActions()) × D, in [−1, 1]
 * float[] q = critic(pass.actions());       // (states · samples) rows, state after state
 * pass.values(q, alpha, values);            // one V a state
 * }</pre>
 */
package org.parley.learner.softvalue;
