package org.parley.schedule;

import java.util.Objects;
import org.parley.check.Problems;

/**
 * A length of time in training, in one of three units.
 *
 * <p>One clock runs in training, in steps. A step is a joint action: all of an episode in a
 * one-shot game, a move in a sequential one. There an episode counts as many steps as the game
 * allows it at most, also where it ends early: so no temperature depends on how lucky a team was,
 * and learners of one study see the same ones.
 *
 * <p>A span may be made with any amount; whoever takes it refuses what is out of range.
 *
 * @param amount how many of the unit: a share in (0, 1], or a whole number of at least 1
 * @param unit what is counted
 */
public record Span(double amount, Unit unit) {

  /** What a span counts. */
  public enum Unit {
    /** Shares of the whole training. */
    TRAINING("ofTraining"),
    /** Episodes. */
    EPISODES("episodes"),
    /** Steps: joint actions played. */
    STEPS("steps");

    private final String text;

    Unit(String text) {
      this.text = text;
    }

    /** The DSL's word for it, such as {@code ofTraining}. */
    public String text() {
      return text;
    }
  }

  private static final double MOST = 1e15;

  /** Refuses a missing unit. */
  public Span {
    Objects.requireNonNull(unit, "unit");
  }

  /** A share of training; 1 is all of it. */
  public static Span ofTraining(double share) {
    return new Span(share, Unit.TRAINING);
  }

  /** So many episodes. */
  public static Span episodes(long count) {
    return new Span(count, Unit.EPISODES);
  }

  /** So many steps. */
  public static Span steps(long count) {
    return new Span(count, Unit.STEPS);
  }

  /**
   * Its length in steps.
   *
   * @param steps length of training
   * @param stepsPerEpisode most steps of an episode; 1 in a one-shot game
   */
  public double inSteps(double steps, double stepsPerEpisode) {
    return switch (unit) {
      case TRAINING -> amount * steps;
      case EPISODES -> amount * stepsPerEpisode;
      case STEPS -> amount;
    };
  }

  /** Records a problem if the amount is out of range. */
  void check(Problems problems, String where) {
    if (unit == Unit.TRAINING) {
      problems.require(
          amount > 0 && amount <= 1,
          where,
          amount,
          "a share of training above 0, at most 1",
          "Write 0.9.ofTraining to cool over nine tenths of it.");
      return;
    }
    problems.require(
        amount >= 1 && amount <= MOST && amount == Math.rint(amount),
        where,
        amount + " " + unit.text,
        "a whole number of " + unit.text + " from 1 to 10^15",
        "Write 2000." + unit.text + ", or a share of training, 0.9.ofTraining.");
  }

  /** The DSL's text: {@code 0.9.ofTraining}, {@code 2000.episodes}. */
  @Override
  public String toString() {
    boolean whole = unit != Unit.TRAINING && amount == Math.rint(amount);
    return (whole ? String.valueOf((long) amount) : String.valueOf(amount)) + "." + unit.text;
  }
}
