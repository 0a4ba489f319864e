package org.parley.learner.svnr;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.check.InvalidSpecException;
import org.parley.negotiation.NegotiationSets;

/** Orders of agents in which everybody comes after those it hears. */
final class SpeakingOrder {

  private SpeakingOrder() {}

  /** The game's order. */
  static int[] natural(NegotiationSets sets) {
    return IntStream.range(0, sets.agents().size()).toArray();
  }

  /** The first such order, by the agents' numbers; refuses sets in which some hear each other. */
  static int[] of(NegotiationSets sets) {
    int agents = sets.agents().size();
    int[] order = new int[agents];
    boolean[] placed = new boolean[agents];
    for (int place = 0; place < agents; place++) {
      int next = ready(sets, placed);
      if (next < 0) {
        throw cycle(sets, placed);
      }
      placed[next] = true;
      order[place] = next;
    }
    return order;
  }

  private static int ready(NegotiationSets sets, boolean[] placed) {
    return IntStream.range(0, placed.length)
        .filter(i -> !placed[i] && IntStream.of(sets.heardBy(i)).allMatch(j -> placed[j]))
        .findFirst()
        .orElse(-1);
  }

  private static InvalidSpecException cycle(NegotiationSets sets, boolean[] placed) {
    String waiting =
        IntStream.range(0, placed.length)
            .filter(i -> !placed[i])
            .mapToObj(sets.agents()::get)
            .collect(Collectors.joining(", "));
    return InvalidSpecException.of(
        "svnr",
        "conditioning",
        "on actions, where " + waiting + " wait for each other",
        "negotiation sets without a cycle",
        "Take strictlyNested(), or condition on noises.");
  }
}
