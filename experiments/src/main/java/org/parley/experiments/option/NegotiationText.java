package org.parley.experiments.option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.check.InvalidSpecException;
import org.parley.negotiation.Negotiation;

/**
 * Who hears whom, as text: {@code nested}, {@code nested:c,a,b}, {@code independent}, {@code full},
 * or links {@code a->b,b->c}, where {@code a->b} means that b hears a.
 */
final class NegotiationText {

  private static final String NESTED = "nested";
  private static final String ORDERED = NESTED + ":";
  private static final String LINK = "->";

  private NegotiationText() {}

  /**
   * The rule, checked against the agents it is for.
   *
   * @throws InvalidSpecException where it cannot be read or does not fit the agents
   */
  static Negotiation read(String text, List<String> agents) {
    Negotiation rule = rule(text.strip());
    rule.over(agents);
    return rule;
  }

  private static Negotiation rule(String text) {
    if (text.startsWith(ORDERED)) {
      return Negotiation.strictlyNested(names(text.substring(ORDERED.length()), ","));
    }
    return switch (text) {
      case NESTED -> Negotiation.strictlyNested();
      case "independent" -> Negotiation.independent();
      case "full" -> Negotiation.full();
      default -> Negotiation.heard(links(text));
    };
  }

  private static Map<String, List<String>> links(String text) {
    Map<String, List<String>> heard = new LinkedHashMap<>();
    for (String link : names(text, ",")) {
      List<String> ends = names(link, LINK);
      if (ends.size() != 2 || ends.contains("")) {
        throw unreadable(text, link);
      }
      heard.computeIfAbsent(ends.get(1), listener -> new ArrayList<>()).add(ends.get(0));
    }
    return heard;
  }

  private static InvalidSpecException unreadable(String text, String link) {
    return InvalidSpecException.of(
        "negotiation",
        "rule",
        link.equals(text) ? text : link + " in " + text,
        "nested, nested:AGENT,…, independent, full, or links AGENT->AGENT,…",
        "Quote links, as in 'a->b,b->c': b hears a, c hears b.");
  }

  private static List<String> names(String text, String separator) {
    return Stream.of(text.split(Pattern.quote(separator), -1)).map(String::strip).toList();
  }
}
