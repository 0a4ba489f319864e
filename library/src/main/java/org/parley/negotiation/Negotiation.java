package org.parley.negotiation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who hears whom while negotiating, before it is known who plays: a rule that {@link #over(List)}
 * turns into the {@link NegotiationSets} of a game's agents. A value: immutable, with equality; its
 * text is the DSL's.
 */
public sealed interface Negotiation permits StrictlyNested, Independent, Full, Heard {

  /**
   * The sets for these agents.
   *
   * @throws org.parley.check.InvalidSpecException where the rule does not fit them
   */
  NegotiationSets over(List<String> agents);

  /** C_i = all agents before i, in the game's order (SVNR). */
  static Negotiation strictlyNested() {
    return new StrictlyNested(List.of());
  }

  /** C_i = all agents before i, in the given order (SVNR). */
  static Negotiation strictlyNested(List<String> order) {
    return new StrictlyNested(order);
  }

  /** C_i = ∅: each agent knows its own noise alone (SVNR-M). */
  static Negotiation independent() {
    return new Independent();
  }

  /** C_i = all other agents (SVNR-F). */
  static Negotiation full() {
    return new Full();
  }

  /** C_i as listed; agents that are not listed hear nobody. Must be free of cycles. */
  static Negotiation heard(Map<String, List<String>> heard) {
    return new Heard(new LinkedHashMap<>(heard));
  }
}
