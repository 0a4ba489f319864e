package org.parley.check;

import java.util.Objects;

/**
 * One thing wrong with a specification.
 *
 * @param where the place, as a path in the words of the API: {@code svnr / particles}
 * @param value the value found there, as text; {@code "missing"} when there is none
 * @param allowed the range or the rule that the value breaks
 * @param remedy what to write instead
 */
public record Problem(String where, String value, String allowed, String remedy) {

  /** Refuses null parts. */
  public Problem {
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(allowed, "allowed");
    Objects.requireNonNull(remedy, "remedy");
  }

  /** The same problem seen from an enclosing block: its path is prefixed by {@code outer}. */
  public Problem within(String outer) {
    return outer.isEmpty() ? this : new Problem(outer + " / " + where, value, allowed, remedy);
  }

  @Override
  public String toString() {
    return where + " = " + value + ": must be " + allowed + ". " + remedy;
  }
}
