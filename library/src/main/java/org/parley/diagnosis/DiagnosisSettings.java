package org.parley.diagnosis;

import org.parley.check.Problems;

/**
 * How a diagnosis is made.
 *
 * @param draws fresh joint actions of the policy, 82 to 20,000; costs grow in proportion
 * @param particles how many of them the Stein discrepancy compares in pairs, 3 to 2,000; costs grow
 *     with the square
 * @param seed of the draws, where a diagnosis is not part of a training
 */
public record DiagnosisSettings(int draws, int particles, long seed) {

  private static final int FEWEST = 82;

  /** Refuses numbers out of range, all at once. */
  public DiagnosisSettings {
    Problems problems = new Problems();
    problems.requireRange(
        "draws",
        draws,
        FEWEST,
        20_000,
        "1,000 is usual; two batches of independent parts need 82.");
    problems.requireRange("particles", particles, 3, 2_000, "300 is usual.");
    problems.throwIfAny("diagnosis");
  }

  /** 1,000 draws, 300 of them in pairs, seed 0. */
  public static DiagnosisSettings standard() {
    return new DiagnosisSettings(1_000, 300, 0);
  }

  /** 400 draws, 200 of them in pairs, seed 0: for many moments of a training. */
  public static DiagnosisSettings quick() {
    return new DiagnosisSettings(400, 200, 0);
  }
}
