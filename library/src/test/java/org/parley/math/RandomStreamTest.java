package org.parley.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

class RandomStreamTest {

  private static final int DRAWS = 100_000;
  private static final RandomStream STREAM = RandomStream.of(42).named("test");

  private static double[] gaussians(RandomStream stream) {
    float[] draws = new float[DRAWS];
    stream.fillGaussian(draws, 0, DRAWS);
    return IntStream.range(0, DRAWS).mapToDouble(i -> draws[i]).toArray();
  }

  /** The JDK's SplittableRandom walks the same sequence, one number after the other. */
  @Test
  void isSplitMix64ReadByPosition() {
    SplittableRandom reference = new SplittableRandom(STREAM.key());
    for (int position = 0; position < 1000; position++) {
      assertEquals(reference.nextLong(), STREAM.bits(position));
    }
  }

  /** Committed results rest on these numbers: whoever changes them invalidates the results. */
  @Test
  void keysStayWhatTheyAre() {
    RandomStream root = RandomStream.of(1);
    assertEquals("RandomStream(46d50dc91b349dca)", root.toString());
    assertEquals("RandomStream(57a0f6d94d2b0112)", root.named("replay").toString());
    assertEquals("RandomStream(d4c9360b162c0e35)", root.named("replay").at(7).toString());
    assertEquals(0.15938860763318236, root.named("replay").at(7).uniform(0));
  }

  @Test
  void equalPathsGiveEqualNumbersWhateverWasDrawnBefore() {
    RandomStream one = RandomStream.of(3).named("noise").at(5);
    RandomStream other = RandomStream.of(3).named("noise").at(5);
    one.bits(99);
    assertEquals(one, other);
    assertEquals(one.uniform(4), other.uniform(4));
    assertEquals(one.generator().nextLong(), other.generator().nextLong());
  }

  @Test
  void childrenDifferFromOneAnotherAndFromTheirParent() {
    Set<Long> keys = new HashSet<>();
    int made = 0;
    for (int seed = 0; seed < 20; seed++) {
      RandomStream root = RandomStream.of(seed);
      for (String name : new String[] {"", "a", "b", "ab", "ba", "policy", "critic"}) {
        for (int index = -5; index < 50; index++) {
          keys.add(root.named(name).at(index).key());
          keys.add(root.at(index).named(name).key());
          made += 2;
        }
      }
      keys.add(root.key());
      made++;
    }
    assertEquals(made, keys.size());
    assertNotEquals(RandomStream.of(1).at(0).at(1), RandomStream.of(1).at(1).at(0));
  }

  /** Over 100 streams the squares of four standardised moments must average 1. */
  @Test
  void gaussianDrawsHaveTheMomentsOfAGaussian() {
    int streams = 100;
    double root = Math.sqrt(DRAWS);
    double[] squares = new double[4];
    for (int stream = 0; stream < streams; stream++) {
      DescriptiveStatistics draws =
          new DescriptiveStatistics(gaussians(STREAM.named("moments").at(stream)));
      squares[0] += Math.pow(draws.getMean() * root, 2);
      squares[1] += Math.pow((draws.getVariance() - 1) * root / Math.sqrt(2), 2);
      squares[2] += Math.pow(draws.getSkewness() * root / Math.sqrt(6), 2);
      squares[3] += Math.pow(draws.getKurtosis() * root / Math.sqrt(24), 2);
    }
    for (double sum : squares) {
      // A chi-square of 100 degrees deviates by √(2 / 100).
      assertEquals(1, sum / streams, 4 * Math.sqrt(2.0 / streams));
    }
  }

  @Test
  void gaussianDrawsHaveTheLawOfAGaussian() {
    double[] some = DoubleStream.of(gaussians(STREAM)).limit(20_000).toArray();
    double p = new KolmogorovSmirnovTest().kolmogorovSmirnovTest(new NormalDistribution(), some);
    assertTrue(p > 1e-3, "Kolmogorov–Smirnov p = " + p);
  }

  @Test
  void neighbouringChildrenAndPositionsAreUncorrelated() {
    PearsonsCorrelation correlation = new PearsonsCorrelation();
    double bound = 4 / Math.sqrt(DRAWS);
    double[] first = gaussians(STREAM.at(0));
    for (RandomStream other :
        new RandomStream[] {
          STREAM.at(1), STREAM.at(2), STREAM, STREAM.named("x"), STREAM.at(0).at(0)
        }) {
      assertEquals(0, correlation.correlation(first, gaussians(other)), bound);
    }
    double[] shifted = new double[DRAWS];
    System.arraycopy(first, 1, shifted, 0, DRAWS - 1);
    assertEquals(0, correlation.correlation(first, shifted), bound);
    double[] acrossSteps =
        IntStream.range(0, DRAWS).mapToDouble(step -> STREAM.at(step).uniform(0)).toArray();
    assertEquals(0.5, DoubleStream.of(acrossSteps).average().orElseThrow(), bound * 0.29);
    System.arraycopy(acrossSteps, 1, shifted, 0, DRAWS - 1);
    assertEquals(0, correlation.correlation(acrossSteps, shifted), bound);
  }

  @Test
  void boundedDrawsAreUniform() {
    for (int bound : new int[] {1, 2, 3, 7, 100}) {
      long[] counts = new long[bound];
      for (int position = 0; position < DRAWS; position++) {
        counts[STREAM.below(position, bound)]++;
      }
      if (bound > 1) {
        double[] expected =
            DoubleStream.generate(() -> (double) DRAWS / bound).limit(bound).toArray();
        double p = new ChiSquareTest().chiSquareTest(expected, counts);
        assertTrue(p > 1e-3, "chi-square over " + bound + ": p = " + p);
      }
    }
    int most =
        IntStream.range(0, DRAWS).map(i -> STREAM.below(i, Integer.MAX_VALUE)).max().orElseThrow();
    assertTrue(most > Integer.MAX_VALUE * 0.9999);
  }

  @Test
  void uniformDrawsStayInsideTheirInterval() {
    float[] draws = new float[DRAWS];
    STREAM.fillUniform(draws, 10, DRAWS - 20, -2f, 3f);
    DescriptiveStatistics filled = new DescriptiveStatistics();
    for (int i = 10; i < DRAWS - 10; i++) {
      filled.addValue(draws[i]);
    }
    assertTrue(filled.getMin() >= -2 && filled.getMax() <= 3);
    assertEquals(0.5, filled.getMean(), 0.03);
    assertEquals(25.0 / 12, filled.getVariance(), 0.05);
    assertArrayEquals(new float[10], java.util.Arrays.copyOf(draws, 10));
    assertEquals(0f, draws[DRAWS - 10]);
  }
}
