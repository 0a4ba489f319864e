package org.parley.game;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.check.Problems;

/**
 * Which agents a game's reward binds together: it is a sum of terms, factors, each of some agents'
 * actions alone, r(u) = Σ_c r_c(u_c) (SVNR paper, appendix M.1.2, equation 27). Agents who share a
 * factor are neighbours. A value: immutable, with equality; its text is the DSL's.
 *
 * @param agents the agents' names, in the game's order
 * @param factors the agents of each factor; kept in the order of {@code agents}
 */
public record FactorGraph(List<String> agents, List<List<String>> factors) {

  private static final String LISTED = "Check the spelling, or list the agent.";

  /**
   * Puts each factor's agents in the graph's order.
   *
   * @throws org.parley.check.InvalidSpecException naming agents that are doubled, unknown or in no
   *     factor, and factors that are empty or doubled
   */
  public FactorGraph {
    List<String> names = List.copyOf(agents);
    List<List<String>> given = factors.stream().map(List::copyOf).toList();
    Problems problems = new Problems();
    check(names, given, problems);
    problems.throwIfAny("factor graph");
    agents = names;
    factors =
        given.stream().map(factor -> names.stream().filter(factor::contains).toList()).toList();
  }

  private static void check(List<String> agents, List<List<String>> factors, Problems problems) {
    problems.require(
        new HashSet<>(agents).size() == agents.size(),
        "agents",
        agents,
        "names that differ",
        "Name each agent once.");
    HashSet<HashSet<String>> met = new HashSet<>();
    for (int c = 0; c < factors.size(); c++) {
      List<String> factor = factors.get(c);
      String where = "factor " + (c + 1);
      problems.require(
          !factor.isEmpty(), where, factor, "at least one agent", "Drop it: it binds nobody.");
      problems.require(agents.containsAll(factor), where, factor, "agents of " + agents, LISTED);
      problems.require(
          new HashSet<>(factor).size() == factor.size(),
          where,
          factor,
          "every agent once",
          "Name each agent once.");
      problems.require(
          met.add(new HashSet<>(factor)),
          where,
          factor,
          "other agents than in the factors before",
          "Add the two rewards up in one factor.");
    }
    for (String agent : agents) {
      problems.require(
          factors.stream().anyMatch(factor -> factor.contains(agent)),
          "agents",
          agent,
          "in at least one factor",
          "Nothing would tell it what to do: give it a factor, or leave it out.");
    }
  }

  /** A graph of these agents. */
  public static FactorGraph of(List<String> agents, List<List<String>> factors) {
    return new FactorGraph(agents, factors);
  }

  /** Agents a1 … an, at least 2, each bound to the next. */
  public static FactorGraph chain(int agents) {
    Problems problems = new Problems();
    String remedy = "A chain has at least one link.";
    problems.requireRange("agents", agents, 2, Integer.MAX_VALUE, remedy);
    problems.throwIfAny("chain");
    return chain(IntStream.rangeClosed(1, agents).mapToObj(i -> "a" + i).toList());
  }

  /** Each of these agents bound to the next; one alone is its own factor. */
  public static FactorGraph chain(List<String> agents) {
    List<List<String>> pairs =
        IntStream.range(1, agents.size()).mapToObj(i -> agents.subList(i - 1, i + 1)).toList();
    return new FactorGraph(agents, agents.size() == 1 ? List.of(agents) : pairs);
  }

  /** Places of a factor's agents, ascending. */
  public int[] members(int factor) {
    return factors.get(factor).stream().mapToInt(agents::indexOf).toArray();
  }

  /** Numbers of the factors that an agent is in, ascending. */
  public int[] factorsOf(int agent) {
    return IntStream.range(0, factors.size())
        .filter(c -> factors.get(c).contains(agents.get(agent)))
        .toArray();
  }

  /** Whether two different agents share a factor. */
  public boolean neighbours(int one, int other) {
    List<String> both = List.of(agents.get(one), agents.get(other));
    return one != other && factors.stream().anyMatch(factor -> factor.containsAll(both));
  }

  /** Places of those who share a factor with an agent, ascending, without the agent. */
  public int[] neighboursOf(int agent) {
    return Arrays.stream(factorsOf(agent))
        .flatMap(c -> Arrays.stream(members(c)))
        .filter(other -> other != agent)
        .distinct()
        .sorted()
        .toArray();
  }

  /** For every agent that has any, its neighbours that come before it: free of cycles. */
  public Map<String, List<String>> earlierNeighbours() {
    Map<String, List<String>> heard = new LinkedHashMap<>();
    for (int i = 0; i < agents.size(); i++) {
      int agent = i;
      List<String> earlier =
          Arrays.stream(neighboursOf(i)).filter(j -> j < agent).mapToObj(agents::get).toList();
      if (!earlier.isEmpty()) {
        heard.put(agents.get(i), earlier);
      }
    }
    return heard;
  }

  /** The DSL's block. */
  @Override
  public String toString() {
    return factors.stream()
        .map(factor -> "factor(" + quoted(factor) + ")")
        .collect(Collectors.joining("; ", "factorGraph(" + quoted(agents) + ") { ", " }"));
  }

  private static String quoted(List<String> names) {
    return names.stream().map(FactorGraph::quoted).collect(Collectors.joining(", "));
  }

  /** A Kotlin literal. */
  private static String quoted(String name) {
    String escaped = name.replace("\\", "\\\\").replace("\"", "\\\"").replace("$", "\\$");
    return "\"" + escaped.replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r") + "\"";
  }
}
