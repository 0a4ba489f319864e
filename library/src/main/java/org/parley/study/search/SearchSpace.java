package org.parley.study.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.parley.check.Problems;

/**
 * What may vary, in an order in which choices come before what depends on them. Immutable.
 *
 * <pre>{@code
 * SearchSpace.builder()
 *     .logUniform("learningRate", 1e-4, 1e-1)
 *     .choice("optimiser", "adam", "sgd")
 *     .uniform("momentum", 0, 0.99).when("optimiser", "sgd")
 *     .whole("particles", 16, 64)
 *     .build();
 * }</pre>
 *
 * @param dimensions at least 1, of names that differ
 */
public record SearchSpace(List<Dimension> dimensions) {

  /** Refuses what does not fit together, all at once. */
  public SearchSpace {
    dimensions = List.copyOf(dimensions);
    SpaceCheck.check(dimensions);
  }

  /** Starts a space. */
  public static Builder builder() {
    return new Builder();
  }

  /** The point that has, for each dimension that exists there, what {@code value} gives it. */
  Point point(Function<Dimension, Object> value) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Dimension dimension : dimensions) {
      if (exists(dimension, values)) {
        values.put(dimension.name(), value.apply(dimension));
      }
    }
    return new Point(values);
  }

  private static boolean exists(Dimension dimension, Map<String, Object> values) {
    return dimension
        .condition()
        .map(when -> when.options().contains(values.getOrDefault(when.choice(), "")))
        .orElse(true);
  }

  /** The same without the dimensions that {@code names} leaves out. */
  public SearchSpace only(String... names) {
    Set<String> kept = Set.of(names);
    return new SearchSpace(dimensions.stream().filter(it -> kept.contains(it.name())).toList());
  }

  /** Gathers dimensions; {@link #build()} checks them together. */
  public static final class Builder {
    private final List<Dimension> dimensions = new ArrayList<>();
    private final Problems problems = new Problems();

    private Builder() {}

    /** A number, uniform between bounds. */
    public Builder uniform(String name, double low, double high) {
      return add(name, new Dimension.Numbers(low, high, false, false));
    }

    /** A number above 0 whose logarithm is uniform between bounds. */
    public Builder logUniform(String name, double low, double high) {
      return add(name, new Dimension.Numbers(low, high, true, false));
    }

    /** A whole number, uniform between bounds, both included. */
    public Builder whole(String name, int low, int high) {
      return add(name, new Dimension.Numbers(low, high, false, true));
    }

    /** One of some options. */
    public Builder choice(String name, String... options) {
      return add(name, new Dimension.Choice(List.of(options)));
    }

    /** Lets the dimension just added exist only where a choice fell on one of these options. */
    public Builder when(String choice, String... options) {
      if (problems.require(
          !dimensions.isEmpty(), "when", choice, "after a dimension", "Add one first.")) {
        Dimension last = dimensions.remove(dimensions.size() - 1);
        Dimension.Condition condition = new Dimension.Condition(choice, Set.of(options));
        dimensions.add(new Dimension(last.name(), last.scale(), Optional.of(condition)));
      }
      return this;
    }

    private Builder add(String name, Dimension.Scale scale) {
      dimensions.add(new Dimension(name, scale, Optional.empty()));
      return this;
    }

    /**
     * The space.
     *
     * @throws org.parley.check.InvalidSpecException naming everything wrong with it
     */
    public SearchSpace build() {
      problems.throwIfAny("search space");
      return new SearchSpace(dimensions);
    }
  }
}
