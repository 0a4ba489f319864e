package org.parley.stein;

import java.util.Objects;
import org.parley.check.Problems;

/**
 * The rule for a kernel's squared bandwidth h: h = max(scale · rule(d²), floor), d² the squared
 * distances that the {@link Rule} looks at.
 *
 * @param rule what h is taken from
 * @param scale multiplies it, above 0; for {@link Rule#FIXED} it is h itself
 * @param floor lowest h, above 0: it keeps collapsed particles finite. In [−1, 1] actions 1e-3 is a
 *     radius of about 0.03
 */
public record Bandwidth(Rule rule, double scale, double floor) {

  /** Where h comes from. n is the number of fixed particles of a set. */
  public enum Rule {
    /**
     * Parley's: the median of d² between fixed and updated particles (the lower middle one for an
     * even count) / log(n + 1). The "+ 1" keeps n = 1 finite.
     */
    MEDIAN(1e-3),
    /**
     * The SVNR paper's med² / log n, med the median distance between fixed and updated particles
     * (the mean of the middle two for an even count). Needs n ≥ 2. With exp(−d² / (2h)), as in the
     * paper's appendix A, take {@code times(2)}.
     */
    PAPER(Math.ulp(1f)),
    /**
     * The public soft Q-learning code's: as {@link #MEDIAN} with log n. Needs n ≥ 2. Its floor is
     * 1e-3.
     */
    SOFT_Q_LEARNING(1e-3),
    /**
     * NumPyro's: med² / log n, med the median over the n × n distances of the fixed particles among
     * themselves, the n zeros included; 1 for n = 1. NumPyro adds float32's epsilon, here the
     * floor.
     */
    NUM_PYRO(Math.ulp(1f)),
    /** h is the scale itself. */
    FIXED(Double.MIN_NORMAL);

    private final double floor;

    Rule(double floor) {
      this.floor = floor;
    }
  }

  /** Refuses values that are not above 0. */
  public Bandwidth {
    Objects.requireNonNull(rule, "rule");
    Problems problems = new Problems();
    problems.requirePositive("scale", scale, "1 is the papers'; 0.3 keeps narrow peaks longer.");
    problems.requirePositive("floor", floor, "1e-3 is usual.");
    problems.throwIfAny("bandwidth");
  }

  /** A rule with scale 1 and its own floor. */
  public static Bandwidth of(Rule rule) {
    return new Bandwidth(rule, 1, rule.floor);
  }

  /** {@link Rule#MEDIAN}, floor 1e-3: the default. */
  public static Bandwidth median() {
    return of(Rule.MEDIAN);
  }

  /** {@link Rule#PAPER}. */
  public static Bandwidth paper() {
    return of(Rule.PAPER);
  }

  /** {@link Rule#SOFT_Q_LEARNING}. */
  public static Bandwidth softQLearning() {
    return of(Rule.SOFT_Q_LEARNING);
  }

  /** {@link Rule#NUM_PYRO}. */
  public static Bandwidth numPyro() {
    return of(Rule.NUM_PYRO);
  }

  /** The same h always, above 0, in squared [−1, 1] actions. */
  public static Bandwidth fixed(double h) {
    return new Bandwidth(Rule.FIXED, h, Rule.FIXED.floor);
  }

  /** The same with another scale. */
  public Bandwidth times(double factor) {
    return new Bandwidth(rule, scale * factor, floor);
  }

  /** The same with another floor. */
  public Bandwidth atLeast(double lowest) {
    return new Bandwidth(rule, scale, lowest);
  }

  /** Fewest fixed particles the rule is defined for. */
  public int fewestFixed() {
    return rule == Rule.PAPER || rule == Rule.SOFT_Q_LEARNING ? 2 : 1;
  }

  /** Whether it looks at the fixed particles among themselves. */
  boolean looksAtFixed() {
    return rule == Rule.NUM_PYRO;
  }

  /**
   * h for squared distances {@code d2[0 … count)}, which are reordered.
   *
   * @param fixed number of fixed particles n
   */
  float of(float[] d2, int count, int fixed) {
    double base =
        switch (rule) {
          case MEDIAN -> lowerMiddle(d2, count) / StrictMath.log(fixed + 1.0);
          case SOFT_Q_LEARNING -> lowerMiddle(d2, count) / StrictMath.log(fixed);
          case PAPER -> squaredMedianDistance(d2, count) / StrictMath.log(fixed);
          case NUM_PYRO ->
              fixed == 1 ? 1 : squaredMedianDistance(d2, count) / StrictMath.log(fixed);
          case FIXED -> 1;
        };
    return (float) Math.max(scale * base, floor);
  }

  private static double lowerMiddle(float[] d2, int count) {
    return Selection.smallest(d2, count, (count - 1) / 2);
  }

  private static double squaredMedianDistance(float[] d2, int count) {
    double low = Math.sqrt(lowerMiddle(d2, count));
    double high = Math.sqrt(Selection.smallest(d2, count, count / 2));
    return (low + high) * (low + high) / 4;
  }

  @Override
  public String toString() {
    String name =
        switch (rule) {
          case MEDIAN -> "median()";
          case PAPER -> "paperBandwidth()";
          case SOFT_Q_LEARNING -> "softQLearningBandwidth()";
          case NUM_PYRO -> "numPyroBandwidth()";
          case FIXED -> "fixedBandwidth(" + scale + ")";
        };
    String scaled = scale == 1 || rule == Rule.FIXED ? name : name + ".times(" + scale + ")";
    return floor == rule.floor ? scaled : scaled + ".atLeast(" + floor + ")";
  }
}
