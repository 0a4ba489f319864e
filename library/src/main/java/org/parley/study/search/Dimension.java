package org.parley.study.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that may vary.
 *
 * @param name unlike any other's of the space
 * @param scale what it may be
 * @param condition when it exists at all; empty for always
 */
public record Dimension(String name, Scale scale, Optional<Condition> condition) {

  /**
   * Exists only where a choice fell on one of some options.
   *
   * @param choice the name of an earlier choice
   * @param options at least one of its options
   */
  public record Condition(String choice, Set<String> options) {

    /** Keeps a copy. */
    public Condition {
      options = Set.copyOf(options);
    }
  }

  /** What a dimension may be. Values have an inner coordinate, in which distances are measured. */
  public sealed interface Scale permits Numbers, Choice {}

  /**
   * Numbers.
   *
   * @param low lowest value
   * @param high highest value, above the lowest unless both are the same whole number
   * @param logarithmic whether distances are measured between logarithms; {@code low} is above 0
   * @param whole whether only whole numbers are meant
   */
  public record Numbers(double low, double high, boolean logarithmic, boolean whole)
      implements Scale {

    /** Where coordinates begin; half a step below the lowest whole number. */
    double from() {
      return inner(whole ? low - 0.5 : low);
    }

    /** Where coordinates end. */
    double to() {
      return inner(whole ? high + 0.5 : high);
    }

    /** The coordinate of a value. */
    double inner(double value) {
      return logarithmic ? Math.log(value) : value;
    }

    /** The value at a coordinate: within bounds, whole where that is meant. */
    double outer(double coordinate) {
      double value = logarithmic ? Math.exp(coordinate) : coordinate;
      double near = whole ? Math.rint(value) : value;
      return Math.max(low, Math.min(high, near));
    }
  }

  /**
   * One of some options without an order.
   *
   * @param options at least 1, all different
   */
  public record Choice(List<String> options) implements Scale {

    /** Keeps a copy. */
    public Choice {
      options = List.copyOf(options);
    }
  }
}
