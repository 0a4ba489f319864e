package org.parley.diagnosis.key;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Where the leading peak changes. */
final class Crossings {

  private static final int STEPS = 48;
  private static final int BISECTIONS = 24;

  /** By how much a new leader must lead: equal peaks do not take turns by rounding. */
  private static final double CLEAR = 0.005;

  private Crossings() {}

  /** Changes of the lead between two temperatures, from cool to hot. */
  static List<Crossing> of(BoltzmannLaw law, double cool, double hot) {
    List<Crossing> found = new ArrayList<>();
    double below = cool;
    int leader = law.at(below).leader();
    for (int step = 1; step <= STEPS; step++) {
      double above = cool * Math.pow(hot / cool, step / (double) STEPS);
      BoltzmannLaw.State state = law.at(above);
      int next = state.leader();
      if (state.masses()[next] > state.masses()[leader] + CLEAR) {
        found.add(new Crossing(bisected(law, below, above, leader, next), leader, next));
        leader = next;
      }
      below = above;
    }
    return found;
  }

  /** Equal mass; where that was before {@code below}, {@code below}. */
  private static double bisected(
      BoltzmannLaw law, double below, double above, int leader, int next) {
    double low = Math.log(below);
    double high = Math.log(above);
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      double[] masses = law.at(Math.exp(middle)).masses();
      if (masses[leader] >= masses[next]) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Math.exp((low + high) / 2);
  }

  /** Where the quadratic masses of two peaks are equal; empty where one leads throughout. */
  static OptionalDouble quadratic(Peak one, Peak other) {
    double height = one.optimum().value() - other.optimum().value();
    double temperature = 2 * height / (one.logCurvature() - other.logCurvature());
    return Double.isFinite(temperature) && temperature > 0
        ? OptionalDouble.of(temperature)
        : OptionalDouble.empty();
  }
}
