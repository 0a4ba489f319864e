package org.parley.negotiation;

import java.util.Arrays;
import java.util.BitSet;

/** The links that sets do not have: from whoever does not hear another, to that other. */
final class MissingLinks {

  private final int n;

  /** Whom each agent does not hear, a bit each, 64 to a word: a check is to take no time. */
  private final long[][] unheard;

  private final int[] before;
  private final BitSet placed = new BitSet();

  MissingLinks(NegotiationSets sets) {
    n = sets.agents().size();
    unheard = new long[n][];
    before = new int[n];
    long[] everybody = everybody();
    for (int i = 0; i < n; i++) {
      unheard[i] = everybody.clone();
      hear(i, i);
      for (int other : sets.heardBy(i)) {
        hear(i, other);
      }
      countBefore(i, 1);
    }
  }

  private long[] everybody() {
    long[] words = new long[(n + Long.SIZE - 1) / Long.SIZE];
    for (int other = 0; other < n; other++) {
      words[other / Long.SIZE] |= 1L << other;
    }
    return words;
  }

  private void hear(int agent, int other) {
    unheard[agent][other / Long.SIZE] &= ~(1L << other);
  }

  private boolean unheard(int agent, int other) {
    return (unheard[agent][other / Long.SIZE] & 1L << other) != 0;
  }

  /**
   * Agents one after the other, each once all are placed who do not hear it, the game's first where
   * several can come; shorter than n where missing links close a cycle. Each missing link is
   * counted down once, and each place looks at n agents: n² steps.
   */
  int[] order() {
    int[] order = new int[n];
    int count = 0;
    for (int next = ready(); next < n; next = ready()) {
      order[count++] = next;
      placed.set(next);
      countBefore(next, -1);
    }
    return Arrays.copyOf(order, count);
  }

  /** Adds to how many must come before each whom an agent does not hear. */
  private void countBefore(int agent, int more) {
    for (int word = 0; word < unheard[agent].length; word++) {
      for (long left = unheard[agent][word]; left != 0; left &= left - 1) {
        before[word * Long.SIZE + Long.numberOfTrailingZeros(left)] += more;
      }
    }
  }

  private int ready() {
    int next = placed.nextClearBit(0);
    while (next < n && before[next] > 0) {
      next = placed.nextClearBit(next + 1);
    }
    return next;
  }

  /** A pair who do not hear one another if there is one, else some cycle among those not placed. */
  int[] cycle() {
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        if (unheard(i, j) && unheard(j, i)) {
          return new int[] {i, j};
        }
      }
    }
    return walked();
  }

  /** Everybody not placed is unheard by another not placed: going back along those must repeat. */
  private int[] walked() {
    int[] seenAt = new int[n];
    Arrays.fill(seenAt, -1);
    int[] path = new int[n];
    int length = 0;
    int at = placed.nextClearBit(0);
    while (seenAt[at] < 0) {
      seenAt[at] = length;
      path[length++] = at;
      at = predecessor(at);
    }
    int[] backwards = Arrays.copyOfRange(path, seenAt[at], length);
    int[] cycle = new int[backwards.length];
    for (int i = 0; i < cycle.length; i++) {
      cycle[i] = backwards[(cycle.length - i) % cycle.length];
    }
    return cycle;
  }

  private int predecessor(int agent) {
    int other = placed.nextClearBit(0);
    while (!unheard(other, agent)) {
      other = placed.nextClearBit(other + 1);
    }
    return other;
  }
}
