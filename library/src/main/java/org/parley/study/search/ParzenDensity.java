package org.parley.study.search;

import java.util.Arrays;
import java.util.List;
import org.parley.math.RandomStream;

/** A mixture with a component for each observation, and one for the space's own distribution. */
interface ParzenDensity {

  /** Recent observations that all weigh the same; older ones weigh less, evenly down to 1 / n. */
  int RECENT = 25;

  /** The density of values seen, in the order of their trials. */
  static ParzenDensity of(Dimension.Scale scale, List<Object> observed) {
    return scale instanceof Dimension.Choice choice
        ? new ChoiceDensity(choice, observed)
        : new NumberDensity((Dimension.Numbers) scale, observed);
  }

  /** A draw, as a coordinate. */
  double draw(RandomStream stream);

  /** Logarithm of the density, or of the probability, of a coordinate that was drawn. */
  double logDensity(double coordinate);

  /** The value of a coordinate, as points hold it. */
  Object value(double coordinate);

  /** Weights of so many observations and the prior, which comes last; they add up to 1. */
  static double[] weights(int observations) {
    double[] weights = new double[observations + 1];
    Arrays.fill(weights, 1);
    int ramp = observations - RECENT;
    for (int i = 0; i < ramp; i++) {
      double first = 1.0 / observations;
      weights[i] = ramp == 1 ? first : first + (1 - first) * i / (ramp - 1);
    }
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight / sum).toArray();
  }

  /** The component on which a uniform number falls. */
  static int component(double[] weights, double uniform) {
    double reached = 0;
    for (int i = 0; i < weights.length - 1; i++) {
      reached += weights[i];
      if (uniform < reached) {
        return i;
      }
    }
    return weights.length - 1;
  }
}
