package org.parley.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.experiments.report.CriticReport;
import org.parley.experiments.report.CriticReport.Moment;
import org.parley.experiments.trial.CriticSight;
import org.parley.game.ActionSpace;
import org.parley.game.SequentialGame;
import org.parley.game.zoo.Zoo;
import org.parley.learner.Resumable;
import org.parley.learner.sequential.Leniency;
import org.parley.learner.sequential.SequentialSettings;
import org.parley.learner.svnr.Svnr;

class CriticTrialTest {

  private static final double EVERYWHERE = 3;

  private static Resumable trained(Svnr spec, SequentialGame game, int episodes) {
    Resumable training = (Resumable) spec.start(game, episodes, 1);
    for (int episode = 0; episode < episodes; episode++) {
      training.step();
    }
    return training;
  }

  private static Moment seen(Svnr spec, SequentialGame game, Resumable training, double possible) {
    CriticSight sight = new CriticSight(spec, game, 300, 40, possible);
    return sight.of(training, (int) training.stepsDone());
  }

  private static Svnr small(SequentialSettings settings) {
    return Svnr.sequentialBuilder()
        .policyHidden(8)
        .criticHidden(16)
        .particleSets(1)
        .particles(2)
        .batch(64)
        .sequential(settings.withLeniency(Leniency.none()))
        .build();
  }

  /** A landmark everybody is at: every episode is one step, pays 3 and ends. */
  @Test
  void whatIsCertainIsSeenExactly() {
    SequentialGame game =
        Zoo.game("particle-gather", Map.of("radius", 9.0, "both", EVERYWHERE)).asSequential();
    SequentialSettings usual = Svnr.sequentialBuilder().build().sequential();
    Svnr spec = small(usual);
    Resumable training = trained(spec, game, 2000);
    Moment moment = seen(spec, game, training, EVERYWHERE + 1);
    assertEquals(2000, moment.episode());
    assertEquals(EVERYWHERE, moment.meanReturn());
    assertEquals(EVERYWHERE, moment.target(), 1e-6);
    assertEquals(EVERYWHERE, moment.remembered(), 0.5);
    assertEquals(EVERYWHERE, moment.visited(), 0.5);
    assertEquals(0, moment.above());
    assertEquals(0, moment.bias(), 0.5);
    assertEquals(1, seen(spec, game, training, EVERYWHERE - 1).above());
  }

  /**
   * Two steps, paid 10 and 2, then the end: the first is worth 10 + 0.9 · 2, less what steps cost.
   */
  @Test
  void targetsAddUpWhatFollows() {
    SequentialGame game =
        SequentialGame.named("Two steps")
            .agents(ActionSpace.interval(-1, 1), "a", "b")
            .state(1)
            .step(
                s -> {
                  s.reward(s.get(0) == 0 ? 10 : 2);
                  s.set(0, 1);
                  if (s.time() == 1) {
                    s.end();
                  }
                })
            .horizon(2)
            .build();
    Svnr plain = small(Svnr.sequentialBuilder().build().sequential().withReturnSteps(2));
    assertEquals(10 + 0.9 * 2, seen(plain, game, trained(plain, game, 300), 12).target(), 1e-5);
    Leniency costly = new Leniency(0, 1, 1, 0, 1);
    Svnr charged = plain.toBuilder().sequential(plain.sequential().withLeniency(costly)).build();
    Moment moment = seen(charged, game, trained(charged, game, 600), 12);
    assertEquals(9 + 0.9 * 1, moment.target(), 1e-5);
    assertEquals(12, moment.meanReturn(), "returns are the game's own");
    assertEquals(0, moment.bias(), 0.5);
  }

  @Test
  void settingsDifferInTargetsAlone() {
    Map<String, Svnr> settings = CriticTrial.settings();
    Svnr usual = Svnr.sequentialBuilder().build();
    assertEquals(usual, settings.get("defaults"));
    settings
        .values()
        .forEach(
            svnr -> assertEquals(usual, svnr.toBuilder().sequential(usual.sequential()).build()));
    assertEquals(settings.size(), settings.values().stream().distinct().count());
  }

  @Test
  void aRowIsMomentAfterMoment() {
    Svnr spec = small(Svnr.sequentialBuilder().build().sequential());
    CriticReport.Row row = CriticTrial.row("small", spec, 1, 6, 2);
    assertEquals(List.of(2, 4, 6), row.moments().stream().map(Moment::episode).toList());
    assertEquals(row, CriticTrial.row("small", spec, 1, 6, 2));
  }
}
