package org.parley.game;

/** Building blocks of rewards. All are functions of the joint action alone. */
public final class Shapes {

  private Shapes() {}

  /** −Σ_d ((u_d − c_d) / width)²: 0 at the centre, −1 one width away (the papers' formula). */
  public static double bowl(JointAction u, double[] centre, double width) {
    return -squaredDistance(u, centre) / (width * width);
  }

  /** Σ_d (u_d − c_d)². */
  public static double squaredDistance(JointAction u, double[] centre) {
    if (centre.length != u.size()) {
      throw new IllegalArgumentException(
          "the centre has " + centre.length + " coordinates, the joint action " + u.size());
    }
    double sum = 0;
    for (int d = 0; d < centre.length; d++) {
      double difference = u.get(d) - centre[d];
      sum += difference * difference;
    }
    return sum;
  }

  /**
   * −(distance of u from the line through {@code a} and {@code b} / width)²: 0 all along the line,
   * −1 one width beside it.
   *
   * @throws IllegalArgumentException where the points have other sizes than u, or are the same
   */
  public static double ridge(JointAction u, double[] a, double[] b, double width) {
    double fromA = squaredDistance(u, a);
    double length = squaredDistance(JointAction.of(a), b);
    if (length == 0) {
      throw new IllegalArgumentException("two points that are the same make no line");
    }
    double along = 0;
    for (int d = 0; d < a.length; d++) {
      along += (b[d] - a[d]) * (u.get(d) - a[d]);
    }
    return -Math.max(0, fromA - along * along / length) / (width * width);
  }

  /**
   * log Σ exp(sharpness · v) / sharpness: at least the largest value, and above it by at most
   * log(n) / sharpness. Smooth where the maximum has edges. The sharpness is above 0.
   */
  public static double smoothMax(double sharpness, double... values) {
    double highest = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      highest = Math.max(highest, value);
    }
    double sum = 0;
    for (double value : values) {
      sum += Math.exp(sharpness * (value - highest));
    }
    return highest + Math.log(sum) / sharpness;
  }

  /** −weight · Σ_d (u_d − ū)², ū the mean of all coordinates: what it costs not to agree. */
  public static double discord(JointAction u, double weight) {
    double mean = 0;
    for (int d = 0; d < u.size(); d++) {
      mean += u.get(d) / u.size();
    }
    double sum = 0;
    for (int d = 0; d < u.size(); d++) {
      sum += (u.get(d) - mean) * (u.get(d) - mean);
    }
    return -weight * sum;
  }

  /**
   * 0 where all coordinates lie on one side of {@code border} (a value on it counts as above),
   * −cost where some lie below and some above: what it costs to choose different sides.
   */
  public static double mismatch(JointAction u, double border, double cost) {
    boolean first = u.get(0) >= border;
    for (int d = 1; d < u.size(); d++) {
      if (u.get(d) >= border != first) {
        return -cost;
      }
    }
    return 0;
  }
}
