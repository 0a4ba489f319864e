package org.parley.study.search;

import java.util.List;
import org.parley.math.RandomStream;

/**
 * Options: each observation's component has its own option, and a little of all: 1 / k each of k
 * components. Coordinates are the options' places.
 */
final class ChoiceDensity implements ParzenDensity {

  private final Dimension.Choice choice;
  private final double[] probabilities;

  ChoiceDensity(Dimension.Choice choice, List<Object> observed) {
    this.choice = choice;
    int options = choice.options().size();
    int components = observed.size() + 1;
    double[] weights = ParzenDensity.weights(observed.size());
    probabilities = new double[options];
    for (int component = 0; component < components; component++) {
      boolean prior = component == observed.size();
      double spread = 1.0 / components;
      double total = options * spread + (prior ? 0 : 1);
      for (int option = 0; option < options; option++) {
        boolean own = !prior && choice.options().get(option).equals(observed.get(component));
        probabilities[option] += weights[component] * (spread + (own ? 1 : 0)) / total;
      }
    }
  }

  @Override
  public double draw(RandomStream stream) {
    return ParzenDensity.component(probabilities, stream.uniform(0));
  }

  @Override
  public double logDensity(double coordinate) {
    return Math.log(probabilities[(int) coordinate]);
  }

  @Override
  public Object value(double coordinate) {
    return choice.options().get((int) coordinate);
  }
}
