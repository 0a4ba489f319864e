package org.parley.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects the problems of one specification, so that they are reported together. */
public final class Problems {

  private final List<Problem> found = new ArrayList<>();

  /** Records a problem unless {@code holds}. Returns {@code holds}, to guard dependent checks. */
  public boolean require(boolean holds, String where, Object value, String allowed, String remedy) {
    if (!holds) {
      found.add(new Problem(where, String.valueOf(value), allowed, remedy));
    }
    return holds;
  }

  /** Requires {@code low <= value <= high}. */
  public boolean requireRange(String where, long value, long low, long high, String remedy) {
    String allowed =
        high == Long.MAX_VALUE || high == Integer.MAX_VALUE
            ? "a whole number of at least " + low
            : "a whole number from " + low + " to " + high;
    return require(value >= low && value <= high, where, value, allowed, remedy);
  }

  /** Requires a finite number above zero. */
  public boolean requirePositive(String where, double value, String remedy) {
    boolean holds = Double.isFinite(value) && value > 0;
    return require(holds, where, value, "a finite number above 0", remedy);
  }

  /**
   * Builds a part; where it is refused, takes its problems over under {@code where} and returns
   * null.
   */
  public <T> T collect(String where, Supplier<T> part) {
    try {
      return part.get();
    } catch (InvalidSpecException refused) {
      refused.problems().forEach(problem -> found.add(problem.within(where)));
      return null;
    }
  }

  /** Records a problem found elsewhere. */
  public void add(Problem problem) {
    found.add(problem);
  }

  /** Everything found so far. */
  public List<Problem> all() {
    return List.copyOf(found);
  }

  /** Whether nothing was found so far. */
  public boolean none() {
    return found.isEmpty();
  }

  /** Throws all problems found so far, if any, as one refusal of {@code what}. */
  public void throwIfAny(String what) {
    if (!found.isEmpty()) {
      throw new InvalidSpecException(what, found);
    }
  }
}
