package org.parley.negotiation;

import java.util.List;
import java.util.Map;
import org.parley.check.Problems;

/**
 * C_i as listed: a directed acyclic graph of who hears whom.
 *
 * @param heard for an agent, whom it hears; agents left out hear nobody
 */
public record Heard(Map<String, List<String>> heard) implements Negotiation {

  /** Takes a copy of the map. */
  public Heard {
    heard = Names.copy(heard);
  }

  @Override
  public NegotiationSets over(List<String> agents) {
    Names.check(heard, agents);
    Problems problems = new Problems();
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

  @Override
  public String toString() {
    return Names.text("sets", heard);
  }
}
