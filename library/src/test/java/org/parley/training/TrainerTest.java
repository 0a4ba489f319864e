package org.parley.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.parley.game.ActionSpace;
import org.parley.game.OneShotGame;
import org.parley.game.zoo.MaxOfThree;
import org.parley.learner.svnr.Svnr;
import org.parley.testing.Fingerprint;
import org.parley.testing.Refusals;
import org.parley.training.Plan.Recording;

class TrainerTest {

  private static final OneShotGame GAME = MaxOfThree.game(1.5);
  private static final Svnr SMALL =
      Svnr.builder().policyHidden(8).criticHidden(8).batch(16).particles(4).build();
  private static final Recording SPARSE = new Recording(1, 5, List.of(), 5, 50);

  private static Plan plan(OneShotGame game, int episodes, Recording recording) {
    return new Plan(game, "SVNR", SMALL, episodes, 3, recording);
  }

  private static List<Long> steps(Run run) {
    return run.curve().stream().map(Evaluation::step).toList();
  }

  @Test
  void recordsEvenlySpreadPointsAndMoments() {
    Recording recording = new Recording(4, 5, List.of(0.0, 0.5, 1.0), 6, 50);
    Run run = Trainer.run(plan(GAME, 20, recording), TrainingListener.SILENT);
    assertEquals(Run.Status.COMPLETE, run.status());
    assertEquals(20, run.stepsDone());
    assertEquals(List.of(0L, 5L, 10L, 15L, 20L), steps(run));
    assertEquals(List.of(0L, 10L, 20L), run.snapshots().stream().map(Snapshot::step).toList());
    for (Snapshot snapshot : run.snapshots()) {
      assertEquals(6, snapshot.particles().rows());
      assertEquals(3, snapshot.particles().columns());
    }
    assertEquals(SMALL.annealing().temperature(9, 20), run.curve().get(2).temperature());
    assertTrue(run.toString().startsWith("SVNR on Max of Three(s2 = 1.5"), run.toString());
  }

  @Test
  void morePointsThanStepsRecordEveryStepOnce() {
    Run run =
        Trainer.run(plan(GAME, 3, new Recording(100, 5, List.of(), 5, 5)), TrainingListener.SILENT);
    assertEquals(List.of(0L, 1L, 2L, 3L), steps(run));
  }

  /** What is recorded draws from streams of its own. */
  @Test
  void trainingDoesNotDependOnWhatIsRecorded() {
    Recording dense = new Recording(25, 40, List.of(0.0, 0.3, 0.7), 9, 50);
    Run one = Trainer.run(plan(GAME, 25, SPARSE), TrainingListener.SILENT);
    Run other = Trainer.run(plan(GAME, 25, dense), TrainingListener.SILENT);
    assertEquals(one.replay().jointActions(), other.replay().jointActions());
    assertEquals(one.meanReturn(), other.meanReturn());
    one.policy()
        .networks()
        .forEach(
            (agent, map) ->
                org.junit.jupiter.api.Assertions.assertArrayEquals(
                    map.parameters(), other.policy().networks().get(agent).parameters()));
  }

  @Test
  void runsOfTheSamePlanAreTheSameBits() {
    Recording dense = new Recording(5, 10, List.of(0.5), 9, 50);
    String first = Fingerprint.of(Trainer.run(plan(GAME, 25, dense), TrainingListener.SILENT));
    assertEquals(
        first, Fingerprint.of(Trainer.run(plan(GAME, 25, dense), TrainingListener.SILENT)));
  }

  @Test
  void listenersHearEveryPointAndTheEnd() {
    List<Long> heard = new ArrayList<>();
    List<Run> ended = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void onEvaluation(Plan plan, Evaluation evaluation) {
            heard.add(evaluation.step());
          }

          @Override
          public void onEnd(Run run) {
            ended.add(run);
          }
        };
    Run run = Trainer.run(plan(GAME, 20, new Recording(4, 5, List.of(), 5, 50)), listener);
    assertEquals(steps(run), heard);
    assertEquals(1, ended.size());
    assertSame(run, ended.get(0));
  }

  @Test
  void aStopKeepsWhatWasTrained() {
    AtomicInteger asked = new AtomicInteger();
    Run run =
        Trainer.run(
            plan(GAME, 1000, SPARSE), TrainingListener.SILENT, () -> asked.getAndIncrement() == 7);
    assertEquals(Run.Status.INTERRUPTED, run.status());
    assertEquals(7, run.stepsDone());
    assertEquals(7, run.replay().size());
    assertTrue(Double.isFinite(run.meanReturn()));
    Run whole = Trainer.run(plan(GAME, 1000, SPARSE), TrainingListener.SILENT, () -> false);
    assertEquals(whole.replay().jointActions().rows(0, 7), run.replay().jointActions());
  }

  @Test
  void aRewardThatFailsKeepsWhatWasTrainedAndSaysWhere() {
    AtomicInteger calls = new AtomicInteger();
    OneShotGame failing =
        OneShotGame.named("Fragile")
            .agents(ActionSpace.interval(-10, 10), "a", "b")
            .reward(u -> calls.incrementAndGet() > 12 ? Double.NaN : 1)
            .optimum(1, 0, 0)
            .build();
    // 5 calls for the point at step 0, so the eighth step is the first to fail.
    Run run = Trainer.run(plan(failing, 100, SPARSE), TrainingListener.SILENT);
    assertEquals(Run.Status.FAILED, run.status());
    assertEquals(7, run.stepsDone());
    assertEquals(7, run.replay().size());
    assertTrue(Double.isNaN(run.meanReturn()));
    assertEquals(1, run.curve().size());
    String why = run.failure().orElseThrow();
    assertTrue(why.startsWith("Step 7: The reward of game \"Fragile\" returned NaN at"), why);
    assertTrue(why.matches("(?s).*joint action \\(-?[0-9.]+, -?[0-9.]+\\).*"), why);
  }

  @Test
  void emptyPlansAndRecordingsAreRefused() {
    Refusals.assertPlaces(List.of("episodes"), () -> plan(GAME, 0, SPARSE));
    Refusals.assertPlaces(
        List.of("evaluations", "evaluationEpisodes", "particles", "finalEpisodes", "moments"),
        () -> new Recording(0, 0, List.of(0.5, 1.5), 0, 0));
    Refusals.assertPlaces(List.of("moments"), () -> new Recording(1, 1, List.of(Double.NaN), 1, 1));
  }
}
