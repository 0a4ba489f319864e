/**
 * Policy gradients that know of learning: Meta-MAPG (Kim et al. 2021) and its relatives, after the
 * paper on basin entry ("Equilibrium Selection in Multi-Agent Policy Gradients via Opponent-Aware
 * Basin Entry") and its public code.
 *
 * <p>Every agent i has parameters θ_i and a discounted return V_i(θ). One update of all agents is
 *
 * <pre>
 *   θ_i ← θ_i + α_t [ ∂V_i/∂θ_i  +  c · own_i  +  λ_t · peer_i ]
 *   own_i  = η (∂²V_i/∂θ_i²)ᵀ ∂V_i/∂θ_i
 *   peer_i = η Σ_{j≠i} (∂²V_j/∂θ_j∂θ_i)ᵀ ∂V_i/∂θ_j           ("shaping")
 *        or  η Σ_{j≠i} (∂²V_i/∂θ_i∂θ_j) ∂V_j/∂θ_j            ("look-ahead")
 * </pre>
 *
 * <p>or, with a chain of L inner steps φ_{ℓ+1} = φ_ℓ + η v(φ_ℓ), the derivative of V_i(φ_L) by
 * φ_0^i split by the path it takes; see {@link org.parley.learner.meta.Terms}.
 *
 * <table>
 * <caption>Symbols</caption>
 * <tr><th>Paper</th><th>Code</th></tr>
 * <tr><td>θ, φ</td><td>parameters; logits where policies are tables</td></tr>
 * <tr><td>α_n</td><td>{@link org.parley.learner.meta.StepSize}</td></tr>
 * <tr><td>λ_n</td><td>{@code correction}, an {@link org.parley.schedule.Annealing}</td></tr>
 * <tr><td>η</td><td>{@code inner}</td></tr>
 * <tr><td>L</td><td>{@link org.parley.learner.meta.Unroll}</td></tr>
 * <tr><td>v, Dv</td><td>{@link org.parley.learner.meta.Jet}</td></tr>
 * <tr><td>S_i, H_i, C_ji</td><td>{@link org.parley.learner.meta.SampledJet}</td></tr>
 * </table>
 *
 * <p>Games are played out once into tables ({@link org.parley.learner.meta.FiniteProcess}), so the
 * terms are had exactly ({@link org.parley.learner.meta.ExactJet}) and from plays alike; small
 * networks are parametrisations of the same tables. All of it is in double precision.
 */
package org.parley.learner.meta;
