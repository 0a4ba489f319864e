package org.parley.negotiation;

import java.util.List;
import java.util.Map;

/**
 * C_i as listed, cycles allowed: what is heard is noise, which all know beforehand, so a cycle
 * keeps nobody from acting. {@link NegotiationSets#nestedness()} tells what such sets can express.
 *
 * @param heard for an agent, whom it hears; agents left out hear nobody
 */
public record Custom(Map<String, List<String>> heard) implements Negotiation {

  /** Takes a copy of the map. */
  public Custom {
    heard = Names.copy(heard);
  }

  @Override
  public NegotiationSets over(List<String> agents) {
    Names.check(heard, agents);
    return NegotiationSets.of(agents, heard);
  }

  @Override
  public String toString() {
    return Names.text("custom", heard);
  }
}
