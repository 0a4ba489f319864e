package org.parley.learner.particles;

import java.util.function.ToDoubleFunction;
import org.parley.game.JointSpace;

/** A value whose slope is taken by differences within the box. */
final class Differences implements JointValue {

  private static final double STEP = 1e-5;

  private final JointSpace space;
  private final ToDoubleFunction<double[]> value;

  Differences(JointSpace space, ToDoubleFunction<double[]> value) {
    this.space = space;
    this.value = value;
  }

  @Override
  public double value(double[] u) {
    return value.applyAsDouble(u);
  }

  @Override
  public void gradient(double[] u, double[] into) {
    double[] near = u.clone();
    for (int d = 0; d < u.length; d++) {
      double step = STEP * (space.high(d) - space.low(d));
      double up = Math.min(space.high(d), u[d] + step);
      double down = Math.max(space.low(d), u[d] - step);
      near[d] = up;
      double above = value(near);
      near[d] = down;
      into[d] = (above - value(near)) / (up - down);
      near[d] = u[d];
    }
  }
}
