package org.parley.negotiation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.check.Problems;

/** Sets as lists of names. */
final class Names {

  private Names() {}

  /** A copy that nobody changes, in the same order. */
  static Map<String, List<String>> copy(Map<String, List<String>> heard) {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    heard.forEach((agent, others) -> copy.put(agent, List.copyOf(others)));
    return Collections.unmodifiableMap(copy);
  }

  /** Refuses names that are not the agents', and agents who are to hear themselves. */
  static void check(Map<String, List<String>> heard, List<String> agents) {
    Problems problems = new Problems();
    heard.forEach((agent, others) -> check(agent, others, agents, problems));
    problems.throwIfAny("negotiation");
  }

  private static void check(
      String agent, List<String> others, List<String> agents, Problems problems) {
    String known = "an agent of the game: " + String.join(", ", agents);
    problems.require(agents.contains(agent), "hears", agent, known, "Check the spelling.");
    for (String other : others) {
      problems.require(
          agents.contains(other), "\"" + agent + "\" hears", other, known, "Check the spelling.");
      problems.require(
          !agent.equals(other),
          "\"" + agent + "\" hears",
          other,
          "another agent",
          "Leave it out: every agent knows its own noise.");
    }
  }

  /** The DSL's block. */
  static String text(String word, Map<String, List<String>> heard) {
    return heard.entrySet().stream()
        .map(entry -> quoted(entry.getKey()) + " hears " + list(entry.getValue()))
        .collect(Collectors.joining("; ", word + " { ", heard.isEmpty() ? "}" : " }"));
  }

  private static String list(List<String> names) {
    List<String> quoted = new ArrayList<>(names.stream().map(Names::quoted).toList());
    return quoted.size() == 1 ? quoted.get(0) : "listOf(" + String.join(", ", quoted) + ")";
  }

  /** A Kotlin literal. */
  static String quoted(String name) {
    String escaped = name.replace("\\", "\\\\").replace("\"", "\\\"").replace("$", "\\$");
    return "\"" + escaped.replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r") + "\"";
  }
}
