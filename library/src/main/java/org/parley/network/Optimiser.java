package org.parley.network;

import java.util.Objects;
import org.parley.check.Problems;

/**
 * Which optimiser is used, its learning rate left open. A value; its text is how it is written.
 *
 * @param method Adam or stochastic gradient descent
 * @param momentum share of the last step that the next one keeps, from 0 to below 1; 0 for Adam,
 *     which has decays of its own
 * @param clip longest gradient that is taken as it is: a longer one is shortened to it (Euclidean
 *     norm over all parameters of a network); above 0, infinite for none
 * @param fade how the learning rate falls over training
 */
public record Optimiser(Method method, double momentum, double clip, Fading fade) {

  /** The methods. */
  public enum Method {
    /** {@link Adam} with its usual decays. */
    ADAM,
    /** v ← momentum · v + g, θ ← θ − rate · v. */
    SGD
  }

  /** Refuses values out of range, all at once. */
  public Optimiser {
    Objects.requireNonNull(fade, "fade");
    Problems problems = new Problems();
    problems.require(
        momentum >= 0 && momentum < 1 && (method == Method.SGD || momentum == 0),
        "momentum",
        momentum,
        method == Method.SGD ? "from 0 to below 1" : "0 with Adam, which has its own",
        "0.9 is usual with SGD.");
    problems.require(clip > 0, "clip", clip, "above 0", "10 is usual; leave it out for none.");
    problems.throwIfAny("optimiser");
  }

  /** Adam, no gradient clipped, at a rate that stays. */
  public static Optimiser adam() {
    return new Optimiser(Method.ADAM, 0, Double.POSITIVE_INFINITY, Fading.none());
  }

  /** Stochastic gradient descent with momentum, no gradient clipped, at a rate that stays. */
  public static Optimiser sgd(double momentum) {
    return new Optimiser(Method.SGD, momentum, Double.POSITIVE_INFINITY, Fading.none());
  }

  /** The same with gradients shortened to a norm. */
  public Optimiser clipped(double norm) {
    return new Optimiser(method, momentum, norm, fade);
  }

  /** The same with a learning rate that falls: {@link Fading}. */
  public Optimiser withFading(double to, double from) {
    return new Optimiser(method, momentum, clip, new Fading(to, from));
  }

  /** Share of the learning rate that is taken once a share of training is done. */
  public double share(double progress) {
    return fade.share(progress);
  }

  /** Fresh steps over so many parameters. */
  public Descent over(int parameters, double learningRate) {
    Descent steps =
        method == Method.ADAM
            ? Adam.of(learningRate).over(parameters)
            : new Momentum(momentum, learningRate, parameters);
    return Double.isInfinite(clip) ? steps : new Clipped(this, steps);
  }

  /** Shortens a gradient in place to at most {@link #clip}. */
  void shorten(float[] gradient) {
    double squared = 0;
    for (float g : gradient) {
      squared += (double) g * g;
    }
    double norm = Math.sqrt(squared);
    if (norm > clip) {
      float factor = (float) (clip / norm);
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] *= factor;
      }
    }
  }

  @Override
  public String toString() {
    String name = method == Method.ADAM ? "adam()" : "sgd(" + momentum + ")";
    String clipped = Double.isInfinite(clip) ? name : name + ".clipped(" + clip + ")";
    return fade.equals(Fading.none()) ? clipped : clipped + "." + fade;
  }
}
