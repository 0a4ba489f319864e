package org.parley.experiments.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * The same work on several sides, Parley's first.
 *
 * @param workload the family it belongs to: {@code step}
 * @param name what is compared: {@code step, 8 sets, hidden 100}
 * @param units units of work in a round
 * @param sides who does it
 * @param rate what a unit computes or moves; null where time alone is of interest
 */
public record Comparison(String workload, String name, double units, List<Side> sides, Rate rate) {

  private static final double WARM_UP = 1.5;
  private static final double SAMPLE = 0.05;

  /** Without a rate. */
  public Comparison(String workload, String name, double units, List<Side> sides) {
    this(workload, name, units, sides, null);
  }

  /** Times the sides in turn, so that what else the machine does falls on all of them. */
  public List<Timing> run(int samples) {
    List<Double> first = new ArrayList<>();
    List<Integer> rounds = new ArrayList<>();
    List<List<Double>> seconds = new ArrayList<>();
    for (Side side : sides) {
      first.add(side.seconds(1));
      rounds.add(warmUp(side));
      seconds.add(new ArrayList<>());
    }
    for (int sample = 0; sample < samples; sample++) {
      for (int i = 0; i < sides.size(); i++) {
        seconds.get(i).add(sides.get(i).seconds(rounds.get(i)) / rounds.get(i));
      }
    }
    List<Timing> timings = new ArrayList<>();
    for (int i = 0; i < sides.size(); i++) {
      timings.add(Timing.of(sides.get(i).name(), first.get(i), seconds.get(i), units));
    }
    return timings.stream().map(timing -> timing.against(timings.get(0))).toList();
  }

  /** Lets the side compile what it compiles; returns the rounds that make up a sample. */
  private static int warmUp(Side side) {
    double spent = 0;
    double last = Double.MAX_VALUE;
    while (spent < WARM_UP) {
      last = Math.min(last, side.seconds(1));
      spent += last;
    }
    return (int) Math.max(1, Math.ceil(SAMPLE / last));
  }
}
