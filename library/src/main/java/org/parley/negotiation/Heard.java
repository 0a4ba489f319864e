package org.parley.negotiation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.check.Problems;

/**
 * C_i as listed: a directed acyclic graph of who hears whom.
 *
 * @param heard for an agent, whom it hears; agents left out hear nobody
 */
public record Heard(Map<String, List<String>> heard) implements Negotiation {

  /** Takes a copy of the map. */
  public Heard {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    heard.forEach((agent, others) -> copy.put(agent, List.copyOf(others)));
    heard = Collections.unmodifiableMap(copy);
  }

  @Override
  public NegotiationSets over(List<String> agents) {
    Problems problems = new Problems();
    heard.forEach((agent, others) -> checkNames(agent, others, agents, problems));
    problems.throwIfAny("negotiation");
    List<String> cycle = Cycles.find(heard);
    problems.require(
        cycle.isEmpty(),
        "hears",
        String.join(" hears ", cycle),
        "free of cycles",
        "Drop one of these links, or use full() where everybody is to hear everybody.");
    problems.throwIfAny("negotiation");
    return NegotiationSets.of(agents, heard);
  }

  private static void checkNames(
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

  @Override
  public String toString() {
    return heard.entrySet().stream()
        .map(entry -> "\"" + entry.getKey() + "\" hears " + quoted(entry.getValue()))
        .collect(Collectors.joining("; ", "sets { ", heard.isEmpty() ? "}" : " }"));
  }

  private static String quoted(List<String> names) {
    List<String> quoted = names.stream().map(name -> "\"" + name + "\"").toList();
    return quoted.size() == 1 ? quoted.get(0) : "listOf(" + String.join(", ", quoted) + ")";
  }
}
