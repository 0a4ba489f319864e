package org.parley.negotiation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * C_i for every agent i: whose noise (and so whose intended action) i knows while negotiating.
 *
 * <p>Immutable. Agents are counted from 0 in the game's order; C_i excludes i here, S_i = {i} ∪ C_i
 * is what the local kernel of agent i looks at.
 */
public final class NegotiationSets {

  private final List<String> agents;
  private final int[][] heard;

  private NegotiationSets(List<String> agents, int[][] heard) {
    this.agents = List.copyOf(agents);
    this.heard = heard;
  }

  /** Sets by name; agents left out of the map hear nobody. Names must be the agents'. */
  static NegotiationSets of(List<String> agents, Map<String, List<String>> heard) {
    int[][] sets = new int[agents.size()][];
    for (int i = 0; i < sets.length; i++) {
      sets[i] =
          heard.getOrDefault(agents.get(i), List.of()).stream()
              .mapToInt(agents::indexOf)
              .distinct()
              .sorted()
              .toArray();
    }
    return new NegotiationSets(agents, sets);
  }

  /** Sets by index, each ascending; taken over. */
  static NegotiationSets of(List<String> agents, int[][] heard) {
    return new NegotiationSets(agents, heard);
  }

  /** The agents' names. */
  public List<String> agents() {
    return agents;
  }

  /** C_i: whom agent {@code i} hears, ascending, without {@code i}. */
  public int[] heardBy(int i) {
    return heard[i].clone();
  }

  /** S_i = {i} ∪ C_i, ascending. */
  public int[] scopeOf(int i) {
    return IntStream.concat(IntStream.of(i), Arrays.stream(heard[i])).sorted().toArray();
  }

  /** Whether agent {@code i} hears agent {@code j}. */
  public boolean hears(int i, int j) {
    return Arrays.binarySearch(heard[i], j) >= 0;
  }

  /** How many links there are: Σ |C_i|. */
  public int links() {
    return Arrays.stream(heard).mapToInt(set -> set.length).sum();
  }

  /** Whether S_i and S_j have anybody in common. */
  public boolean share(int i, int j) {
    return Arrays.stream(scopeOf(i)).anyMatch(k -> k == j || hears(j, k));
  }

  /** What these sets can express, decided in n² steps. */
  public Nestedness nestedness() {
    return Nestedness.of(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NegotiationSets that
        && agents.equals(that.agents)
        && Arrays.deepEquals(heard, that.heard);
  }

  @Override
  public int hashCode() {
    return 31 * agents.hashCode() + Arrays.deepHashCode(heard);
  }

  /** One line: {@code a: ∅, b: {a}, c: {a, b}}. */
  @Override
  public String toString() {
    return IntStream.range(0, heard.length)
        .mapToObj(i -> agents.get(i) + ": " + names(heard[i]))
        .collect(Collectors.joining(", "));
  }

  private String names(int[] set) {
    return set.length == 0
        ? "∅"
        : Arrays.stream(set).mapToObj(agents::get).collect(Collectors.joining(", ", "{", "}"));
  }
}
