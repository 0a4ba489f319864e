package org.parley.experiments.bench;

import java.util.List;

/**
 * What a side took for a unit of work.
 *
 * @param side the side
 * @param first seconds of the first call: preparation and compilation included
 * @param low lower quartile, microseconds
 * @param median median, microseconds
 * @param high upper quartile, microseconds
 * @param ratio the median over Parley's: above 1, Parley is faster
 */
public record Timing(
    String side, double first, double low, double median, double high, double ratio) {

  static Timing of(String side, double first, List<Double> seconds, double units) {
    List<Double> sorted = seconds.stream().sorted().map(s -> s / units * 1e6).toList();
    int last = sorted.size() - 1;
    return new Timing(
        side,
        first,
        sorted.get(last / 4),
        sorted.get(last / 2),
        sorted.get(last - last / 4),
        Double.NaN);
  }

  Timing against(Timing ours) {
    return new Timing(side, first, low, median, high, median / ours.median);
  }
}
