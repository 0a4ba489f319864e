package org.parley.study.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.inference.MannWhitneyUTest;
import org.junit.jupiter.api.Test;
import org.parley.check.InvalidSpecException;
import org.parley.math.RandomStream;

class SeparationTest {

  @Test
  void ratesAsInFleissTables() {
    Separation standard = Separation.standard();
    // n = ((1.96 · √(2·0.7·0.3) + 0.8416 · √(0.9·0.1 + 0.5·0.5)) / 0.4)² = 19.4 and its like.
    assertEquals(OptionalInt.of(20), standard.seedsForRates(0.9, 0.5));
    assertEquals(standard.seedsForRates(0.9, 0.5), standard.seedsForRates(0.5, 0.9));
    assertEquals(OptionalInt.empty(), standard.seedsForRates(0.5, 0.5));
  }

  @Test
  void foundSeedsHaveThePower() {
    double[] first = {9.9, 9.8, 9.95, -0.1, 9.7};
    double[] second = {-0.1, 0.1, 9.6, -0.2, 0.2};
    Separation standard = Separation.standard();
    int seeds = standard.seeds(first, second).orElseThrow();
    assertTrue(standard.powerOf(seeds, first, second) >= 0.8);
    assertTrue(standard.powerOf(seeds - 1, first, second) < 0.8);
    Separation stricter = new Separation(0.95, 0.05, RandomStream.of(0));
    assertTrue(stricter.seeds(first, second).orElseThrow() > seeds);
  }

  @Test
  void equalLearnersAreNeverSeparatedAndAlarmsAreRare() {
    double[] same = IntStream.range(0, 9).mapToDouble(i -> i).toArray();
    Separation standard = Separation.standard();
    assertEquals(OptionalInt.empty(), standard.seeds(same, same));
    for (int seeds : new int[] {4, 8, 20}) {
      double alarms = standard.powerOf(seeds, same, same);
      assertTrue(alarms <= 0.065, seeds + " seeds: " + alarms);
    }
  }

  @Test
  void ranksAsCommonsMathHasThem() {
    RandomStream stream = RandomStream.of(8);
    for (int round = 0; round < 50; round++) {
      RandomStream draws = stream.at(round);
      double[] first = IntStream.range(0, 15).mapToDouble(draws::uniform).toArray();
      double[] second = IntStream.range(15, 35).mapToDouble(i -> draws.uniform(i) + 0.2).toArray();
      double wins = Improvement.share(first, second) * 15 * 20;
      double larger = new MannWhitneyUTest().mannWhitneyU(first, second);
      assertEquals(larger, Math.max(wins, 300 - wins), 1e-9);
      // Without a correction for continuity theirs is smaller, by less than one pair's worth.
      double theirs = new MannWhitneyUTest().mannWhitneyUTest(first, second);
      assertTrue(RankTest.pValue(first, second) >= theirs - 1e-12);
      assertEquals(theirs, RankTest.pValue(first, second), 0.02);
    }
  }

  @Test
  void refusesRatesThatAreNone() {
    assertThrows(
        InvalidSpecException.class, () -> Separation.standard().seedsForRates(1.5, Double.NaN));
  }
}
