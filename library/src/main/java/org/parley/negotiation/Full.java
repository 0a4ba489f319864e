package org.parley.negotiation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** C_i = all others (SVNR-F): everybody hears everybody. */
public record Full() implements Negotiation {

  @Override
  public NegotiationSets over(List<String> agents) {
    Map<String, List<String>> heard = new LinkedHashMap<>();
    for (String agent : agents) {
      heard.put(agent, agents.stream().filter(other -> !other.equals(agent)).toList());
    }
    return NegotiationSets.of(agents, heard);
  }

  @Override
  public String toString() {
    return "full()";
  }
}
