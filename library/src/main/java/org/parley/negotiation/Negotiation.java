package org.parley.negotiation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.parley.math.RandomStream;

/**
 * Who hears whom while negotiating, before it is known who plays: a rule that {@link #over(List)}
 * turns into the {@link NegotiationSets} of a game's agents. A value: immutable, with equality; its
 * text is the DSL's.
 */
public sealed interface Negotiation
    permits StrictlyNested, Independent, Full, Heard, Custom, Drawn {

  /**
   * The sets for these agents.
   *
   * @throws org.parley.check.InvalidSpecException where the rule does not fit them, or is drawn
   */
  NegotiationSets over(List<String> agents);

  /**
   * The sets for these agents; rules that are not drawn take no number from the stream.
   *
   * @param draw a stream of one draw: of another one other sets are drawn
   * @throws org.parley.check.InvalidSpecException where the rule does not fit the agents
   */
  default NegotiationSets over(List<String> agents, RandomStream draw) {
    return over(agents);
  }

  /**
   * For every agent, all whom it may ever hear: the sets themselves unless they are drawn.
   *
   * @throws org.parley.check.InvalidSpecException where the rule does not fit the agents
   */
  default NegotiationSets reach(List<String> agents) {
    return over(agents);
  }

  /** Whether sets are drawn at random. */
  default boolean drawn() {
    return this instanceof Drawn;
  }

  /** Episodes from one draw to the next; empty for fixed sets and for those drawn once. */
  default OptionalLong resampledEvery() {
    return OptionalLong.empty();
  }

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

  /** C_i as listed, cycles allowed; agents that are not listed hear nobody. */
  static Negotiation custom(Map<String, List<String>> heard) {
    return new Custom(new LinkedHashMap<>(heard));
  }

  /** A random acyclic graph in which each pair is linked with a probability, drawn each episode. */
  static RandomDag randomDag(double density) {
    return new RandomDag(OptionalDouble.of(density), OptionalInt.empty(), OptionalLong.of(1));
  }

  /** A random acyclic graph of so many links, drawn each episode. */
  static RandomDag randomDagOf(int links) {
    return new RandomDag(OptionalDouble.empty(), OptionalInt.of(links), OptionalLong.of(1));
  }

  /** Each agent hears so many of the others, drawn each episode. */
  static SampledPeers sampledPeers(int peers) {
    return new SampledPeers(peers, OptionalLong.of(1));
  }
}
