/**
 * Stein variational negotiated reasoning (SVNR), amortised: Algorithm 1 of the SVNR paper.
 *
 * <p>Each agent i holds a map u_i = f_ψi(ξ_i, ξ_{C_i}) from its own noise and the noise of the
 * agents it hears to its action. All noise is Gaussian and common: it comes from a seed that the
 * agents share, so each can compute what it needs without a message. Together the maps represent
 * the joint policy p_ψ(u), which is to become exp(Q(u) / α) / Z.
 *
 * <table>
 * <caption>Symbols</caption>
 * <tr><th>Paper</th><th>Here</th><th>Shape</th></tr>
 * <tr><td>ξ_i</td><td>noise, {@link org.parley.learner.svnr.CommonRandomness}</td><td>rows ×
 * noise dimension</td></tr>
 * <tr><td>C_i, S_i</td><td>{@link org.parley.negotiation.NegotiationSets}</td><td>agents</td></tr>
 * <tr><td>f_ψi</td><td>{@link org.parley.learner.svnr.Negotiators}</td><td>|S_i| · noise dimension
 * → actions of i</td></tr>
 * <tr><td>M</td><td>particles, half of them fixed and half updated</td><td></td></tr>
 * <tr><td>Q_θ</td><td>{@link org.parley.learner.Critic}</td><td>D → 1</td></tr>
 * <tr><td>α</td><td>{@link org.parley.schedule.Annealing}</td><td></td></tr>
 * </table>
 *
 * <p>One step t of a one-shot game, in {@link org.parley.learner.svnr.SvnrTraining}:
 *
 * <ol>
 *   <li>act: draw ξ, play u = f_ψ(ξ), store (u, r(u));
 *   <li>fit the critic to a minibatch (equation 11);
 *   <li>draw sets of M particles; for the updated half compute the Stein direction Δ from the fixed
 *       half (equation 9, {@link org.parley.stein.SteinDirection});
 *   <li>pull every map towards Δ: ψ_i ← Adam(ψ_i, Σ_ℓ (∂f_ψi / ∂ψ_i)ᵀ Δ_i^ℓ) (equation 10).
 * </ol>
 */
package org.parley.learner.svnr;
