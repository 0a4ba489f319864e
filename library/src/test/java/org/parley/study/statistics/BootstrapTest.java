package org.parley.study.statistics;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.check.InvalidSpecException;
import org.parley.math.RandomStream;

class BootstrapTest {

  private static final Scores BIMODAL =
      Scores.byTask(
          new double[] {9.9, 9.8, -0.1, 9.95, 0.0, 9.7}, new double[] {4, 5, 6, 5.5, 4.5});

  @Test
  void sameStreamSameIntervalWhateverTheThread() {
    Bootstrap bootstrap = Bootstrap.standard();
    Interval here = bootstrap.interval(BIMODAL, Aggregate.IQM);
    List<Interval> elsewhere =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> bootstrap.interval(BIMODAL, Aggregate.IQM))
            .distinct()
            .toList();
    assertEquals(List.of(here), elsewhere);
    Bootstrap other = bootstrap.with(RandomStream.of(1));
    assertNotEquals(here, other.interval(BIMODAL, Aggregate.MEAN));
  }

  @Test
  void movesAndScalesWithTheScores() {
    double[][] runs = BIMODAL.toArray();
    for (double[] task : runs) {
      for (int run = 0; run < task.length; run++) {
        task[run] = 8 + 4 * task[run];
      }
    }
    for (Bootstrap.Method method : Bootstrap.Method.values()) {
      Bootstrap bootstrap = Bootstrap.standard().with(method);
      Interval before = bootstrap.interval(BIMODAL, Aggregate.MEAN);
      Interval after = bootstrap.interval(Scores.byTask(runs), Aggregate.MEAN);
      assertAll(
          () -> assertEquals(8 + 4 * before.estimate(), after.estimate(), 1e-9),
          () -> assertEquals(8 + 4 * before.low(), after.low(), 1e-9),
          () -> assertEquals(8 + 4 * before.high(), after.high(), 1e-9));
    }
  }

  @Test
  void resamplesWithinTasks() {
    Scores apart = Scores.byTask(new double[] {1, 1, 1}, new double[] {5, 5, 5, 5});
    for (Bootstrap.Method method : Bootstrap.Method.values()) {
      Interval interval = Bootstrap.standard().with(method).interval(apart, Aggregate.MEAN);
      assertEquals(new Interval(3, 3, 3, 0.95), interval);
    }
  }

  /** Of 0 and 1 alone, n of each: the resampled mean is binomial, whose quantiles are known. */
  @Test
  void percentileEndsAreThoseOfTheBinomial() {
    double[] runs = IntStream.range(0, 20).mapToDouble(i -> i % 2).toArray();
    Interval interval =
        Bootstrap.standard()
            .with(Bootstrap.Method.PERCENTILE)
            .interval(Scores.of(runs), Aggregate.MEAN);
    assertEquals(0.3, interval.low(), 1e-9);
    assertEquals(0.7, interval.high(), 1e-9);
  }

  @Test
  void expandedIsWiderAndComesDownToPercentile() {
    Bootstrap expanded = Bootstrap.standard();
    Bootstrap plain = expanded.with(Bootstrap.Method.PERCENTILE);
    double few = ratio(expanded, plain, 5);
    double many = ratio(expanded, plain, 400);
    assertTrue(few > 1.2, "5 runs: " + few);
    assertEquals(1, many, 0.02);
  }

  private static double ratio(Bootstrap expanded, Bootstrap plain, int runs) {
    double[] values = IntStream.range(0, runs).mapToDouble(Math::sqrt).toArray();
    Interval wide = expanded.interval(Scores.of(values), Aggregate.MEAN);
    Interval narrow = plain.interval(Scores.of(values), Aggregate.MEAN);
    return (wide.high() - wide.low()) / (narrow.high() - narrow.low());
  }

  @Test
  void oneRunHasNoInterval() {
    Interval interval = Bootstrap.standard().interval(Scores.of(3), Aggregate.MEAN);
    assertTrue(interval.estimate() == 3 && Double.isNaN(interval.low()), interval::toString);
    assertEquals("3.000", interval.toString());
  }

  @Test
  void refusesEverythingWrongAtOnce() {
    InvalidSpecException refused =
        assertThrows(
            InvalidSpecException.class,
            () -> new Bootstrap(Bootstrap.Method.BCA, 5, 1.5, RandomStream.of(0)));
    assertEquals(2, refused.problems().size());
    InvalidSpecException scores =
        assertThrows(
            InvalidSpecException.class,
            () -> Scores.byTask(new double[] {1, Double.NaN}, new double[0]));
    assertEquals(
        List.of("tasks / 0 / run 1", "tasks / 1"),
        scores.problems().stream().map(problem -> problem.where()).toList());
  }

  @Test
  void aggregatesOfKnownScores() {
    Scores scores = Scores.byTask(new double[] {0, 1, 2, 3}, new double[] {10, 20, 30, 40});
    assertEquals((1.5 + 25) / 2, Aggregate.MEAN.of(scores), 1e-12);
    assertEquals((2 + 3 + 10 + 20) / 4.0, Aggregate.IQM.of(scores), 1e-12);
    assertEquals(
        15 - (0 + 1 + 2 + 3 + 10 + 15 * 3) / 8.0, Aggregate.optimalityGap(15).of(scores), 1e-12);
    assertEquals((0.5 + 1) / 2, Aggregate.successRate(2).of(scores), 1e-12);
    Scores even = scores.normalised(new double[] {0, 10}, new double[] {3, 40});
    assertEquals(0.5, Aggregate.MEDIAN.of(even), 1e-12);
  }

  @Test
  void profilesFallFromOneToNone() {
    PerformanceProfile profile =
        PerformanceProfile.of(BIMODAL, PerformanceProfile.evenly(-1, 10, 12), Bootstrap.standard());
    double before = 1;
    for (PerformanceProfile.Point point : profile.points()) {
      assertTrue(point.share().estimate() <= before, point::toString);
      assertTrue(point.share().contains(point.share().estimate()), point::toString);
      before = point.share().estimate();
    }
    assertEquals(1, profile.points().get(0).share().estimate());
    assertEquals(0, before);
  }
}
