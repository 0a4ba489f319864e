package org.parley.basin;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.parley.check.Problems;
import org.parley.learner.meta.Layout;
import org.parley.learner.meta.MetaGradient;
import org.parley.learner.meta.StartLaw;
import org.parley.learner.meta.Terms;
import org.parley.learner.meta.Walk;
import org.parley.math.RandomStream;
import org.parley.study.Proportion;

/**
 * Whether the peer-learning correction points towards a basin: the inner product of the exact peer
 * term with the unit vector, in logits, to the nearest policy of a certified box. The paper's local
 * alignment condition asks that it be positive. Policies in the box are not asked.
 *
 * @param peer mean inner products of the peer term: one a point of the grid, or a trajectory
 * @param ordinary those of the ordinary gradient
 * @param cosine those of the peer term as a unit vector
 * @param positive the share of points, or of trajectories, with a positive product of the peer term
 * @param mean the mean of {@code peer}
 * @param error half of the 95 % t interval of the mean
 */
public record Alignment(
    double[] peer,
    double[] ordinary,
    double[] cosine,
    Proportion positive,
    double mean,
    double error) {

  /** Over a grid of starts, as those of {@link BasinMap}; NaN where a point is in the box. */
  public static Alignment onGrid(
      MetaGradient learner, BoxRegion box, int side, double low, double high) {
    Problems problems = new Problems();
    problems.requireRange("side", side, 2, 1_000, "21 is the public basin maps'.");
    problems.throwIfAny("alignment");
    Meter meter = new Meter(learner, box);
    double[][] found = new double[side * side][];
    for (int n = 0; n < found.length; n++) {
      double one = low + (high - low) * (n / side) / (side - 1);
      double two = low + (high - low) * (n % side) / (side - 1);
      found[n] = meter.at(BasinMap.start(box.layout(), one, two));
    }
    return of(found);
  }

  /** Along the learner's own walks from starts of a law, until they are in the box. */
  public static Alignment alongWalks(Walks walks, BoxRegion box, StartLaw law, int starts) {
    double[][] found = new double[starts][];
    RandomStream streams = walks.stream("entry");
    walks.each(
        starts,
        first -> {
          Meter meter = new Meter(walks.learner(), box);
          Walk walk = walks.walk(0);
          return n -> {
            walk.begin(Entry.drawn(walk, law, streams.at(n)), streams.at(n).named("plays"));
            found[n] = meter.along(walk, walks.steps());
          };
        });
    return of(found);
  }

  private static Alignment of(double[][] found) {
    double[][] columns = new double[3][found.length];
    DescriptiveStatistics peers = new DescriptiveStatistics();
    int positive = 0;
    for (int n = 0; n < found.length; n++) {
      for (int c = 0; c < 3; c++) {
        columns[c][n] = found[n][c];
      }
      if (!Double.isNaN(found[n][0])) {
        peers.addValue(found[n][0]);
        positive += found[n][0] > 0 ? 1 : 0;
      }
    }
    int count = (int) peers.getN();
    double t =
        count > 1 ? new TDistribution(count - 1).inverseCumulativeProbability(0.975) : Double.NaN;
    return new Alignment(
        columns[0],
        columns[1],
        columns[2],
        Proportion.of(positive, count),
        peers.getMean(),
        t * peers.getStandardDeviation() / Math.sqrt(count));
  }

  /** Measures one policy after another with exact terms. */
  private static final class Meter {
    private final Walk exact;
    private final Direction direction;
    private final Layout layout;

    Meter(MetaGradient learner, BoxRegion box) {
      layout = box.layout();
      exact = ExactTerms.walk(learner, layout.process());
      direction = new Direction(box, learner.bound());
    }

    /** Products of the peer term, of the ordinary one, and the peer term's cosine. */
    double[] at(double[] logits) {
      double[] way = direction.from(logits);
      if (way == null) {
        return new double[] {Double.NaN, Double.NaN, Double.NaN};
      }
      exact.restore(new Walk.State(0, logits, false));
      Terms terms = exact.terms();
      double product = dot(terms.peer(), way);
      double length = Math.sqrt(dot(terms.peer(), terms.peer()));
      return new double[] {product, dot(terms.ordinary(), way), length == 0 ? 0 : product / length};
    }

    double[] along(Walk walk, int steps) {
      double[] sums = new double[3];
      int count = 0;
      for (int s = 0; s < steps; s++) {
        double[] here = at(walk.logits());
        if (Double.isNaN(here[0])) {
          break;
        }
        for (int c = 0; c < 3; c++) {
          sums[c] += here[c];
        }
        count++;
        walk.step();
      }
      for (int c = 0; c < 3; c++) {
        sums[c] = count == 0 ? Double.NaN : sums[c] / count;
      }
      return sums;
    }

    private static double dot(double[] one, double[] other) {
      double sum = 0;
      for (int k = 0; k < one.length; k++) {
        sum += one[k] * other[k];
      }
      return sum;
    }
  }
}
