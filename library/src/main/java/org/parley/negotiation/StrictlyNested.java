package org.parley.negotiation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.check.Problems;

/**
 * C_i = all agents before i (SVNR; strictly nested, so Theorem C.1 holds).
 *
 * @param order all agents, first speaker first; empty for the game's order
 */
public record StrictlyNested(List<String> order) implements Negotiation {

  /** Takes a copy of the order. */
  public StrictlyNested {
    order = List.copyOf(order);
  }

  @Override
  public NegotiationSets over(List<String> agents) {
    List<String> turns = order.isEmpty() ? agents : order;
    Problems problems = new Problems();
    problems.require(
        turns.size() == agents.size() && Set.copyOf(turns).containsAll(agents),
        "order",
        turns,
        "each of the game's agents once: " + String.join(", ", agents),
        "List every agent once, or leave the order out.");
    problems.throwIfAny("strictlyNested");
    Map<String, List<String>> heard = new LinkedHashMap<>();
    for (int i = 0; i < turns.size(); i++) {
      heard.put(turns.get(i), turns.subList(0, i));
    }
    return NegotiationSets.of(agents, heard);
  }

  @Override
  public String toString() {
    String names = order.stream().map(Names::quoted).collect(Collectors.joining(", "));
    return "strictlyNested(" + names + ")";
  }
}
