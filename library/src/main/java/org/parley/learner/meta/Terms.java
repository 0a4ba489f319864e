package org.parley.learner.meta;

import java.util.Arrays;

/**
 * The three terms of an update, over the parameters of all agents. Agent i's parts:
 *
 * <p>With first order in η: ordinary ∂V_i/∂θ_i; own η (∂²V_i/∂θ_i²)ᵀ ∂V_i/∂θ_i; peer as {@link
 * PeerTerm} says. With a chain of L inner steps, φ_{ℓ+1} = φ_ℓ + η v(φ_ℓ): the three add up to the
 * derivative by φ_0^i of Σ_ℓ w_ℓ V_i(φ_ℓ). Own is what runs through the agent's own later policies,
 * less the ordinary gradient; peer is what runs through the others'.
 *
 * @param ordinary the policy gradient of the game as it is
 * @param own what the agent's own learning adds
 * @param peer what the peers' learning adds
 */
public record Terms(double[] ordinary, double[] own, double[] peer) {

  /** Zeros. */
  static Terms zeros(int size) {
    return new Terms(new double[size], new double[size], new double[size]);
  }

  void clear() {
    Arrays.fill(ordinary, 0);
    Arrays.fill(own, 0);
    Arrays.fill(peer, 0);
  }

  Terms copy() {
    return new Terms(ordinary.clone(), own.clone(), peer.clone());
  }

  /** ordinary + c · own + λ · peer. */
  public double[] update(double c, double lambda) {
    double[] sum = new double[ordinary.length];
    for (int k = 0; k < sum.length; k++) {
      sum[k] = ordinary[k] + c * own[k] + lambda * peer[k];
    }
    return sum;
  }
}
