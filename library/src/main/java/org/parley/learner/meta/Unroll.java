package org.parley.learner.meta;

import org.parley.check.Problems;

/**
 * How far the agents' learning is unrolled.
 *
 * @param length inner steps L, from 1 to 1,000; 0 for one step to first order in η
 * @param discount κ in [0, 1]: what a policy one inner step later is worth. The objective is Σ_ℓ
 *     w_ℓ V_i(φ_ℓ) with w_ℓ = (1 − κ) κ^(ℓ−1) for ℓ below L and the rest, κ^(L−1), on the last
 *     policy; 1 for the last policy alone
 */
public record Unroll(int length, double discount) {

  /** Refuses numbers out of range, all at once. */
  public Unroll {
    Problems problems = new Problems();
    problems.requireRange("length", length, 0, 1_000, "1 is LOLA's; Meta-MAPG's paper has 7.");
    problems.require(
        discount >= 0 && discount <= 1, "discount", discount, "from 0 to 1", "1 is the papers'.");
    problems.throwIfAny("unroll");
  }

  /** One inner step to first order in η, as in the public experiments. */
  public static Unroll firstOrder() {
    return new Unroll(0, 1);
  }

  /** The last of so many inner steps, by the chain rule. */
  public static Unroll chain(int length) {
    return chain(length, 1);
  }

  /** So many inner steps with a discount, by the chain rule. */
  public static Unroll chain(int length, double discount) {
    return new Unroll(length == 0 ? -1 : length, discount);
  }

  /** Whether only first order counts. */
  public boolean isFirstOrder() {
    return length == 0;
  }

  /** w_ℓ. */
  double weight(int link) {
    double before = StrictMath.pow(discount, link - 1);
    return link == length ? before : (1 - discount) * before;
  }

  @Override
  public String toString() {
    return isFirstOrder()
        ? "firstOrder()"
        : "chain(" + length + (discount == 1 ? "" : ", " + discount) + ")";
  }
}
