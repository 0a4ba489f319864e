package org.parley.study.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.check.Problems;
import org.parley.math.RandomStream;

/**
 * The tree-structured Parzen estimator (Bergstra, Bardenet, Bengio and Kégl, 2011): each dimension
 * has a density l of the best trials' values and a density g of the others'; of some draws from l
 * the one with the highest l / g is taken. A dimension that depends on a choice learns from the
 * trials in which it existed.
 *
 * <p>The best tenth, at most 25, are the good ones. Complete trials come before pruned ones; of
 * those, the ones that got further come first.
 *
 * @param startup trials drawn at random first, at least 1
 * @param candidates draws from l of each dimension, at least 1
 */
public record TreeParzen(int startup, int candidates) implements Sampler {

  private static final int MOST_GOOD = 25;

  private static final Comparator<Trial> BEST_FIRST =
      Comparator.comparing(Trial::state)
          .thenComparing(trial -> -trial.values().size())
          .thenComparing(trial -> -trial.value())
          .thenComparing(Trial::number);

  /** Refuses what is out of range. */
  public TreeParzen {
    Problems problems = new Problems();
    problems.requireRange("startup", startup, 1, Integer.MAX_VALUE, "10 are usual.");
    problems.requireRange("candidates", candidates, 1, Integer.MAX_VALUE, "24 are usual.");
    problems.throwIfAny("tree-structured Parzen estimator");
  }

  /** 10 trials at random, then the best of 24 draws. */
  public static TreeParzen standard() {
    return new TreeParzen(10, 24);
  }

  @Override
  public Point next(SearchSpace space, List<Trial> trials, RandomStream stream) {
    if (trials.size() < startup) {
      return Sampler.random().next(space, trials, stream);
    }
    List<Trial> ranked = trials.stream().sorted(BEST_FIRST).toList();
    int good = Math.min((int) Math.ceil(0.1 * trials.size()), MOST_GOOD);
    Comparator<Trial> byTime = Comparator.comparing(Trial::number);
    List<Trial> below = ranked.subList(0, good).stream().sorted(byTime).toList();
    List<Trial> above = ranked.subList(good, ranked.size()).stream().sorted(byTime).toList();
    return space.point(
        dimension -> propose(dimension, below, above, stream.named(dimension.name())));
  }

  private Object propose(
      Dimension dimension, List<Trial> below, List<Trial> above, RandomStream stream) {
    ParzenDensity good = ParzenDensity.of(dimension.scale(), observed(dimension, below));
    ParzenDensity other = ParzenDensity.of(dimension.scale(), observed(dimension, above));
    double[] drawn =
        IntStream.range(0, candidates).mapToDouble(i -> good.draw(stream.at(i))).toArray();
    double best = drawn[0];
    double most = Double.NEGATIVE_INFINITY;
    for (double candidate : drawn) {
      double ratio = good.logDensity(candidate) - other.logDensity(candidate);
      if (ratio > most) {
        most = ratio;
        best = candidate;
      }
    }
    return good.value(best);
  }

  private static List<Object> observed(Dimension dimension, List<Trial> trials) {
    return trials.stream()
        .map(Trial::point)
        .filter(point -> point.has(dimension.name()))
        .map(point -> point.values().get(dimension.name()))
        .toList();
  }

  @Override
  public String description() {
    return "tree-structured Parzen, " + startup + " at random, best of " + candidates;
  }
}
