package org.parley.negotiation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.parley.check.Problems;
import org.parley.math.RandomStream;

/**
 * A random directed acyclic graph: agents in a random order, each hearing some of those before it.
 * Either every pair is linked with the same probability, or a number of pairs is.
 *
 * <p>Table 6 reports about 2.5 edges an agent among four, and 3 for strictly nested sets, which
 * have six links: so both ends of a link count there, and 2.5 are five links of six.
 *
 * @param density probability that a pair is linked, in [0, 1]; empty where {@code links} is given
 * @param links number of linked pairs, from 0 to n(n − 1)/2; empty where {@code density} is given
 * @param resampledEvery episodes from one draw to the next; empty for one draw in all
 */
public record RandomDag(OptionalDouble density, OptionalInt links, OptionalLong resampledEvery)
    implements Drawn {

  /** Refuses values out of range, all at once. */
  public RandomDag {
    Problems problems = new Problems();
    problems.require(
        density.isPresent() != links.isPresent(),
        "links",
        links + " and " + density,
        "given, or the density, not both",
        "Write randomDag(density = 0.5) or randomDag(links = 5).");
    density.ifPresent(
        value ->
            problems.require(
                value >= 0 && value <= 1,
                "density",
                value,
                "a probability from 0 to 1",
                "1 links every pair: strictly nested in a random order."));
    links.ifPresent(
        value ->
            problems.requireRange(
                "links", value, 0, Integer.MAX_VALUE, "5 links of 6 suit four agents."));
    Every.check(problems, resampledEvery);
    problems.throwIfAny("randomDag");
  }

  @Override
  public RandomDag resampledEvery(long episodes) {
    return new RandomDag(density, links, OptionalLong.of(episodes));
  }

  @Override
  public RandomDag drawnOnce() {
    return new RandomDag(density, links, OptionalLong.empty());
  }

  @Override
  public NegotiationSets over(List<String> agents, RandomStream draw) {
    checkFits(agents);
    int n = agents.size();
    int[] order = Every.shuffled(n, n, draw.named("order"));
    List<int[]> pairs = new ArrayList<>();
    for (int later = 1; later < n; later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        pairs.add(new int[] {order[later], order[earlier]});
      }
    }
    return sets(agents, chosen(pairs, draw.named("links")));
  }

  private List<int[]> chosen(List<int[]> pairs, RandomStream draw) {
    if (links.isPresent()) {
      int[] picked = Every.shuffled(pairs.size(), links.getAsInt(), draw);
      return IntStream.of(picked).mapToObj(pairs::get).toList();
    }
    return IntStream.range(0, pairs.size())
        .filter(pair -> draw.uniform(pair) < density.getAsDouble())
        .mapToObj(pairs::get)
        .toList();
  }

  private static NegotiationSets sets(List<String> agents, List<int[]> links) {
    int[][] heard = new int[agents.size()][];
    for (int i = 0; i < heard.length; i++) {
      int hearer = i;
      heard[i] =
          links.stream()
              .filter(link -> link[0] == hearer)
              .map(link -> link[1])
              .sorted(Comparator.naturalOrder())
              .mapToInt(Integer::intValue)
              .toArray();
    }
    return NegotiationSets.of(agents, heard);
  }

  /** All others, as the order is drawn too; nobody where no link is ever drawn. */
  @Override
  public NegotiationSets reach(List<String> agents) {
    checkFits(agents);
    boolean never = density.orElse(1) == 0 || links.orElse(1) == 0;
    return (never ? new Independent() : new Full()).over(agents);
  }

  private void checkFits(List<String> agents) {
    long pairs = agents.size() * (agents.size() - 1L) / 2;
    Problems problems = new Problems();
    links.ifPresent(
        value ->
            problems.requireRange(
                "links", value, 0, pairs, agents.size() + " agents have " + pairs + " pairs."));
    problems.throwIfAny("randomDag");
  }

  @Override
  public String toString() {
    String much =
        links.isPresent() ? "links = " + links.getAsInt() : "density = " + density.getAsDouble();
    return "randomDag(" + much + ")" + Drawn.text(resampledEvery);
  }
}
