package org.parley.experiments.option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parley.check.InvalidSpecException;
import org.parley.check.Problems;
import org.parley.negotiation.Drawn;
import org.parley.negotiation.Negotiation;
import org.parley.spec.Specs;

/**
 * Who hears whom, as text: {@code nested}, {@code nested:c,a,b}, {@code independent}, {@code full},
 * links {@code a->b,b->c}, where {@code a->b} means that b hears a, or the same after {@code
 * custom:} where they may close a cycle; drawn, {@code peers:2}, {@code dag:0.5}, {@code dag:5}
 * (links, without a point), each episode or as in {@code peers:2/every:10}, {@code peers:2/once};
 * or JSON.
 */
final class NegotiationText {

  private static final String NESTED = "nested";
  private static final String ORDERED = NESTED + ":";
  private static final String LINK = "->";
  private static final String CUSTOM = "custom:";
  private static final String PEERS = "peers:";
  private static final String DAG = "dag:";
  private static final String ONCE = "once";
  private static final String EVERY = "every:";

  private NegotiationText() {}

  /**
   * The rule, checked against the agents it is for.
   *
   * @throws InvalidSpecException where it cannot be read or does not fit the agents
   */
  static Negotiation read(String text, List<String> agents) {
    Negotiation rule = rule(text.strip());
    rule.reach(agents);
    return rule;
  }

  private static Negotiation rule(String text) {
    if (text.startsWith(ORDERED)) {
      return Negotiation.strictlyNested(names(text.substring(ORDERED.length()), ","));
    }
    if (text.startsWith("{")) {
      return Specs.NEGOTIATION.read(text);
    }
    if (text.startsWith(CUSTOM)) {
      return Negotiation.custom(links(text.substring(CUSTOM.length())));
    }
    if (text.startsWith(PEERS) || text.startsWith(DAG)) {
      return timed(text);
    }
    return switch (text) {
      case NESTED -> Negotiation.strictlyNested();
      case "independent" -> Negotiation.independent();
      case "full" -> Negotiation.full();
      default -> Negotiation.heard(links(text));
    };
  }

  /** A drawn rule, then when it is drawn. */
  private static Negotiation timed(String text) {
    String[] parts = text.split("/", 2);
    Drawn rule = drawn(parts[0].strip(), text);
    if (parts.length == 1) {
      return rule;
    }
    String when = parts[1].strip();
    if (when.equals(ONCE)) {
      return rule.drawnOnce();
    }
    if (!when.startsWith(EVERY)) {
      throw unreadable(text, when);
    }
    return rule.resampledEvery(whole(text, when.substring(EVERY.length())));
  }

  private static Drawn drawn(String rule, String text) {
    if (rule.startsWith(PEERS)) {
      return Negotiation.sampledPeers(whole(text, rule.substring(PEERS.length())));
    }
    String much = rule.substring(DAG.length()).strip();
    if (!much.contains(".")) {
      return Negotiation.randomDagOf(whole(text, much));
    }
    Problems problems = new Problems();
    OptionalDouble density = Numbers.decimal(problems, "density", much, "Write dag:0.5.");
    problems.throwIfAny("negotiation");
    return Negotiation.randomDag(density.getAsDouble());
  }

  private static int whole(String text, String number) {
    try {
      return Integer.parseInt(number.strip());
    } catch (NumberFormatException unreadable) {
      throw unreadable(text, number);
    }
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
        "nested, nested:AGENT,…, independent, full, peers:K, dag:DENSITY, dag:LINKS, or links"
            + " AGENT->AGENT,…",
        "Quote links, as in 'a->b,b->c': b hears a, c hears b.");
  }

  private static List<String> names(String text, String separator) {
    return Stream.of(text.split(Pattern.quote(separator), -1)).map(String::strip).toList();
  }
}
