package org.parley.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.parley.check.InvalidSpecException;
import org.parley.check.Problems;
import org.parley.game.OneShotGame;
import org.parley.game.Optimum;
import org.parley.learner.Policy;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.training.Probe;

/**
 * Diagnoses policies of one game, having searched its optima and laid its grid once. Immutable: one
 * serves any number of runs at once.
 */
public final class Examiner implements Probe {

  private final OneShotGame game;
  private final DiagnosisSettings settings;
  private final Success success;
  private final List<Optimum> optima;
  private final PeakShares peaks;
  private final Optional<RewardGrid> grid;

  private Examiner(OneShotGame game, DiagnosisSettings settings) {
    this.game = game;
    this.settings = settings;
    this.success = Success.of(game);
    this.optima = optima(game);
    this.peaks = new PeakShares(game, optima);
    this.grid = RewardGrid.fits(game) ? Optional.of(RewardGrid.of(game)) : Optional.empty();
  }

  /**
   * Looks at a game, which takes about a second.
   *
   * @throws InvalidSpecException where {@code draws} are too few for that many agents
   */
  public static Examiner of(OneShotGame game, DiagnosisSettings settings) {
    Problems problems = new Problems();
    problems.requireRange(
        "draws",
        settings.draws(),
        Resampling.fewest(game),
        Integer.MAX_VALUE,
        "Agents' actions are drawn apart in batches as large as their number.");
    problems.throwIfAny("diagnosis");
    return new Examiner(game, settings);
  }

  /** What the search found, and the declared optimum where it was missed. */
  static List<Optimum> optima(OneShotGame game) {
    List<Optimum> all = new ArrayList<>(OptimumSearch.of(game));
    game.optimum()
        .filter(
            declared -> declared.value() > all.get(0).value() + 0.01 * Math.abs(all.get(0).value()))
        .ifPresent(all::add);
    all.sort(Comparator.comparingDouble(Optimum::value).reversed());
    return all;
  }

  @Override
  public Diagnosis examine(Policy policy, double temperature, RandomStream stream) {
    if (!(Double.isFinite(temperature) && temperature >= 0)) {
      throw InvalidSpecException.of(
          "diagnosis",
          "temperature",
          temperature,
          "a finite number of at least 0",
          "Give the temperature of the policy's last step.");
    }
    Matrix executed = policy.jointActions(stream, settings.draws());
    Optional<RewardGrid.Law> law =
        temperature == 0
            ? Optional.empty()
            : grid.map(g -> g.law(temperature)).filter(RewardGrid.Law::resolved);
    return new Diagnosis(
        game,
        temperature,
        settings.draws(),
        success,
        optima,
        gaps(executed, law),
        peaks.of(executed),
        temperature == 0 ? Optional.empty() : Optional.of(stein(executed, temperature)),
        law.map(l -> OptionalDouble.of(success.gap(l.meanReward())))
            .orElse(OptionalDouble.empty()));
  }

  private Diagnosis.Gaps gaps(Matrix executed, Optional<RewardGrid.Law> law) {
    Replies replies = new Replies(game, executed);
    Replies.Gain nash = replies.ofOneAction();
    Replies.Gain ero = replies.ofReplies();
    Resampling apart = new Resampling(game, executed);
    return new Diagnosis.Gaps(
        Estimate.mean(new Payoffs(game).of(executed)).subtractedFrom(success.best()),
        nash.gain(),
        name(nash),
        ero.gain(),
        name(ero),
        new Replies(game, apart.shifted(1)).ofReplies().gain(),
        law.map(l -> new PerceivedGap(game.space(), grid.orElseThrow(), l).of(executed).gain()),
        apart.loss());
  }

  private Diagnosis.Stein stein(Matrix executed, double temperature) {
    Matrix first = executed.rows(0, Math.min(settings.particles(), executed.rows()));
    SteinDiscrepancy discrepancy = new SteinDiscrepancy(game, first, temperature);
    return new Diagnosis.Stein(discrepancy.rbf(), discrepancy.inverseMultiquadric());
  }

  private String name(Replies.Gain gain) {
    return game.agents().get(gain.agent()).name();
  }
}
