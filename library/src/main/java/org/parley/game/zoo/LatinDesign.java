package org.parley.game.zoo;

import org.parley.math.RandomStream;

/**
 * Points far apart of which no two share a coordinate: of many Latin hypercubes drawn at random the
 * one whose two nearest points are furthest apart (maximin; Johnson, Moore and Ylvisaker 1990).
 */
final class LatinDesign {

  private static final int CANDIDATES = 2_000;

  private LatinDesign() {}

  /**
   * So many points; in each coordinate they are evenly spaced over [−reach, reach]. The point
   * furthest from its nearest neighbour comes first.
   *
   * @param layout another one for each number
   * @param dimension coordinates of a point, at least 1
   * @param count points, at least 2
   */
  static double[][] spread(long layout, int dimension, int count, double reach) {
    RandomStream stream = RandomStream.of(layout).named("latin design");
    double[][] best = null;
    double furthest = -1;
    for (int candidate = 0; candidate < CANDIDATES; candidate++) {
      double[][] drawn = draw(stream.at(candidate), dimension, count, reach);
      double apart = Double.POSITIVE_INFINITY;
      for (int point = 0; point < count; point++) {
        apart = Math.min(apart, toNearest(drawn, point));
      }
      if (apart > furthest) {
        furthest = apart;
        best = drawn;
      }
    }
    return lonelyFirst(best);
  }

  /** A shuffle of the evenly spaced values for each coordinate (Fisher and Yates). */
  private static double[][] draw(RandomStream stream, int dimension, int count, double reach) {
    double[][] points = new double[count][dimension];
    for (int d = 0; d < dimension; d++) {
      for (int point = 0; point < count; point++) {
        points[point][d] = reach * (2.0 * point / (count - 1) - 1);
      }
      for (int last = count - 1; last > 0; last--) {
        int other = stream.at(d).below(last, last + 1);
        double kept = points[last][d];
        points[last][d] = points[other][d];
        points[other][d] = kept;
      }
    }
    return points;
  }

  private static double[][] lonelyFirst(double[][] points) {
    int lonely = 0;
    for (int point = 1; point < points.length; point++) {
      lonely = toNearest(points, point) > toNearest(points, lonely) ? point : lonely;
    }
    double[] first = points[0];
    points[0] = points[lonely];
    points[lonely] = first;
    return points;
  }

  /** The squared distance to the nearest other point. */
  private static double toNearest(double[][] points, int from) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int to = 0; to < points.length; to++) {
      double squared = 0;
      for (int d = 0; d < points[from].length; d++) {
        double difference = points[from][d] - points[to][d];
        squared += difference * difference;
      }
      nearest = to == from ? nearest : Math.min(nearest, squared);
    }
    return nearest;
  }
}
