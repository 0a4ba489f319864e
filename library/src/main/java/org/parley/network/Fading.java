package org.parley.network;

import org.parley.check.Problems;

/**
 * How a learning rate falls over training: whole until a share of it is done, then linearly down to
 * a share of what it was. With t the share of training done,
 *
 * <pre>f(t) = 1 − (1 − to) · max(0, t − from) / (1 − from)
 * </pre>
 *
 * multiplies the rate.
 *
 * @param to f at the end of training, from 0 to 1; 1 for rates that stay
 * @param from t until which f is 1, from 0 to below 1
 */
public record Fading(double to, double from) {

  private static final Fading NONE = new Fading(1, 0);
  private static final Fading USUAL = new Fading(0.05, 0.3);

  /** Refuses values out of range, all at once. */
  public Fading {
    Problems problems = new Problems();
    problems.require(
        to >= 0 && to <= 1, "to", to, "from 0 to 1", "It is a share of the rate; 0.05 is usual.");
    problems.require(
        from >= 0 && from < 1,
        "from",
        from,
        "from 0 to below 1",
        "It is a share of training; 0.3 is usual.");
    problems.throwIfAny("fading");
  }

  /** Rates that stay. */
  public static Fading none() {
    return NONE;
  }

  /** To a twentieth, from three tenths of training on. */
  public static Fading usual() {
    return USUAL;
  }

  /**
   * f.
   *
   * @param progress share of training that is done, at least 0; beyond 1 the end's f holds
   */
  public double share(double progress) {
    double fallen = (Math.min(1, progress) - from) / (1 - from);
    return fallen > 0 ? 1 - (1 - to) * fallen : 1;
  }

  /** The DSL text, as it follows that of an {@link Optimiser}. */
  @Override
  public String toString() {
    return "fading(to = " + to + ", from = " + from + ")";
  }
}
