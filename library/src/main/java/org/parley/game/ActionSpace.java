package org.parley.game;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.parley.check.Problems;

/**
 * The actions of one agent, immutable: a box, one closed interval a dimension, in the game's own
 * units; or finitely many actions with names, which are one dimension whose value is the index of
 * the action, 0 … n − 1.
 *
 * <p>Learners of continuous actions work in [−1, 1] a dimension and map to the box.
 */
public final class ActionSpace {

  private final double[] low;
  private final double[] high;

  private final List<String> names;

  private ActionSpace(double[] low, double[] high, List<String> names) {
    this.low = low;
    this.high = high;
    this.names = names;
  }

  /**
   * Actions with these names, in the order of their indices.
   *
   * @throws org.parley.check.InvalidSpecException for fewer than 2 names, blank or equal ones
   */
  public static ActionSpace finite(String... names) {
    List<String> given = Arrays.asList(names);
    Problems problems = new Problems();
    problems.require(
        names.length >= 2, "actions", given, "at least 2 actions", "Name what the agent may do.");
    problems.require(
        new HashSet<>(given).size() == names.length
            && given.stream().noneMatch(name -> name == null || name.isBlank()),
        "actions",
        given,
        "names that differ and are not blank",
        "Give each action a name of its own.");
    problems.throwIfAny("action space");
    return new ActionSpace(new double[1], new double[] {names.length - 1}, List.copyOf(given));
  }

  /** One dimension, from {@code low} to {@code high}. */
  public static ActionSpace interval(double low, double high) {
    return box(new double[] {low}, new double[] {high});
  }

  /**
   * A box with the given corners.
   *
   * @throws org.parley.check.InvalidSpecException naming every interval that is empty or infinite
   */
  public static ActionSpace box(double[] low, double[] high) {
    Problems problems = new Problems();
    problems.require(
        low.length == high.length && low.length > 0,
        "action",
        low.length + " lower and " + high.length + " upper bounds",
        "one lower and one upper bound for each of at least 1 dimension",
        "Give both ends of every interval.");
    for (int d = 0; d < Math.min(low.length, high.length); d++) {
      boolean holds = Double.isFinite(low[d]) && Double.isFinite(high[d]) && low[d] < high[d];
      problems.require(
          holds,
          low.length == 1 ? "action" : "action[" + d + "]",
          low[d] + ".." + high[d],
          "an interval whose finite lower end is below its finite upper end",
          low[d] > high[d]
              ? "Swap the ends: " + high[d] + ".." + low[d] + "."
              : "Give two finite ends that differ.");
    }
    problems.throwIfAny("action space");
    return new ActionSpace(low.clone(), high.clone(), List.of());
  }

  /** Number of dimensions. */
  public int dimension() {
    return low.length;
  }

  /** Lower end of dimension {@code d}. */
  public double low(int d) {
    return low[d];
  }

  /** Upper end of dimension {@code d}. */
  public double high(int d) {
    return high[d];
  }

  /** Whether there are finitely many actions. */
  public boolean isFinite() {
    return !names.isEmpty();
  }

  /** The names of finitely many actions, by index; empty for a box. */
  public List<String> names() {
    return names;
  }

  /** Whether dimension {@code d} may take this value: within the ends, whole where finite. */
  public boolean contains(int d, double value) {
    return value >= low[d] && value <= high[d] && (!isFinite() || value == Math.rint(value));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ActionSpace that
        && Arrays.equals(low, that.low)
        && Arrays.equals(high, that.high)
        && names.equals(that.names);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Arrays.hashCode(low) + Arrays.hashCode(high)) + names.hashCode();
  }

  /**
   * The DSL text: {@code -10.0..10.0}, intervals joined by commas in more dimensions; {@code stag |
   * hare} for finitely many actions.
   */
  @Override
  public String toString() {
    if (isFinite()) {
      return String.join(" | ", names);
    }
    StringBuilder text = new StringBuilder();
    for (int d = 0; d < low.length; d++) {
      text.append(d == 0 ? "" : ", ").append(low[d]).append("..").append(high[d]);
    }
    return text.toString();
  }
}
