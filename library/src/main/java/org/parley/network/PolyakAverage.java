package org.parley.network;

import org.parley.check.InvalidSpecException;

/** Target networks that trail their online twin: θ̄ ← (1 − τ) θ̄ + τ θ (Polyak averaging). */
public final class PolyakAverage {

  private PolyakAverage() {}

  /**
   * Moves the target one step towards the online network.
   *
   * @param tau share taken of the online network, in (0, 1]; 1 copies it
   */
  public static void track(Mlp target, Mlp online, double tau) {
    if (!(tau > 0 && tau <= 1)) {
      throw InvalidSpecException.of(
          "target network", "tau", tau, "a number above 0, at most 1", "0.01 is usual.");
    }
    if (!target.spec().equals(online.spec())) {
      throw new IllegalArgumentException(target + " cannot track " + online);
    }
    float take = (float) tau;
    float[] slow = target.parameters();
    float[] fast = online.parameters();
    for (int i = 0; i < slow.length; i++) {
      slow[i] += take * (fast[i] - slow[i]);
    }
  }
}
