package org.parley.experiments.option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.check.Problems;

/**
 * A name and what stands in the parentheses after it.
 *
 * @param name letters, digits and hyphens
 * @param arguments between commas, as typed but for spaces around them
 */
record Call(String name, List<String> arguments) {

  /** Calls joined by dots, as in {@code a(…).b(…)}; empty for any other text. */
  static Optional<List<Call>> chain(String text) {
    List<Call> calls = new ArrayList<>();
    String rest = text.strip();
    while (true) {
      int open = rest.indexOf('(');
      int close = open < 0 ? -1 : closing(rest, open);
      if (close < 0 || !rest.substring(0, open).strip().matches("[\\w-]+")) {
        return Optional.empty();
      }
      calls.add(new Call(rest.substring(0, open).strip(), split(rest.substring(open + 1, close))));
      rest = rest.substring(close + 1).strip();
      if (rest.isEmpty()) {
        return Optional.of(calls);
      }
      if (!rest.startsWith(".")) {
        return Optional.empty();
      }
      rest = rest.substring(1);
    }
  }

  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** At the commas that are in no parentheses. */
  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int begin = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (text.charAt(i) == ',' && depth == 0) {
        parts.add(text.substring(begin, i).strip());
        begin = i + 1;
      }
    }
    parts.add(text.substring(begin).strip());
    return parts.size() == 1 && parts.get(0).isEmpty() ? List.of() : parts;
  }

  /**
   * The arguments by name; one without a name is {@code next}, {@code path} or {@code times}.
   *
   * @param defaults what may be given, with the values of those left out
   * @throws org.parley.check.InvalidSpecException for any other, and for those given twice
   */
  Map<String, String> only(Map<String, String> defaults) {
    Problems problems = new Problems();
    Map<String, String> given = new LinkedHashMap<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      int open = argument.indexOf('(');
      boolean named = equals >= 0 && (open < 0 || equals < open);
      String key = named ? argument.substring(0, equals).strip() : unnamed(defaults);
      String value = named ? argument.substring(equals + 1).strip() : argument;
      String names = defaults.keySet().stream().sorted().collect(Collectors.joining(", "));
      problems.require(
          defaults.containsKey(key) && given.put(key, value) == null,
          name,
          argument.isEmpty() ? "an empty argument" : argument,
          names.isEmpty() ? "left out" : "given once, as NAME=VALUE of " + names,
          "Leave it out, or check its spelling.");
    }
    problems.throwIfAny(name);
    Map<String, String> all = new LinkedHashMap<>(defaults);
    all.putAll(given);
    return all;
  }

  private static String unnamed(Map<String, String> defaults) {
    return List.of("next", "path", "times").stream()
        .filter(defaults::containsKey)
        .findFirst()
        .orElse("");
  }
}
