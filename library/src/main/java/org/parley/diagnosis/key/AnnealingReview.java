package org.parley.diagnosis.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.schedule.Annealing;

/**
 * What a game's key says against a schedule: whether it quenches.
 *
 * <p>Let α_c be the temperature below which the best peak leads and above which another does. A
 * team that is never hotter than α_c settles wherever it first finds reward; one that passes from 2
 * α_c to α_c / 2 within a few episodes is quenched on the peak that led when it was hot; one that
 * ends above α_c has not chosen yet.
 *
 * @param annealing the schedule; of an adaptive one its path is looked at
 * @param episodes length of training
 * @param warnings a sentence or two each; empty where nothing speaks against it
 */
public record AnnealingReview(Annealing annealing, long episodes, List<String> warnings) {

  /** Fewest episodes between 2 α_c and α_c / 2: a rule of thumb, see docs/annealing.md. */
  static final long FEW = 200;

  /** Temperatures looked at, evenly over training. */
  private static final long LOOKS = 20_000;

  /**
   * Reviews a schedule for one-step episodes.
   *
   * @throws org.parley.check.InvalidSpecException if it does not fit the training
   */
  static AnnealingReview of(List<Crossing> crossings, Annealing annealing, long episodes) {
    annealing.requireFits(episodes, 1);
    Optional<Crossing> first =
        crossings.stream().filter(crossing -> crossing.cooler() == 0).findFirst();
    List<String> warnings = new ArrayList<>();
    first.ifPresent(crossing -> new Look(crossing, annealing, episodes).warn(warnings));
    return new AnnealingReview(annealing, episodes, List.copyOf(warnings));
  }

  /** Whether nothing speaks against the schedule. */
  public boolean passes() {
    return warnings.isEmpty();
  }

  /** A schedule beside a crossing. */
  private static final class Look {

    private final Crossing crossing;
    private final double hottest;
    private final double last;
    private final double passing;

    Look(Crossing crossing, Annealing annealing, long episodes) {
      this.crossing = crossing;
      long looks = Math.min(LOOKS, episodes);
      double highest = 0;
      long within = 0;
      double alpha = 0;
      for (long look = 0; look < looks; look++) {
        alpha = annealing.temperature(look * episodes / looks, episodes);
        highest = Math.max(highest, alpha);
        boolean near = alpha <= 2 * crossing.temperature() && 2 * alpha >= crossing.temperature();
        within += near ? 1 : 0;
      }
      hottest = highest;
      last = annealing.temperature(episodes - 1, episodes);
      passing = (double) within * episodes / looks;
    }

    void warn(List<String> warnings) {
      String at = Numbers.brief(crossing.temperature());
      String other = "peak " + (crossing.hotter() + 1);
      if (hottest <= crossing.temperature()) {
        warnings.add(
            "Quenches: it is never hotter than "
                + Numbers.brief(hottest)
                + ", and the best peak ceases to lead only at "
                + at
                + ". A team this cold stays where it first finds reward, likely on "
                + other
                + ". Start above "
                + at
                + ", better at three times that.");
      } else if (last >= crossing.temperature()) {
        warnings.add(
            "Ends at "
                + Numbers.brief(last)
                + ", where "
                + other
                + " still leads; the best peak leads below "
                + at
                + ". End well below it.");
      } else if (passing < FEW) {
        warnings.add(
            String.format(
                Locale.ROOT,
                "Quenches: it passes from twice to half of %s, where the lead goes from %s to the"
                    + " best peak, in %.0f episodes. Fewer than %d are few: train longer or cool"
                    + " more slowly there.",
                at,
                other,
                passing,
                FEW));
      }
    }
  }

  /** The warnings, a line each. */
  @Override
  public String toString() {
    return passes() ? "The key has nothing against it." : String.join("\n", warnings);
  }
}
