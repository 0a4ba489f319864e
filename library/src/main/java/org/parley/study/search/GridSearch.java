package org.parley.study.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.parley.check.InvalidSpecException;
import org.parley.math.RandomStream;

/**
 * Every combination in turn, the last dimension fastest; what does not exist at a point is not
 * varied there. After the last combination it begins anew.
 *
 * @param values of each dimension of numbers, evenly spaced between its bounds with both included;
 *     fewer where there are fewer whole ones; at least 2
 */
record GridSearch(int values) implements Sampler {

  private static final int MOST = 100_000;

  GridSearch {
    if (values < 2 || values > 1_000) {
      throw InvalidSpecException.of(
          "grid", "values", values, "a whole number from 2 to 1000", "Try 5.");
    }
  }

  @Override
  public Point next(SearchSpace space, List<Trial> trials, RandomStream stream) {
    List<Point> all = points(space);
    return all.get(trials.size() % all.size());
  }

  /** All combinations. */
  List<Point> points(SearchSpace space) {
    List<List<Object>> choices = new ArrayList<>();
    double combinations = 1;
    for (Dimension dimension : space.dimensions()) {
      choices.add(values(dimension.scale()));
      combinations *= choices.get(choices.size() - 1).size();
    }
    if (combinations > MOST) {
      throw InvalidSpecException.of(
          "grid",
          "combinations",
          combinations,
          "at most " + MOST,
          "Take fewer values, or random search.");
    }
    return IntStream.range(0, (int) combinations)
        .mapToObj(index -> point(space, choices, index))
        .distinct()
        .toList();
  }

  private static Point point(SearchSpace space, List<List<Object>> choices, int index) {
    int rest = index;
    Object[] taken = new Object[choices.size()];
    for (int i = choices.size() - 1; i >= 0; i--) {
      taken[i] = choices.get(i).get(rest % choices.get(i).size());
      rest /= choices.get(i).size();
    }
    return space.point(dimension -> taken[space.dimensions().indexOf(dimension)]);
  }

  private List<Object> values(Dimension.Scale scale) {
    if (scale instanceof Dimension.Choice choice) {
      return List.copyOf(choice.options());
    }
    Dimension.Numbers numbers = (Dimension.Numbers) scale;
    double low = numbers.inner(numbers.low());
    double high = numbers.inner(numbers.high());
    return LongStream.range(0, values)
        .mapToObj(i -> RandomSearch.value(numbers, low + (high - low) * i / (values - 1)))
        .distinct()
        .toList();
  }

  @Override
  public String description() {
    return "grid of " + values;
  }
}
