package org.parley.experiments.table;

/**
 * Ours against the paper's. "As printed": the paper's number p lies within ours,
 *
 * <pre>  |m − p| ≤ tolerance · |best| + t,</pre>
 *
 * with m our estimate, t half of its 95 % interval, best the optimum's value (1 for an index) and
 * the tolerance that of the paper's numbers ({@link Expected#tolerance()}, 5 %). The paper's own
 * spread is not counted: it would excuse us wherever the paper is unsure. Nor does an interval
 * agree with the paper that is wider, 2 t, than |best|: it would with anything.
 */
final class Verdict {

  static final String AS_PRINTED = "as printed";
  static final String HIGHER = "ours is higher";
  static final String LOWER = "ours is lower";
  static final String NO_NUMBER = "the paper gives no number";
  static final String TOO_FEW = "not judged: one run has no interval";
  static final String TOO_WIDE = "not judged: the interval is wider than the optimum is high";
  static final String NO_RUNS = "not judged: no runs";
  static final String NO_INDEX = "not judged: no index";
  static final String SHORT = "not judged: quick profile";

  private Verdict() {}

  /**
   * The verdict.
   *
   * @param ours from at least 2 runs
   * @param best what the tolerance is a share of
   */
  static String of(Spread ours, double printed, double best, double tolerance) {
    if (ours.runs() < 2) {
      return TOO_FEW;
    }
    double away = ours.value() - printed;
    if (Math.abs(away) <= tolerance * Math.abs(best) + ours.half()) {
      return 2 * ours.half() > Math.abs(best) ? TOO_WIDE : AS_PRINTED;
    }
    return away > 0 ? HIGHER : LOWER;
  }
}
