package org.parley.study.statistics;

import java.util.OptionalInt;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.parley.check.Problems;
import org.parley.math.RandomStream;

/**
 * How many seeds of each learner would tell two learners apart.
 *
 * @param power probability to find the difference, between 0 and 1
 * @param falseAlarms two-sided significance of the test, between 0 and 1
 * @param stream the source of all randomness
 */
public record Separation(double power, double falseAlarms, RandomStream stream) {

  /** Seeds beyond which no number is looked for. */
  public static final int MOST = 1_000;

  private static final int SIMULATIONS = 2_000;
  private static final int FEWEST = 3;

  /** Refuses what is out of range. */
  public Separation {
    Problems problems = new Problems();
    between(problems, "power", power, "Write 0.8.");
    between(problems, "falseAlarms", falseAlarms, "Write 0.05.");
    problems.require(
        power > falseAlarms, "power", power, "above falseAlarms", "80 % at 5 % is usual.");
    problems.throwIfAny("separation");
  }

  private static void between(Problems problems, String where, double value, String remedy) {
    problems.require(value > 0 && value < 1, where, value, "between 0 and 1", remedy);
  }

  /** 80 % power at 5 % false alarms, always by the same simulations. */
  public static Separation standard() {
    return new Separation(0.8, 0.05, RandomStream.of(0).named("statistics").named("separation"));
  }

  /**
   * The fewest seeds of each learner with which a Mann–Whitney test finds that their runs differ as
   * these pilot runs do: by simulation, drawing runs with replacement from the pilot's; empty where
   * {@value #MOST} are not enough. It answers for the difference the pilot shows, which with few
   * pilot runs is a guess itself.
   */
  public OptionalInt seeds(double[] first, double[] second) {
    Scores.byTask(first, second);
    if (powerOf(MOST, first, second) < power) {
      return OptionalInt.empty();
    }
    int tooFew = FEWEST - 1;
    int enough = MOST;
    while (enough - tooFew > 1) {
      int middle = (tooFew + enough) / 2;
      if (powerOf(middle, first, second) >= power) {
        enough = middle;
      } else {
        tooFew = middle;
      }
    }
    return OptionalInt.of(enough);
  }

  /** Share of simulated studies of so many seeds in which the test finds the difference. */
  public double powerOf(int seeds, double[] first, double[] second) {
    int simulations = Math.max(200, Math.min(SIMULATIONS, 400_000 / seeds));
    double[] mine = new double[seeds];
    double[] other = new double[seeds];
    int found = 0;
    for (int simulation = 0; simulation < simulations; simulation++) {
      RandomStream draws = stream.at(seeds).at(simulation);
      draw(draws.named("first"), first, mine);
      draw(draws.named("second"), second, other);
      found += RankTest.pValue(mine, other) <= falseAlarms ? 1 : 0;
    }
    return (double) found / simulations;
  }

  private static void draw(RandomStream draws, double[] pilot, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = pilot[draws.below(i, pilot.length)];
    }
  }

  /**
   * Seeds of each learner that tell two success rates apart, by the normal approximation (Fleiss,
   * 1981); empty if the rates are equal.
   */
  public OptionalInt seedsForRates(double first, double second) {
    Problems problems = new Problems();
    rate(problems, "first", first);
    rate(problems, "second", second);
    problems.throwIfAny("separation");
    if (first == second) {
      return OptionalInt.empty();
    }
    NormalDistribution normal = new NormalDistribution(null, 0, 1);
    double alarm = normal.inverseCumulativeProbability(1 - falseAlarms / 2);
    double found = normal.inverseCumulativeProbability(power);
    double mean = (first + second) / 2;
    double root =
        alarm * Math.sqrt(2 * mean * (1 - mean))
            + found * Math.sqrt(first * (1 - first) + second * (1 - second));
    return OptionalInt.of((int) Math.ceil(Math.pow(root / (first - second), 2)));
  }

  private static void rate(Problems problems, String where, double value) {
    problems.require(value >= 0 && value <= 1, where, value, "from 0 to 1", "Write 0.9 for 90 %.");
  }
}
