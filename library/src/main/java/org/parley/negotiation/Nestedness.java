package org.parley.negotiation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What sets can express: the verdict of Theorem C.1 of the SVNR paper (A.1 in its first version),
 * and of the weaker condition that suffices when noise is heard.
 *
 * <p><b>Theorem C.1.</b> Local policies π_i(u_i | u_{C_i}) can represent every joint policy if and
 * only if there is a permutation σ of 1 … N with
 *
 * <pre>  {i + 1, …, N} ⊂ {σ(j) : j ∈ C_{σ⁻¹(i)}}   for all i.</pre>
 *
 * <p>In words: there is an order in which everybody hears at least all before it; σ numbers that
 * order from its end. Such an order exists if and only if the links <em>missing</em> close no
 * cycle, for whoever does not hear another must come before it. So the check is a topological sort
 * of the missing links, in n² steps at most, not a search among n! permutations.
 *
 * <p><b>Noise.</b> SVNR's maps u_i = f_i(ξ_i, ξ_{C_i}) hear noises, not actions. They can represent
 * every joint policy if and only if some agent's noise is known to all: from it everybody can work
 * out the whole joint action, and without it not even one coin can be common to all. Nested sets
 * have such an agent, their first; so has a star, which is not nested. Two agents whose scopes S_i,
 * S_j share nobody act independently of one another, whatever they learn.
 */
public final class Nestedness {

  private final NegotiationSets sets;
  private final int[] order;
  private final int[] obstacle;

  private Nestedness(NegotiationSets sets, int[] order, int[] obstacle) {
    this.sets = sets;
    this.order = order;
    this.obstacle = obstacle;
  }

  /** Decides in n² steps. */
  static Nestedness of(NegotiationSets sets) {
    MissingLinks missing = new MissingLinks(sets);
    int[] order = missing.order();
    boolean whole = order.length == sets.agents().size();
    return new Nestedness(sets, whole ? order : new int[0], whole ? new int[0] : missing.cycle());
  }

  /** Whether the condition of Theorem C.1 holds. */
  public boolean holds() {
    return obstacle.length == 0;
  }

  /** Whether it holds with the agents in the game's own order. */
  public boolean holdsInTheGamesOrder() {
    return holds() && Arrays.equals(order, IntStream.range(0, order.length).toArray());
  }

  /**
   * An order in which everybody hears at least all before it, the game's own where that is one;
   * empty where there is none.
   */
  public Optional<List<String>> order() {
    return holds() ? Optional.of(names(order)) : Optional.empty();
  }

  /** The theorem's σ, agent by agent, from 1 to N; empty where there is none. */
  public Optional<List<Integer>> permutation() {
    if (!holds()) {
      return Optional.empty();
    }
    Integer[] sigma = new Integer[order.length];
    for (int place = 0; place < order.length; place++) {
      sigma[order[place]] = order.length - place;
    }
    return Optional.of(List.of(sigma));
  }

  /**
   * Why not: agents each of whom does not hear the next, nor the last the first. Two where a pair
   * hears nothing of one another; empty where the condition holds.
   */
  public List<String> obstacle() {
    return names(obstacle);
  }

  /** Agents whose noise everybody knows, in the game's order. */
  public List<String> knownToAll() {
    int n = sets.agents().size();
    return names(
        IntStream.range(0, n)
            .filter(k -> IntStream.range(0, n).allMatch(i -> i == k || sets.hears(i, k)))
            .toArray());
  }

  /** Whether maps of noise over these sets can represent every joint policy. */
  public boolean expressesAll() {
    return !knownToAll().isEmpty();
  }

  /** Pairs who act independently of one another: their scopes share nobody. */
  public List<List<String>> independentPairs() {
    int n = sets.agents().size();
    return IntStream.range(0, n * n)
        .filter(pair -> pair / n < pair % n && !sets.share(pair / n, pair % n))
        .mapToObj(pair -> names(new int[] {pair / n, pair % n}))
        .toList();
  }

  private List<String> names(int[] which) {
    return Arrays.stream(which).mapToObj(sets.agents()::get).toList();
  }

  /** The verdict in plain language, a sentence or two a line. */
  @Override
  public String toString() {
    return NestednessText.of(this);
  }
}
