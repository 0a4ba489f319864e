package org.parley.learner.offpolicy;

import java.util.List;
import org.parley.learner.option.Option;
import org.parley.learner.option.Settings;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/**
 * Noise that deterministic actors explore with: u ← clip(u + σ n, −1, 1). σ falls linearly from
 * {@link #NOISE} to {@link #LAST_NOISE} until the share {@link #NOISE_UNTIL} of training; n is
 * standard normal, or an Ornstein-Uhlenbeck process n ← (1 − θ) n + 0.3 ε with θ = 0.15 that runs
 * on over episodes (as the reference code of ROMMEO has it). Until {@link #RANDOM_UNTIL} actions
 * are uniform instead.
 */
public final class Exploration implements Stateful {

  /** How the noise of one step follows from that of the step before. */
  public enum Law {
    /** Not at all. */
    GAUSSIAN,
    /** It drifts back to 0. */
    ORNSTEIN_UHLENBECK
  }

  /** Which law. */
  public static final Option<Law> LAW =
      Option.choice("noiseLaw", Law.GAUSSIAN, "how exploration noise follows from step to step");

  /** σ at first. */
  public static final Option<Double> NOISE =
      Option.number(
          "noise",
          0.5,
          "a finite number of at least 0",
          value -> value >= 0,
          "standard deviation of exploration noise at first, in units of [−1, 1]");

  /** σ in the end. */
  public static final Option<Double> LAST_NOISE =
      Option.number(
          "lastNoise",
          0.05,
          "a finite number of at least 0",
          value -> value >= 0,
          "standard deviation of exploration noise in the end, in units of [−1, 1]");

  /** When σ has fallen. */
  public static final Option<Double> NOISE_UNTIL =
      Option.number(
          "noiseUntil",
          0.8,
          "above 0 and at most 1",
          value -> value > 0 && value <= 1,
          "share of training after which exploration noise is at its last");

  /** How long actions are drawn blindly. */
  public static final Option<Double> RANDOM_UNTIL =
      Option.share(
          "randomUntil",
          0,
          "share of training until which actions are uniform over [−1, 1], whatever actors say");

  /** All of its options. */
  public static final List<Option<?>> OPTIONS =
      List.of(LAW, NOISE, LAST_NOISE, NOISE_UNTIL, RANDOM_UNTIL);

  private static final float DRIFT = 0.15f;
  private static final float SPREAD = 0.3f;

  private final Law law;
  private final double first;
  private final double last;
  private final double until;
  private final double randomUntil;
  private final float[] draw;
  private final float[] noise;
  private double sigma;
  private boolean random;

  /** Noise of joint actions of so many coordinates. */
  public Exploration(Settings spec, int dimension) {
    law = spec.get(LAW);
    first = spec.get(NOISE);
    last = spec.get(LAST_NOISE);
    until = spec.get(NOISE_UNTIL);
    randomUntil = spec.get(RANDOM_UNTIL);
    sigma = first;
    draw = new float[dimension];
    noise = new float[dimension];
  }

  /** Sets σ for an episode. */
  public void begin(Moment now) {
    sigma = first + (last - first) * Math.min(1, now.progress() / until);
    random = now.progress() < randomUntil;
  }

  /** σ of the episode. */
  public double sigma() {
    return sigma;
  }

  /** Adds noise to a joint action, 1 × D, or draws it blindly. */
  public void add(RandomStream stream, Matrix u) {
    if (random) {
      stream.fillUniform(u.data(), 0, draw.length, -1, 1);
      return;
    }
    stream.fillGaussian(draw, 0, draw.length);
    for (int d = 0; d < draw.length; d++) {
      boolean drifts = law == Law.ORNSTEIN_UHLENBECK;
      noise[d] = drifts ? (1 - DRIFT) * noise[d] + SPREAD * draw[d] : draw[d];
      float moved = (float) (u.get(0, d) + sigma * noise[d]);
      u.set(0, d, Math.max(-1, Math.min(1, moved)));
    }
  }

  @Override
  public void save(StateWriter out) {
    out.put("noise", noise);
  }

  @Override
  public void load(StateReader in) {
    in.fill("noise", noise);
  }
}
