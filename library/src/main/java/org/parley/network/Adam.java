package org.parley.network;

import org.parley.check.Problems;
import org.parley.math.Power;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/**
 * Adam (Kingma and Ba, 2015, algorithm 1) over one flat parameter array.
 *
 * @param learningRate step size, above 0
 * @param beta1 decay of the first moment, in [0, 1)
 * @param beta2 decay of the second moment, in [0, 1)
 * @param epsilon added to the root of the second moment, above 0
 */
public record Adam(double learningRate, double beta1, double beta2, double epsilon) {

  /** Refuses values out of range, all at once. */
  public Adam {
    Problems problems = new Problems();
    problems.requirePositive("learningRate", learningRate, "Values from 1e-4 to 1e-1 are usual.");
    problems.require(
        beta1 >= 0 && beta1 < 1, "beta1", beta1, "a number from 0 to below 1", "0.9 is usual.");
    problems.require(
        beta2 >= 0 && beta2 < 1, "beta2", beta2, "a number from 0 to below 1", "0.999 is usual.");
    problems.requirePositive("epsilon", epsilon, "1e-8 is usual.");
    problems.throwIfAny("adam");
  }

  /** The usual decays: 0.9, 0.999, epsilon 1e-8. */
  public static Adam of(double learningRate) {
    return new Adam(learningRate, 0.9, 0.999, 1e-8);
  }

  /** Both moments of every parameter and the number of steps taken. */
  public static final class State implements Stateful {
    private final float[] first;
    private final float[] second;
    private long steps;

    /** A fresh state for so many parameters. */
    public State(int parameters) {
      first = new float[parameters];
      second = new float[parameters];
    }

    /** Steps taken so far. */
    public long steps() {
      return steps;
    }

    @Override
    public void save(StateWriter out) {
      out.put("steps", steps);
      out.put("first", first);
      out.put("second", second);
    }

    @Override
    public void load(StateReader in) {
      steps = in.whole("steps", 0, Long.MAX_VALUE);
      in.fill("first", first);
      in.fill("second", second);
    }
  }

  /** Fresh steps over so many parameters. */
  public Descent over(int parameters) {
    return new AdamDescent(this, new State(parameters));
  }

  /** Moves {@code parameters} one step down {@code gradient}, and {@code state} along. */
  public void descend(float[] parameters, float[] gradient, State state) {
    descend(parameters, gradient, state, 1);
  }

  /** The same with a share of the learning rate, from 0 to 1; the moments move whole. */
  void descend(float[] parameters, float[] gradient, State state, double share) {
    state.steps++;
    double unbias1 = 1 - Power.of(beta1, state.steps);
    double unbias2 = 1 - Power.of(beta2, state.steps);
    float rate = (float) (learningRate * share * Math.sqrt(unbias2) / unbias1);
    float eps = (float) (epsilon * Math.sqrt(unbias2));
    float keep1 = (float) beta1;
    float keep2 = (float) beta2;
    float take1 = (float) (1 - beta1);
    float take2 = (float) (1 - beta2);
    float[] first = state.first;
    float[] second = state.second;
    // A loop for each array written: the JIT vectorises these, not one that writes three.
    int count = parameters.length;
    for (int i = 0; i < count; i++) {
      first[i] = keep1 * first[i] + take1 * gradient[i];
    }
    for (int i = 0; i < count; i++) {
      second[i] = keep2 * second[i] + take2 * gradient[i] * gradient[i];
    }
    for (int i = 0; i < count; i++) {
      parameters[i] -= rate * first[i] / ((float) Math.sqrt(second[i]) + eps);
    }
  }
}
