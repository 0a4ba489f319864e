package org.parley.game;

/** Building blocks of rewards. */
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
}
