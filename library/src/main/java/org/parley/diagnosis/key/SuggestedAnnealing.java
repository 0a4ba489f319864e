package org.parley.diagnosis.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.schedule.Annealing;
import org.parley.schedule.Exponential;

/**
 * How to cool, read off a game's key; all temperatures are in the reward's units and follow them.
 *
 * @param annealing the schedule
 * @param slowFrom upper end of the temperatures at which the leading peak is decided
 * @param slowTo lower end
 * @param slowShare share of training that the schedule spends between the two
 * @param reasons why it starts and ends where it does
 */
public record SuggestedAnnealing(
    Annealing annealing, double slowFrom, double slowTo, double slowShare, List<String> reasons) {

  private static final double OVER = 0.9;
  private static final double SPREADS = 1.5;
  private static final double ABOVE_CROSSING = 3;
  private static final double LAST = 0.008;

  /**
   * The suggestion for a game of these measures.
   *
   * @param spread best reward minus the median of a uniform draw
   * @param dimension coordinates of a joint action
   * @param crossing hottest temperature at which the lead changes; 0 if it never does
   */
  static SuggestedAnnealing of(double spread, int dimension, double crossing) {
    double from = rounded(Math.max(SPREADS * spread, ABOVE_CROSSING * crossing));
    double to = rounded(LAST * spread / dimension);
    double slowFrom = rounded(crossing > 0 ? 2 * crossing : spread);
    double slowTo = rounded(crossing > 0 ? crossing / 2 : spread / 10);
    double share = OVER * Math.log(slowFrom / slowTo) / Math.log(from / to);
    List<String> reasons = new ArrayList<>();
    reasons.add(
        text(
            "start at %s: %s times %s, the best reward minus the median of uniform play, so that"
                + " the first particles cover the box",
            from, from / spread, spread));
    reasons.add(
        crossing > 0
            ? text("that is %s times %s, where the leading peak changes", from / crossing, crossing)
            : "no change of the leading peak asks for more");
    reasons.add(text("end at %s: a quadratic peak then loses α·D/2 = %s", to, to * dimension / 2));
    reasons.add(
        text("go slowly from %s to %s: %s of training is spent there", slowFrom, slowTo, share));
    return new SuggestedAnnealing(
        new Exponential(from, to, OVER), slowFrom, slowTo, share, List.copyOf(reasons));
  }

  /** To two significant digits: as far as such a rule can be trusted. */
  private static double rounded(double value) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.1e", value));
  }

  private static String text(String format, double... values) {
    Object[] short3 = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      short3[i] = Numbers.brief(values[i]);
    }
    return String.format(Locale.ROOT, format, short3);
  }

  /** The schedule, then a line a reason. */
  @Override
  public String toString() {
    return annealing + "\n  " + String.join("\n  ", reasons);
  }
}
