package org.parley.check;

import java.util.List;
import java.util.stream.Collectors;

/** A specification was refused; carries every problem found in it, in the order of the text. */
public final class InvalidSpecException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String what;
  private final transient List<Problem> problems;

  /**
   * A refusal.
   *
   * @param what what was being built, such as {@code game "Max of Three"}
   * @param problems at least one problem
   */
  public InvalidSpecException(String what, List<Problem> problems) {
    super(message(what, problems));
    this.what = what;
    this.problems = List.copyOf(problems);
  }

  /** A refusal with a single problem. */
  public static InvalidSpecException of(
      String what, String where, Object value, String allowed, String remedy) {
    return new InvalidSpecException(
        what, List.of(new Problem(where, String.valueOf(value), allowed, remedy)));
  }

  /** What was being built. */
  public String what() {
    return what;
  }

  /** Everything found wrong, in the order of the text. */
  public List<Problem> problems() {
    return problems;
  }

  private static String message(String what, List<Problem> problems) {
    String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
    return problems.stream()
        .map(problem -> "  - " + problem)
        .collect(Collectors.joining("\n", what + " has " + count + ":\n", ""));
  }
}
