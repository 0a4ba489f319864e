package org.parley.negotiation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A verdict in plain language. */
final class NestednessText {

  private static final int NAMED = 3;

  private NestednessText() {}

  static String of(Nestedness verdict) {
    return (verdict.holds() ? nested(verdict) : notNested(verdict)) + "\n" + expressed(verdict);
  }

  private static String nested(Nestedness verdict) {
    String order = String.join(", ", verdict.order().orElseThrow());
    return verdict.holdsInTheGamesOrder()
        ? "Nested in the game's order, " + order + ": everybody hears at least all before it."
        : "Not nested in the game's order, but nested in the order "
            + order
            + ": there everybody hears at least all before it.";
  }

  private static String notNested(Nestedness verdict) {
    List<String> those = verdict.obstacle();
    if (those.size() == 2) {
      return "Not nested in any order: neither of "
          + those.get(0)
          + " and "
          + those.get(1)
          + " hears the other. Let one of the two hear the other.";
    }
    String cycle =
        IntStream.range(0, those.size())
            .mapToObj(i -> those.get(i) + " does not hear " + those.get((i + 1) % those.size()))
            .collect(Collectors.joining(", "));
    return "Not nested in any order: "
        + cycle
        + ", so none of them can come after all others. Add one of these links.";
  }

  private static String expressed(Nestedness verdict) {
    List<String> known = verdict.knownToAll();
    if (!known.isEmpty()) {
      return "Any joint policy can be expressed: everybody knows the noise of "
          + brief(known)
          + ".";
    }
    List<List<String>> apart = verdict.independentPairs();
    String coin = "Not every joint policy can be expressed: nobody's noise is known to all";
    if (apart.isEmpty()) {
      return coin + ", so the whole team cannot take the same of two ways together.";
    }
    List<String> pairs = apart.stream().map(pair -> String.join(" and ", pair)).toList();
    return coin + ", and some act independently of one another: " + brief(pairs) + ".";
  }

  private static String brief(List<String> names) {
    return names.size() <= NAMED
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, NAMED)) + " and " + (names.size() - NAMED) + " more";
  }
}
