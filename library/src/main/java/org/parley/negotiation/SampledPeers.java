package org.parley.negotiation;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.parley.check.Problems;
import org.parley.math.RandomStream;

/**
 * Every agent hears so many of the others, drawn uniformly and independently of what the others
 * hear (Table 6's "sample-1 peer" and "sample-2 peers"). Two may hear each other, and links may
 * close a cycle: what is heard is noise, so nobody waits for anybody.
 *
 * @param peers how many each hears, from 1 to n − 1
 * @param resampledEvery episodes from one draw to the next; empty for one draw in all
 */
public record SampledPeers(int peers, OptionalLong resampledEvery) implements Drawn {

  /** Refuses values out of range, all at once. */
  public SampledPeers {
    Problems problems = new Problems();
    problems.requireRange(
        "peers", peers, 1, Integer.MAX_VALUE, "Use independent() where nobody is heard.");
    Every.check(problems, resampledEvery);
    problems.throwIfAny("sampledPeers");
  }

  @Override
  public SampledPeers resampledEvery(long episodes) {
    return new SampledPeers(peers, OptionalLong.of(episodes));
  }

  @Override
  public SampledPeers drawnOnce() {
    return new SampledPeers(peers, OptionalLong.empty());
  }

  @Override
  public NegotiationSets over(List<String> agents, RandomStream draw) {
    checkFits(agents);
    int[][] heard = new int[agents.size()][];
    for (int i = 0; i < heard.length; i++) {
      int self = i;
      heard[i] =
          IntStream.of(Every.shuffled(heard.length - 1, peers, draw.named("peers").at(i)))
              .map(other -> other < self ? other : other + 1)
              .sorted()
              .toArray();
    }
    return NegotiationSets.of(agents, heard);
  }

  /** All others. */
  @Override
  public NegotiationSets reach(List<String> agents) {
    checkFits(agents);
    return new Full().over(agents);
  }

  private void checkFits(List<String> agents) {
    Problems problems = new Problems();
    problems.requireRange(
        "peers",
        peers,
        1,
        agents.size() - 1L,
        agents.size() + " agents have " + (agents.size() - 1) + " peers each.");
    problems.throwIfAny("sampledPeers");
  }

  @Override
  public String toString() {
    return "sampledPeers(" + peers + ")" + Drawn.text(resampledEvery);
  }
}
