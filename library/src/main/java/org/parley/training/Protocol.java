package org.parley.training;

import java.util.List;

/**
 * How learners are evaluated: {@link #EPISODES} episodes of fresh noise after each hundredth of
 * training, and before it; the final value is the mean over the last {@link #FINAL_POINTS} points,
 * the best and the last are told apart from it.
 *
 * <p>Evaluation draws from streams named apart from those of training, so how often it is done
 * changes nothing that is learnt. Budgets are told in steps of the game and in updates, both.
 */
public final class Protocol {

  /** Points of a learning curve after the one before training. */
  public static final int POINTS = 100;

  /** Episodes a point. */
  public static final int EPISODES = 100;

  /** Points that the final value is the mean of. */
  public static final int FINAL_POINTS = 5;

  private Protocol() {}

  /** A learning curve in three numbers. */
  public static Outcome outcome(List<Evaluation> curve) {
    Evaluation best = new Evaluation(0, Double.NaN, Double.NaN);
    for (Evaluation point : curve) {
      best = best.meanReturn() >= point.meanReturn() ? best : point;
    }
    List<Evaluation> ending = curve.subList(Math.max(0, curve.size() - FINAL_POINTS), curve.size());
    double mean = ending.stream().mapToDouble(Evaluation::meanReturn).average().orElse(Double.NaN);
    double last = curve.isEmpty() ? Double.NaN : curve.get(curve.size() - 1).meanReturn();
    return new Outcome(mean, last, best.meanReturn(), best.step());
  }
}
