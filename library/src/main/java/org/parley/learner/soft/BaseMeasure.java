package org.parley.learner.soft;

/** What the entropy of a policy over finitely many joint actions is measured against. */
public enum BaseMeasure {
  /** 1 an action, the paper's: V = α log Σ_u exp(Q / α), the entropy −Σ π log π. */
  COUNTING,
  /** 1 / |U| an action: V = α log E_{u uniform} exp(Q / α), smaller by α log |U|. */
  UNIFORM;

  double logMass(int jointActions) {
    return this == COUNTING ? 0 : -StrictMath.log(jointActions);
  }
}
