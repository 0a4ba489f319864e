package org.parley.network;

import org.parley.store.StateReader;
import org.parley.store.StateWriter;

/** Steps of stochastic gradient descent: v ← momentum · v + g, θ ← θ − rate · v. */
final class Momentum implements Descent {

  private final float keep;
  private final double learningRate;
  private final float[] velocity;

  Momentum(double momentum, double learningRate, int parameters) {
    keep = (float) momentum;
    this.learningRate = learningRate;
    velocity = new float[parameters];
  }

  @Override
  public void step(float[] values, float[] gradient, double share) {
    float rate = (float) (learningRate * share);
    for (int i = 0; i < velocity.length; i++) {
      velocity[i] = keep * velocity[i] + gradient[i];
      values[i] -= rate * velocity[i];
    }
  }

  @Override
  public void save(StateWriter out) {
    out.put("velocity", velocity);
  }

  @Override
  public void load(StateReader in) {
    in.fill("velocity", velocity);
  }
}
