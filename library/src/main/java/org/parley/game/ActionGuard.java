package org.parley.game;

/** Refuses joint actions that agents do not have. */
final class ActionGuard {

  private final SequentialGame game;
  private final int dimension;
  private final double[] low;
  private final double[] high;
  private final boolean[] whole;

  ActionGuard(SequentialGame game) {
    this.game = game;
    dimension = game.space().dimension();
    low = new double[dimension];
    high = new double[dimension];
    whole = new boolean[dimension];
    int d = 0;
    for (Agent agent : game.agents()) {
      for (int own = 0; own < agent.actions().dimension(); own++, d++) {
        low[d] = agent.actions().low(own);
        high[d] = agent.actions().high(own);
        whole[d] = agent.actions().isFinite();
      }
    }
  }

  void check(double[] u, int copies) {
    if (u.length != copies * dimension) {
      throw new IllegalArgumentException(
          u.length + " coordinates for " + copies + " copies × " + dimension + " coordinates");
    }
    for (int k = 0; k < copies; k++) {
      for (int d = 0; d < dimension; d++) {
        double value = u[k * dimension + d];
        if (!(value >= low[d] && value <= high[d]) || whole[d] && value != Math.rint(value)) {
          throw new IllegalArgumentException(refusal(k, d, value));
        }
      }
    }
  }

  private String refusal(int copy, int d, double value) {
    String range =
        whole[d]
            ? "a whole number from " + (int) low[d] + " to " + (int) high[d]
            : "from " + low[d] + " to " + high[d];
    return "copy "
        + copy
        + ", coordinate "
        + d
        + " = "
        + value
        + ": must be "
        + range
        + " in "
        + game;
  }
}
