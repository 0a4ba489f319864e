package org.parley.study.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.math.RandomStream;

/**
 * A small form of {@code ./parley coverage}: 600 studies, so a share of 95 % has a standard error
 * of 0.9 %.
 */
class CoverageTest {

  private static final Coverage COVERAGE = new Coverage(600, 400, RandomStream.of(3));

  @Test
  void defaultHoldsTheMeanOfTenRuns() {
    for (Law law : new Law[] {Law.NORMAL, Law.BIMODAL}) {
      double share = COVERAGE.of(law, 10, Aggregate.MEAN, law.mean()).expanded();
      assertTrue(share > 0.92 && share < 0.985, law + ": " + share);
    }
  }

  @Test
  void percentileIsTooShortForFiveRuns() {
    Coverage.Shares shares = COVERAGE.of(Law.NORMAL, 5, Aggregate.MEAN, 0);
    assertTrue(shares.percentile() < 0.90, shares::toString);
    assertTrue(shares.expanded() > shares.percentile() + 0.03, shares::toString);
  }

  @Test
  void interquartileMeanOfTwentyRunsIsHeld() {
    double share =
        COVERAGE.of(Law.NORMAL, 20, Aggregate.IQM, Law.NORMAL.interquartileMean()).expanded();
    assertTrue(share > 0.93 && share < 0.99, "" + share);
  }

  @Test
  void wilsonHoldsRatesOfTwentyRuns() {
    for (double rate : new double[] {0.3, 0.5, 0.7}) {
      double share = COVERAGE.wilson(rate, 20);
      assertTrue(share > 0.93 && share < 0.985, rate + ": " + share);
    }
  }

  @Test
  void twoKindsOfTwentyRunsAreFlaggedAndOneIsNot() {
    // The dip needs five of the smaller kind among twenty: of these laws 76 % have them.
    assertTrue(COVERAGE.flagged(Law.BIMODAL, 20) > 0.65);
    assertEquals(5, Coverage.fewestFlagged(20));
    assertTrue(COVERAGE.flagged(Law.NORMAL, 20) <= 0.05);
    assertTrue(COVERAGE.flagged(Law.SKEWED, 20) <= 0.05);
  }

  /** The truths that intervals are held against, from a million quantiles. */
  @Test
  void lawsAreAsTheySay() {
    for (Law law : Law.values()) {
      int many = 1_000_000;
      double[] values =
          IntStream.range(0, many).mapToDouble(i -> law.quantile((i + 0.5) / many)).toArray();
      double middle = Arrays.stream(values, many / 4, 3 * many / 4).average().orElseThrow();
      assertEquals(law.mean(), Arrays.stream(values).average().orElseThrow(), 1e-4, law.name());
      assertEquals(middle, law.interquartileMean(), 1e-4, law.name());
    }
  }
}
