package org.parley.study.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.parley.math.RandomStream;

/**
 * Numbers: a truncated normal around each observation, as wide as the farther of its neighbours is
 * away, and a very wide one in the middle. Of whole numbers, the probability of the interval of
 * width 1 around each counts. Coordinates are logarithms on a logarithmic scale.
 */
final class NumberDensity implements ParzenDensity {

  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  /** No component is narrower than this share of the range, or one by their number. */
  private static final double MOST_COMPONENTS = 100;

  private final Dimension.Numbers numbers;
  private final double low;
  private final double high;
  private final double[] weights;
  private final double[] centres;
  private final double[] widths;

  NumberDensity(Dimension.Numbers numbers, List<Object> observed) {
    this.numbers = numbers;
    low = numbers.from();
    high = numbers.to();
    weights = ParzenDensity.weights(observed.size());
    double[] seen =
        observed.stream().mapToDouble(it -> numbers.inner(((Number) it).doubleValue())).toArray();
    centres = Arrays.copyOf(seen, seen.length + 1);
    centres[seen.length] = (low + high) / 2;
    widths = Arrays.copyOf(widths(seen), seen.length + 1);
    widths[seen.length] = high - low;
  }

  /** The distance to the farther neighbour; at the ends to the only one, if there is one. */
  private double[] widths(double[] seen) {
    int[] order =
        IntStream.range(0, seen.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> seen[i]))
            .mapToInt(i -> i)
            .toArray();
    double least = (high - low) / Math.min(MOST_COMPONENTS, 2.0 + seen.length);
    double[] found = new double[seen.length];
    for (int rank = 0; rank < order.length; rank++) {
      double here = seen[order[rank]];
      boolean first = rank == 0;
      boolean last = rank == order.length - 1;
      double left = here - (first ? low : seen[order[rank - 1]]);
      double right = (last ? high : seen[order[rank + 1]]) - here;
      boolean alone = order.length == 1;
      double width =
          alone ? Math.max(left, right) : first ? right : last ? left : Math.max(left, right);
      found[order[rank]] = Math.max(least, Math.min(high - low, width));
    }
    return found;
  }

  @Override
  public double draw(RandomStream stream) {
    int component = ParzenDensity.component(weights, stream.uniform(0));
    double from = below(low, component);
    double to = below(high, component);
    double share = from + (to - from) * stream.uniform(1);
    double standard = NORMAL.inverseCumulativeProbability(share);
    double drawn = centres[component] + widths[component] * standard;
    return numbers.inner(numbers.outer(Math.max(low, Math.min(high, drawn))));
  }

  @Override
  public double logDensity(double coordinate) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * density(coordinate, i);
    }
    return Math.log(sum);
  }

  /** Of a component: a probability for whole numbers, otherwise a density. */
  private double density(double coordinate, int i) {
    double inside = below(high, i) - below(low, i);
    if (!numbers.whole()) {
      double standard = (coordinate - centres[i]) / widths[i];
      return NORMAL.density(standard) / widths[i] / inside;
    }
    double value = numbers.outer(coordinate);
    double from = numbers.inner(value - 0.5);
    double to = numbers.inner(value + 0.5);
    return (below(to, i) - below(from, i)) / inside;
  }

  private double below(double coordinate, int component) {
    return NORMAL.cumulativeProbability((coordinate - centres[component]) / widths[component]);
  }

  @Override
  public Object value(double coordinate) {
    return RandomSearch.value(numbers, coordinate);
  }
}
