package org.parley.experiments.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.parley.diagnosis.Diagnosis;
import org.parley.diagnosis.DiagnosisSettings;
import org.parley.diagnosis.Examiner;
import org.parley.game.JointAction;
import org.parley.game.OneShotGame;
import org.parley.learner.Policy;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;

/**
 * Where draws of a policy stand in a game of two quadratic peaks of equal height.
 *
 * <p>A draw is on the side of the peak that most of its coordinates are nearer to. Near a peak of
 * height h the Boltzmann law is normal, so h − r is α/2 times a chi-square variable with D degrees
 * of freedom: 99.9 % of exact draws have a reward above h − α/2 · χ²_D(0.999), which is h − 8.13 α
 * for D = 3. A draw below that is counted as miscoordinated; the measure of {@link Diagnosis}
 * stands beside it.
 */
final class PeakCensus implements Examination {

  /** Share of draws on the side of the first peak. */
  static final String FIRST = "first peak";

  /** Share of draws whose reward is below what 99.9 % of exact draws exceed. */
  static final String BELOW = "below the law";

  /** Share of draws whose agents mean different peaks, as Diagnosis counts. */
  static final String APART = "agents apart";

  private static final double EXCEEDED = 0.999;
  private static final double LEAST = 0.05;
  private static final double MOST = 0.03;

  private final OneShotGame game;
  private final double[] first;
  private final double[] second;
  private final double height;
  private final int draws;
  private final Supplier<Examiner> examiner;

  /**
   * A census.
   *
   * @param first where the first peak is
   * @param second where the second peak is
   * @param height of both
   * @param draws of each policy
   */
  PeakCensus(OneShotGame game, double[] first, double[] second, double height, int draws) {
    this.game = game;
    this.first = first.clone();
    this.second = second.clone();
    this.height = height;
    this.draws = draws;
    this.examiner = new Once(game, draws);
  }

  /** Looks at the game when first asked, as that takes a second. */
  private static final class Once implements Supplier<Examiner> {
    private final OneShotGame game;
    private final int draws;
    private Examiner made;

    private Once(OneShotGame game, int draws) {
      this.game = game;
      this.draws = draws;
    }

    @Override
    public synchronized Examiner get() {
      if (made == null) {
        made = Examiner.of(game, new DiagnosisSettings(draws, 50, 0));
      }
      return made;
    }
  }

  /** The same with another number of draws. */
  PeakCensus of(int otherDraws) {
    return new PeakCensus(game, first, second, height, otherDraws);
  }

  /** The reward that 99.9 % of exact draws exceed. */
  double exceeded(double temperature) {
    double quantile =
        new ChiSquaredDistribution(first.length).inverseCumulativeProbability(EXCEEDED);
    return height - temperature / 2 * quantile;
  }

  @Override
  public Map<String, Double> of(Policy policy, double temperature, RandomStream stream) {
    Matrix actions = policy.jointActions(stream, draws);
    double least = exceeded(temperature);
    int atFirst = 0;
    int below = 0;
    double[] u = new double[first.length];
    for (int row = 0; row < draws; row++) {
      for (int d = 0; d < u.length; d++) {
        u[d] = actions.get(row, d);
      }
      atFirst += nearerToFirst(u) ? 1 : 0;
      below += game.reward(JointAction.of(u)) < least ? 1 : 0;
    }
    Map<String, Double> numbers = new LinkedHashMap<>();
    numbers.put(FIRST, (double) atFirst / draws);
    numbers.put(BELOW, (double) below / draws);
    numbers.put(APART, apart(policy, temperature, stream));
    return numbers;
  }

  /** What exact draws of the Boltzmann law score. */
  Map<String, Double> ofExactDraws(double temperature) {
    return of(
        new BoltzmannDraws(game, height, temperature),
        temperature,
        RandomStream.of(1).named("exact"));
  }

  /** Of the same draws. */
  private double apart(Policy policy, double temperature, RandomStream stream) {
    Diagnosis found = examiner.get().examine(policy, temperature, stream);
    return found.modes().miscoordinated().value();
  }

  private boolean nearerToFirst(double[] u) {
    int votes = 0;
    for (int d = 0; d < u.length; d++) {
      votes += Math.abs(u[d] - first[d]) < Math.abs(u[d] - second[d]) ? 1 : -1;
    }
    return votes > 0;
  }

  /** Whether a run keeps both peaks and hardly miscoordinates, by this measure. */
  static boolean keepsBoth(SeedOutcome run, String miscoordination) {
    double share = run.number(FIRST);
    return Math.min(share, 1 - share) >= LEAST && run.number(miscoordination) <= MOST;
  }

  /** How many runs do. */
  static Column keeping(String header, String miscoordination) {
    return new Column(
        header,
        (runs, results) ->
            runs.whole().stream().filter(run -> keepsBoth(run, miscoordination)).count()
                + "/"
                + runs.whole().size());
  }

  @Override
  public String toString() {
    return "peaks of " + game + ", " + draws + " draws, " + Numbers.plain(EXCEEDED);
  }
}
