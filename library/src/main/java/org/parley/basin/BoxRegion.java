package org.parley.basin;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import org.parley.learner.meta.Layout;
import org.parley.math.RandomStream;

/**
 * Every policy that is near a pure one: in every situation the probability of the pure policy's
 * action is at least 1 − r. Over the whole box no gradient points away from the pure policy, so
 * steps of any size lead nearer or stay; a coordinate with r = 1 is free.
 */
public final class BoxRegion implements Region {

  private static final int HALVINGS = 40;

  private final Layout layout;
  private final int[] pure;
  private final double[] radii;
  private final Interval[] pulls;

  private BoxRegion(Layout layout, int[] pure, double[] radii, Interval[] pulls) {
    this.layout = layout;
    this.pure = pure;
    this.radii = radii;
    this.pulls = pulls;
  }

  /**
   * The largest box found around a pure policy: by halving first all radii together, then one after
   * the other.
   *
   * @param pure 0 or 1 a logit: the action taken in that situation
   * @param visited whether the pure policy comes to that situation; there r stays below 1
   * @return the region; null where not even a radius of 10⁻⁹ could be proved
   */
  static BoxRegion around(Layout layout, int[] pure, boolean[] visited) {
    Sides sides = new Sides(new FieldBounds(layout), pure, visited);
    double[] radii = new double[pure.length];
    double least = 1e-9;
    Arrays.fill(radii, least);
    if (!sides.hold(radii)) {
      return null;
    }
    double all = grown(radius -> sides.hold(filled(radii.length, radius)), least);
    Arrays.fill(radii, all);
    for (int k = 0; k < radii.length; k++) {
      int at = k;
      double[] trial = radii.clone();
      radii[k] =
          grown(
              radius -> {
                trial[at] = radius;
                return sides.hold(trial);
              },
              radii[k]);
    }
    return new BoxRegion(layout, pure.clone(), radii, sides.bounds().over(box(pure, radii)));
  }

  private static double[] filled(int length, double radius) {
    double[] radii = new double[length];
    Arrays.fill(radii, radius);
    return radii;
  }

  private static double grown(DoublePredicate holds, double from) {
    double low = from;
    double high = 1;
    if (holds.test(high)) {
      return high;
    }
    for (int h = 0; h < HALVINGS; h++) {
      double middle = (low + high) / 2;
      if (holds.test(middle)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static Interval[] box(int[] pure, double[] radii) {
    Interval[] box = new Interval[pure.length];
    for (int k = 0; k < box.length; k++) {
      box[k] =
          pure[k] == 0
              ? new Interval(Math.max(0, Math.nextDown(1 - radii[k])), 1)
              : new Interval(0, radii[k]);
    }
    return box;
  }

  /** Which way gradients point at the sides of boxes around a pure policy. */
  private record Sides(FieldBounds bounds, int[] pure, boolean[] visited) {

    boolean hold(double[] radii) {
      Interval[] pulls = bounds.over(box(pure, radii));
      for (int k = 0; k < pure.length; k++) {
        double towards = pure[k] == 0 ? pulls[k].low() : -pulls[k].high();
        boolean holds = visited[k] ? towards > 0 : towards >= 0 || radii[k] == 1;
        if (!holds) {
          return false;
        }
      }
      return true;
    }
  }

  @Override
  public boolean contains(double[] logits) {
    for (int k = 0; k < radii.length; k++) {
      if (radii[k] < 1 && away(logits[k], pure[k]) > radii[k]) {
        return false;
      }
    }
    return true;
  }

  /** The probability of the other action. */
  private static double away(double logit, int action) {
    return Layout.sigmoid(action == 0 ? -logit : logit);
  }

  /** Uniform by probability. */
  @Override
  public double[] draw(RandomStream stream) {
    double[] logits = new double[radii.length];
    for (int k = 0; k < radii.length; k++) {
      double other = radii[k] * stream.uniform(k);
      double odds = StrictMath.log((1 - other) / other);
      logits[k] = pure[k] == 0 ? odds : -odds;
    }
    return logits;
  }

  /** r of a logit. */
  public double radius(int logit) {
    return radii[logit];
  }

  /** The pure policy's action in the situation of a logit. */
  public int action(int logit) {
    return pure[logit];
  }

  /** The least D, towards the pure policy, that was proved over the box for a logit. */
  public double pull(int logit) {
    return pure[logit] == 0 ? pulls[logit].low() : -pulls[logit].high();
  }

  /** The product of the radii: the share of all policies, measured in probabilities. */
  public double volume() {
    return Arrays.stream(radii).reduce(1, (a, b) -> a * b);
  }

  /** Where the box's corner farthest from the pure policy is, in probabilities of first actions. */
  public double corner(int logit) {
    return pure[logit] == 0 ? 1 - radii[logit] : radii[logit];
  }

  /** Where its logits are. */
  public Layout layout() {
    return layout;
  }

  @Override
  public String proved() {
    return "no gradient points out of the box, so exact steps of any size stay in it";
  }
}
