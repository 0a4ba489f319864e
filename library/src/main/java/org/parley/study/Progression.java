package org.parley.study;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.parley.training.Evaluation;
import org.parley.training.Plan;
import org.parley.training.Run;
import org.parley.training.Stopwatch;
import org.parley.training.TrainingListener;

/** How far runs are, all together, and how long the rest will take. For several threads at once. */
public final class Progression implements TrainingListener {

  private static final double TELLING = 0.01;

  private final Map<Plan, Double> shares = new HashMap<>();
  private final Map<Plan, Double> begun = new HashMap<>();
  private final Stopwatch stopwatch = new Stopwatch();
  private final int planned;
  private int ended;

  /** Of so many runs. */
  public Progression(int planned) {
    this.planned = planned;
  }

  @Override
  public synchronized void onKept(Plan plan) {
    put(plan, 1);
    ended++;
  }

  @Override
  public synchronized void onEvaluation(Plan plan, Evaluation evaluation) {
    put(plan, (double) evaluation.step() / plan.episodes());
  }

  @Override
  public synchronized void onEnd(Run run) {
    // One that was made elsewhere is heard of for the first time.
    begun.putIfAbsent(run.plan(), 0.0);
    put(run.plan(), 1);
    ended++;
  }

  private void put(Plan plan, double share) {
    begun.putIfAbsent(plan, share);
    shares.put(plan, share);
  }

  /** The share of all runs that is done, from 0 to 1. */
  public synchronized double share() {
    return Math.min(1, sum(shares) / planned);
  }

  private static double sum(Map<Plan, Double> shares) {
    return shares.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Runs ended, kept ones included. */
  public synchronized int ended() {
    return ended;
  }

  /** {@code 3/20}: runs ended, and all. */
  public synchronized String counted() {
    return ended + "/" + planned;
  }

  /**
   * {@code about 4 min left}, at the pace so far; empty while there is too little to tell, and at
   * the end.
   */
  public synchronized Optional<String> left() {
    double made = (sum(shares) - sum(begun)) / planned;
    double rest = 1 - share();
    if (made < TELLING || rest <= 0) {
      return Optional.empty();
    }
    return Optional.of("about " + words(rest * stopwatch.seconds() / made) + " left");
  }

  static String words(double seconds) {
    if (seconds < 90) {
      return Math.max(1, Math.round(seconds)) + " s";
    }
    return seconds < 90 * 60
        ? Math.round(seconds / 60) + " min"
        : Math.round(seconds / 360) / 10.0 + " h";
  }
}
