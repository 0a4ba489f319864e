package org.parley.learner.meta;

/** Which derivative stands for the peers' learning; public code has both under one name. */
public enum PeerTerm {
  /**
   * η Σ_j (∂²V_j / ∂θ_j ∂θ_i)ᵀ ∂V_i / ∂θ_j: how my policy changes what the peers learn. LOLA's
   * (Foerster et al. 2018), Meta-MAPG's, and that of the public tabular experiments.
   */
  SHAPING,
  /**
   * η Σ_j (∂²V_i / ∂θ_i ∂θ_j) ∂V_j / ∂θ_j: how my gradient changes once the peers have taken their
   * step (Zhang and Lesser 2010). That of the public neural experiments.
   */
  LOOK_AHEAD
}
