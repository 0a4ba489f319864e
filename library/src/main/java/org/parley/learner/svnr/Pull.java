package org.parley.learner.svnr;

import org.parley.math.Matrix;

/**
 * What an agent's map is pulled by: the gradient, by its pre-tanh outputs, of −mean ⟨Δ, z⟩ +
 * penalty · mean (tanh⁻¹ u)², z the particles in their space, Δ held constant (equation 10 with its
 * sign turned for a descent).
 */
final class Pull {

  private Pull() {}

  /**
   * Fills the gradient.
   *
   * @param pre rows × d, the map's outputs
   * @param actions holds tanh of them from column {@code actionsAt} on
   * @param direction holds Δ from column {@code directionAt} on
   * @param penalty weight of the squared outputs, which keeps tanh from saturating
   * @param into rows × d
   */
  static void fill(
      Matrix pre,
      Matrix actions,
      int actionsAt,
      Matrix direction,
      int directionAt,
      ParticleSpace where,
      double penalty,
      Matrix into) {
    float each = 1f / pre.rows();
    float restraint = (float) (2 * penalty);
    for (int row = 0; row < pre.rows(); row++) {
      for (int d = 0; d < pre.columns(); d++) {
        float u = actions.get(row, actionsAt + d);
        float squash = where.raw() ? 1 : 1 - u * u;
        float slope = -direction.get(row, directionAt + d) * squash;
        into.set(row, d, each * (slope + restraint * pre.get(row, d)));
      }
    }
  }
}
