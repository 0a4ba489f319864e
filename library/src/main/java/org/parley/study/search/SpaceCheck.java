package org.parley.study.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.check.Problems;

/** What makes dimensions a space. */
final class SpaceCheck {

  private static final double LARGEST_WHOLE = 1e9;

  private final Problems problems = new Problems();
  private final Map<String, Dimension> earlier = new HashMap<>();

  private SpaceCheck() {}

  /** Refuses everything wrong at once. */
  static void check(List<Dimension> dimensions) {
    SpaceCheck check = new SpaceCheck();
    check.problems.require(
        !dimensions.isEmpty(), "dimensions", "none", "at least 1", "Add what may vary.");
    dimensions.forEach(check::add);
    check.problems.throwIfAny("search space");
  }

  private void add(Dimension dimension) {
    String name = dimension.name();
    problems.require(!name.isBlank(), "name", "blank", "a name", "Name it as the setting it is.");
    scale(dimension);
    dimension.condition().ifPresent(when -> condition(name, when));
    problems.require(
        earlier.put(name, dimension) == null, name, "twice", "a name of its own", "Rename one.");
  }

  private void scale(Dimension dimension) {
    String name = dimension.name();
    if (dimension.scale() instanceof Dimension.Numbers numbers) {
      numbers(name, numbers);
    } else if (dimension.scale() instanceof Dimension.Choice choice) {
      List<String> options = choice.options();
      problems.require(
          !options.isEmpty() && Set.copyOf(options).size() == options.size(),
          name,
          options,
          "at least 1 option, all different",
          "Leave out what is there twice.");
    }
  }

  private void numbers(String name, Dimension.Numbers numbers) {
    String bounds = numbers.low() + " … " + numbers.high();
    double width = numbers.high() - numbers.low();
    problems.require(
        Double.isFinite(width) && (numbers.whole() ? width >= 0 : width > 0),
        name,
        bounds,
        "finite, the low bound below the high one",
        "Exchange them, or leave out what does not vary.");
    problems.require(
        !numbers.logarithmic() || numbers.low() > 0,
        name,
        bounds,
        "above 0 with a logarithmic scale",
        "Use uniform for bounds that include 0.");
    problems.require(
        !numbers.whole()
            || Math.rint(numbers.low()) == numbers.low()
                && Math.rint(numbers.high()) == numbers.high()
                && Math.max(Math.abs(numbers.low()), Math.abs(numbers.high())) <= LARGEST_WHOLE,
        name,
        bounds,
        "whole numbers of at most a thousand millions",
        "Use uniform for others.");
  }

  private void condition(String name, Dimension.Condition when) {
    Dimension choice = earlier.get(when.choice());
    boolean known =
        problems.require(
            choice != null && choice.scale() instanceof Dimension.Choice,
            name + " / when",
            when.choice(),
            "a choice that comes before it",
            "Add the choice first.");
    if (known && choice.scale() instanceof Dimension.Choice options) {
      problems.require(
          !when.options().isEmpty() && options.options().containsAll(when.options()),
          name + " / when",
          when.options().stream().sorted().toList(),
          "options of " + when.choice() + ": " + String.join(", ", options.options()),
          "Check their spelling.");
    }
  }
}
