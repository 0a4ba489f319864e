package org.parley.study.search;

import java.util.List;
import org.parley.math.RandomStream;

/** Draws every point from the space's own distribution. */
enum RandomSearch implements Sampler {
  /** The only one. */
  INSTANCE;

  @Override
  public Point next(SearchSpace space, List<Trial> trials, RandomStream stream) {
    return space.point(dimension -> draw(dimension, stream.named(dimension.name())));
  }

  /** A draw of one dimension. */
  static Object draw(Dimension dimension, RandomStream stream) {
    if (dimension.scale() instanceof Dimension.Choice choice) {
      return choice.options().get(stream.below(0, choice.options().size()));
    }
    Dimension.Numbers numbers = (Dimension.Numbers) dimension.scale();
    double inner = numbers.from() + (numbers.to() - numbers.from()) * stream.uniform(0);
    return value(numbers, inner);
  }

  /** The value at a coordinate, as points hold it; no if-else in one expression: types differ. */
  static Object value(Dimension.Numbers numbers, double coordinate) {
    double value = numbers.outer(coordinate);
    if (numbers.whole()) {
      return (long) value;
    }
    return value;
  }

  @Override
  public String description() {
    return "random";
  }
}
