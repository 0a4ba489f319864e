package org.parley.negotiation;

import java.util.List;
import java.util.Map;

/** C_i = ∅ (SVNR-M): nobody hears anybody. */
public record Independent() implements Negotiation {

  @Override
  public NegotiationSets over(List<String> agents) {
    return NegotiationSets.of(agents, Map.of());
  }

  @Override
  public String toString() {
    return "independent()";
  }
}
