package org.parley.stein;

import java.util.Objects;
import org.parley.check.Problems;

/**
 * How the two terms of the Stein direction, attraction κ ∇Q and repulsion α ∇κ, are scaled: the
 * direction is the same but for its length, except that {@code factor} favours repulsion.
 *
 * @param scale what the sum is divided by
 * @param factor multiplies ∇κ, above 0; 1 is the papers'. Above 1 the particles spread further than
 *     exp(Q / α)
 */
public record Repulsion(Scale scale, double factor) {

  /** What the sum κ ∇Q + α ∇κ is divided by. */
  public enum Scale {
    /** max(α, 1): length of order one at any temperature (Parley's). */
    BALANCED,
    /** 1: the SVNR paper's equation 9. */
    PAPER,
    /** α: the gradient of log exp(Q / α), as in the public code. Needs α above 0. */
    LOG_DENSITY;

    double divisor(double alpha) {
      return switch (this) {
        case BALANCED -> Math.max(alpha, 1);
        case PAPER -> 1;
        case LOG_DENSITY -> alpha;
      };
    }
  }

  /** Refuses a factor that is not above 0. */
  public Repulsion {
    Objects.requireNonNull(scale, "scale");
    Problems problems = new Problems();
    problems.requirePositive("factor", factor, "1 is the papers'.");
    problems.throwIfAny("repulsion");
  }

  /** {@link Scale#BALANCED}: the default. */
  public static Repulsion balanced() {
    return new Repulsion(Scale.BALANCED, 1);
  }

  /** {@link Scale#PAPER}. */
  public static Repulsion paper() {
    return new Repulsion(Scale.PAPER, 1);
  }

  /** {@link Scale#LOG_DENSITY}. */
  public static Repulsion logDensity() {
    return new Repulsion(Scale.LOG_DENSITY, 1);
  }

  /** The same with repulsion so many times as strong. */
  public Repulsion times(double more) {
    return new Repulsion(scale, factor * more);
  }

  @Override
  public String toString() {
    String name =
        switch (scale) {
          case BALANCED -> "balancedRepulsion()";
          case PAPER -> "paperRepulsion()";
          case LOG_DENSITY -> "logDensityRepulsion()";
        };
    return factor == 1 ? name : name + ".times(" + factor + ")";
  }
}
