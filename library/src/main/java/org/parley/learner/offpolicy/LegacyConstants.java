package org.parley.learner.offpolicy;

import org.parley.check.Problems;
import org.parley.learner.option.Option;
import org.parley.learner.option.Settings;
import org.parley.learner.softvalue.UniformSampling;

/**
 * The constants of the soft value in the public code of MASQL and PR2, as an ablation. The value of
 * K uniform draws in [−1, 1]^D is V = α (LSE_k(Q_k / α) − log K + D log 2); that code leaves α off
 * the last two terms.
 */
public final class LegacyConstants {

  /** Whether the constants are without α. */
  public static final Option<Boolean> CONSTANTS =
      Option.flag(
          "legacyConstants",
          false,
          "the soft value's constants log K and D log 2 without α, as in the public code");

  private LegacyConstants() {}

  /** Requires uniform draws where the option is on: others have no such constants. */
  public static void check(Settings spec, Problems problems) {
    problems.require(
        !spec.get(CONSTANTS) || spec.get(Shared.SEQUENTIAL).softValue() instanceof UniformSampling,
        CONSTANTS.name(),
        true,
        "false unless the soft value is of uniform draws",
        "The public code has uniformSampling(samples = 16).");
  }

  /**
   * What the public code's V is too high by: (1 − α) (D log 2 − log K).
   *
   * @param samples K
   * @param dimension coordinates that are drawn, D
   */
  public static double surplus(double alpha, int samples, int dimension) {
    return (1 - alpha) * (dimension * StrictMath.log(2) - StrictMath.log(samples));
  }
}
