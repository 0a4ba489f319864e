package org.parley.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.parley.check.InvalidSpecException;
import org.parley.game.ActionSpace;
import org.parley.game.OneShotGame;
import org.parley.game.zoo.MaxOfThree;
import org.parley.learner.svnr.Svnr;
import org.parley.negotiation.Negotiation;
import org.parley.testing.Fingerprint;
import org.parley.testing.Refusals;
import org.parley.training.Evaluation;
import org.parley.training.Plan;
import org.parley.training.Run;
import org.parley.training.TrainingListener;

class StudyTest {

  private static final Svnr SMALL =
      Svnr.builder().policyHidden(8).criticHidden(8).batch(16).particles(4).build();
  private static final Svnr INDEPENDENT =
      SMALL.toBuilder().negotiation(Negotiation.independent()).build();

  private static Study.Builder study(int episodes) {
    return Study.of(MaxOfThree.game(1.5))
        .learner("SVNR", SMALL)
        .learner("SVNR-M", INDEPENDENT)
        .episodes(episodes)
        .seeds(1, 3)
        .recording(new Plan.Recording(4, 5, List.of(0.5), 5, 20));
  }

  @Test
  void resultsDoNotDependOnTheNumberOfThreads() {
    Study study = study(15).build();
    Result one = study.run(1, TrainingListener.SILENT);
    Result two = study.run(2, TrainingListener.SILENT);
    Result many = study.run(8, TrainingListener.SILENT);
    List<String> prints = one.runs().stream().map(Fingerprint::of).toList();
    assertEquals(6, prints.stream().distinct().count());
    assertEquals(prints, two.runs().stream().map(Fingerprint::of).toList());
    assertEquals(prints, many.runs().stream().map(Fingerprint::of).toList());
    assertEquals(study.plans(), many.runs().stream().map(Run::plan).toList());
    assertTrue(one.complete());
    assertEquals(3, one.runs("SVNR-M").size());
  }

  @Test
  void anInterruptEndsItWithinASecondAndKeepsWhatWasReached() throws InterruptedException {
    CountDownLatch underWay = new CountDownLatch(1);
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void onEvaluation(Plan plan, Evaluation evaluation) {
            if (evaluation.step() > 0) {
              underWay.countDown();
            }
          }
        };
    Study endless =
        study(2_000_000).recording(new Plan.Recording(200_000, 5, List.of(0.0), 5, 20)).build();
    AtomicReference<Result> result = new AtomicReference<>();
    AtomicBoolean flagged = new AtomicBoolean();
    Thread caller =
        new Thread(
            () -> {
              result.set(endless.run(2, listener));
              flagged.set(Thread.currentThread().isInterrupted());
            });
    caller.start();
    assertTrue(underWay.await(30, TimeUnit.SECONDS));
    long asked = System.nanoTime();
    caller.interrupt();
    caller.join(30_000);
    double seconds = (System.nanoTime() - asked) / 1e9;
    assertTrue(seconds < 1, seconds + " s");
    assertTrue(flagged.get(), "the caller's interrupted flag is set again");
    assertFalse(result.get().complete());
    assertFalse(result.get().runs().isEmpty());
    for (Run run : result.get().runs()) {
      assertEquals(Run.Status.INTERRUPTED, run.status());
      assertTrue(run.stepsDone() > 0);
      assertEquals(run.stepsDone(), run.replay().size());
      assertTrue(run.curve().size() > 0 && Double.isFinite(run.meanReturn()));
    }
  }

  @Test
  void aGameThatFailsIsReportedWithEachRun() {
    OneShotGame failing =
        OneShotGame.named("Fragile")
            .agents(ActionSpace.interval(-10, 10), "a", "b")
            .reward(u -> Math.abs(u.get(0)) < 1e-3 ? Double.NaN : Math.sqrt(u.get(1)))
            .build();
    Result result =
        Study.of(failing).learner("SVNR", SMALL).episodes(500).seeds(1, 2).build().run();
    assertFalse(result.complete());
    assertEquals(2, result.runs().size());
    for (Run run : result.runs()) {
      assertEquals(Run.Status.FAILED, run.status());
      assertTrue(run.failure().orElseThrow().contains("\"Fragile\" returned NaN"));
    }
  }

  @Test
  void aListenerThatThrowsIsNotSwallowed() {
    TrainingListener broken =
        new TrainingListener() {
          @Override
          public void onEnd(Run run) {
            throw new IllegalStateException("listener");
          }
        };
    assertEquals(
        "listener",
        assertThrows(IllegalStateException.class, () -> study(5).build().run(2, broken))
            .getMessage());
  }

  @Test
  void summariesCountHitsAndGaps() {
    Result result = study(15).build().run(1, TrainingListener.SILENT);
    Summary summary = result.summary("SVNR");
    double[] returns = result.runs("SVNR").stream().mapToDouble(Run::meanReturn).toArray();
    double mean = (returns[0] + returns[1] + returns[2]) / 3;
    assertEquals(3, summary.runs());
    assertEquals(mean, summary.mean(), 1e-12);
    assertEquals(10 - mean, summary.gap(), 1e-12);
    assertEquals(0, summary.hits());
    assertEquals(Proportion.of(0, 3), summary.successRate());
    double squares = 0;
    for (double one : returns) {
      squares += (one - mean) * (one - mean);
    }
    assertEquals(Math.sqrt(squares / 2), summary.deviation(), 1e-12);
    assertTrue(summary.lowest() <= mean && mean <= summary.highest());
    assertTrue(Double.isNaN(result.summary("nobody").mean()));
  }

  /** Wilson's interval by its formula; 8 of 10 is worked out in Agresti and Coull (1998). */
  @Test
  void proportionsCarryWilsonsInterval() {
    assertEquals(0.4901, Proportion.of(8, 10).low(), 1e-4);
    assertEquals(0.9433, Proportion.of(8, 10).high(), 1e-4);
    double z = 1.959963984540054;
    for (int trials = 1; trials < 40; trials++) {
      for (int hits = 0; hits <= trials; hits++) {
        double p = hits / (double) trials;
        double centre = (p + z * z / (2 * trials)) / (1 + z * z / trials);
        double half =
            z
                / (1 + z * z / trials)
                * Math.sqrt(p * (1 - p) / trials + z * z / (4.0 * trials * trials));
        Proportion made = Proportion.of(hits, trials);
        assertEquals(p, made.rate());
        assertEquals(Math.max(0, centre - half), made.low(), 1e-9);
        assertEquals(Math.min(1, centre + half), made.high(), 1e-9);
      }
    }
    assertTrue(Double.isNaN(Proportion.of(0, 0).rate()));
  }

  @Test
  void everythingWrongIsReportedAtOnce() {
    Svnr misfit =
        SMALL.toBuilder().negotiation(Negotiation.strictlyNested(List.of("x", "y"))).build();
    InvalidSpecException refused =
        Refusals.of(
            () ->
                Study.of(MaxOfThree.game(1.5))
                    .learner("one", SMALL)
                    .learner("one", SMALL)
                    .learner("misfit", misfit)
                    .episodes(0)
                    .seeds(List.of(1L, 1L))
                    .build());
    assertEquals(
        List.of("learner", "episodes", "seeds", "learner(\"misfit\") / svnr / negotiation / order"),
        refused.problems().stream().map(problem -> problem.where()).toList());
    Refusals.assertPlaces(
        List.of("learners", "seeds"),
        () -> Study.of(MaxOfThree.game(1.5)).seeds(List.of()).build());
    Refusals.assertPlaces(
        List.of("threads"), () -> study(5).build().run(0, TrainingListener.SILENT));
  }
}
