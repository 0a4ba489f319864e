package org.parley.diagnosis;

/**
 * What a diagnosis amounts to. The first rule that holds names it; {@code tolerance} is best −
 * threshold of {@link Success}, what may be lost in a solved game.
 */
public enum Verdict {
  /** Optimality gap ≤ tolerance. */
  SOLVED("solved"),

  /**
   * Thermal gap > tolerance, and the optimality gap ≤ thermal gap + tolerance: the policy is as
   * good as the Boltzmann law that it is to follow. Where the thermal gap is unknown, Dα / 2 stands
   * for it, which is exact for a quadratic peak.
   */
  TOO_HOT("still too hot"),

  /** Lower end of the miscoordinated share > 5 %, and the ERO gap > tolerance. */
  MISCOORDINATED("miscoordinated"),

  /** Lower end of the Nash gap > tolerance: a single agent would do better by itself. */
  UNFINISHED("unfinished"),

  /** More than half of the draws in basins of optima that are worse than best − tolerance. */
  WRONG_PEAK("at the wrong peak"),

  /** A gap that no rule explains. */
  UNEXPLAINED("unexplained");

  private static final double MISCOORDINATED_FROM = 0.05;

  private final String text;

  Verdict(String text) {
    this.text = text;
  }

  static Verdict of(Diagnosis diagnosis) {
    Diagnosis.Gaps gaps = diagnosis.gaps();
    double tolerance = tolerance(diagnosis);
    double thermal = thermal(diagnosis);
    if (gaps.optimality().value() <= tolerance) {
      return SOLVED;
    }
    if (thermal > tolerance && gaps.optimality().value() <= thermal + tolerance) {
      return TOO_HOT;
    }
    if (diagnosis.modes().miscoordinated().low() > MISCOORDINATED_FROM
        && gaps.ero().value() > tolerance) {
      return MISCOORDINATED;
    }
    if (gaps.nash().low() > tolerance) {
      return UNFINISHED;
    }
    return atWorse(diagnosis) > 0.5 ? WRONG_PEAK : UNEXPLAINED;
  }

  static double tolerance(Diagnosis diagnosis) {
    return diagnosis.success().best() - diagnosis.success().threshold();
  }

  /** The thermal gap, or its value for a quadratic peak where it is unknown. */
  static double thermal(Diagnosis diagnosis) {
    return diagnosis
        .thermal()
        .orElse(diagnosis.game().space().dimension() * diagnosis.temperature() / 2);
  }

  /** Share of the draws in basins of optima that would not count as solved. */
  static double atWorse(Diagnosis diagnosis) {
    double share = 0;
    for (int k = 0; k < diagnosis.optima().size(); k++) {
      if (!diagnosis.success().hit(diagnosis.optima().get(k).value())) {
        share += diagnosis.modes().shares().get(k).value();
      }
    }
    return share;
  }

  /** In words. */
  @Override
  public String toString() {
    return text;
  }
}
