package org.parley.learner.meta;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.game.zoo.IteratedDilemma;
import org.parley.game.zoo.StagHunt;
import org.parley.learner.Training;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.schedule.Annealing;
import org.parley.schedule.Span;
import org.parley.study.Proportion;
import org.parley.study.Result;
import org.parley.study.Study;
import org.parley.testing.Refusals;
import org.parley.training.TrainingListener;

/** Learning: the published shares, the same bits again, opposed payoffs, refusals. */
class WalkTest {

  private static Walk walked(MetaGradient learner, FiniteProcess play, long steps, long seed) {
    Walk walk = learner.walk(play, steps, seed);
    for (long s = 0; s < steps; s++) {
      walk.step();
    }
    return walk;
  }

  private static int hits(MetaGradient learner, int seeds) {
    FiniteProcess play = FiniteProcess.of(StagHunt.game(0));
    Target target = Target.firstAction(0.82);
    return (int)
        IntStream.rangeClosed(1, seeds)
            .parallel()
            .filter(seed -> target.reached(walked(learner, play, 260, seed).policy()))
            .count();
  }

  /** 27, 27, 42 and 42 % are printed. */
  @Test
  void thePublishedSharesOfTheStagHuntAreWithinWilsonsIntervals() {
    List<MetaGradient> learners =
        List.of(
            MetaGradient.policyGradient().build(),
            MetaGradient.metaPg().build(),
            MetaGradient.peerOnly().build(),
            MetaGradient.metaMapg().build());
    double[] printed = {0.27, 0.27, 0.42, 0.42};
    for (int l = 0; l < printed.length; l++) {
      Proportion share = Proportion.of(hits(learners.get(l), 100), 100);
      assertTrue(
          share.low() <= printed[l] && printed[l] <= share.high(),
          learners.get(l).id() + ": " + share);
    }
  }

  @Test
  void aWalkGoesOnFromACheckpointAsItWouldHave() {
    FiniteProcess play = FiniteProcess.of(IteratedDilemma.game());
    for (MetaGradient learner :
        List.of(
            MetaGradient.metaMapg().build(),
            MetaGradient.metaMapg().hidden(4).unroll(Unroll.chain(2)).build())) {
      Walk whole = walked(learner, play, 12, 9);
      Walk.State kept = walkedPart(learner, play, 12, 5, 9).state();
      Walk resumed = learner.walk(play, 12, 9);
      resumed.restore(kept);
      while (resumed.stepsDone() < 12) {
        resumed.step();
      }
      assertArrayEquals(whole.parameters(), resumed.parameters(), 0);
    }
    Refusals.assertPlaces(
        List.of("state"),
        () ->
            MetaGradient.metaPg()
                .build()
                .walk(play, 3, 1)
                .restore(new Walk.State(1, new double[3], false)));
  }

  private static Walk walkedPart(
      MetaGradient learner, FiniteProcess play, long steps, long part, long seed) {
    Walk walk = learner.walk(play, steps, seed);
    for (long s = 0; s < part; s++) {
      walk.step();
    }
    return walk;
  }

  @Test
  void studiesGiveTheSameBitsWithOneThreadAndWithTwo() {
    Study study =
        Study.of(IteratedDilemma.game())
            .learner("full", MetaGradient.metaMapg().estimator(Estimator.sampled(16)).build())
            .learner("lola", MetaGradient.lola().build())
            .episodes(10)
            .seeds(1, 3)
            .build();
    Result one = study.run(1, TrainingListener.SILENT);
    Result two = study.run(2, TrainingListener.SILENT);
    assertTrue(one.complete() && two.complete());
    for (int r = 0; r < one.runs().size(); r++) {
      assertEquals(one.runs().get(r).meanReturn(), two.runs().get(r).meanReturn(), 0);
      assertArrayEquals(
          one.runs().get(r).replay().rewards(), two.runs().get(r).replay().rewards(), 0f);
    }
  }

  @Test
  void aStepAllocatesNothing() {
    FiniteProcess play = FiniteProcess.of(IteratedDilemma.game());
    Walk walk =
        MetaGradient.metaMapg()
            .unroll(Unroll.chain(2))
            .handOff(Target.firstAction(0.99))
            .build()
            .walk(play, 400, 1);
    for (int s = 0; s < 60; s++) {
      walk.step();
    }
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int s = 0; s < 100; s++) {
      walk.step();
    }
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;
    assertTrue(bytes < 100 * 64, bytes + " bytes in 100 steps");
  }

  /** Where one wins what the other loses, gradients circle outwards and LOLA finds the middle. */
  @Test
  void lolaSettlesOpposedAgentsWhereGradientsCircle() {
    FiniteProcess play = FiniteProcess.of(MetaCases.pennies());
    RandomStream stream = RandomStream.of(1);
    double[] from = {0.5, -0.3};
    MetaGradient gradient = MetaGradient.lola().correction(Annealing.constant(0)).own(0).build();
    Walk plain = gradient.walk(play, 200, 1);
    Walk lola = MetaGradient.lola().build().walk(play, 200, 1);
    plain.begin(from, stream);
    lola.begin(from, stream);
    for (int s = 0; s < 200; s++) {
      plain.step();
      lola.step();
    }
    double far = Math.hypot(plain.logits()[0], plain.logits()[1]);
    double near = Math.hypot(lola.logits()[0], lola.logits()[1]);
    assertTrue(far > Math.hypot(0.5, 0.3) && near < 1e-2, far + ", " + near);
  }

  @Test
  void theCorrectionIsAnnealedAndHandedOff() {
    FiniteProcess play = FiniteProcess.of(StagHunt.game(0));
    Annealing twoPhase =
        Annealing.constant(1.5).andThen(Annealing.decay(1.5, 30, 0.7), Span.steps(100));
    Walk walk = MetaGradient.metaMapg().correction(twoPhase).build().walk(play, 260, 1);
    double[] sizes = new double[260];
    for (int s = 0; s < 260; s++) {
      sizes[s] = walk.correction();
      walk.step();
    }
    assertEquals(1.5, sizes[99], 0);
    assertEquals(1.5 * Math.pow(1 + 30 / 30.0, -0.7), sizes[130], 1e-12);
    Target target = Target.firstAction(0.9);
    Walk handed =
        MetaGradient.metaMapg()
            .estimator(Estimator.exact())
            .handOff(target)
            .build()
            .walk(play, 400, 1);
    handed.begin(new double[] {1.2, 1.2}, RandomStream.of(1));
    assertFalse(handed.handedOff());
    while (!target.reached(handed.policy())) {
      assertEquals(1.5, handed.correction(), 0);
      handed.step();
    }
    assertTrue(handed.handedOff());
    assertEquals(0, handed.correction(), 0);
  }

  @Test
  void policiesPlayTheirProbabilities() {
    Training training = MetaGradient.metaMapg().build().start(StagHunt.game(0), 5, 3);
    training.step();
    TablePolicy policy = (TablePolicy) training.policy();
    double p = policy.probabilities().probability(0, 0, 0);
    Matrix played = policy.jointActions(RandomStream.of(4), 20_000);
    int first = 0;
    for (int row = 0; row < 20_000; row++) {
      first += played.get(row, 0) == 0 ? 1 : 0;
    }
    assertEquals(p, first / 20_000.0, 5 * Math.sqrt(p * (1 - p) / 20_000));
    assertEquals(1.5, training.temperature(), 0);
  }

  @Test
  void settingsOutOfRangeAreRefusedTogether() {
    Refusals.assertPlaces(
        List.of("own", "inner", "bound", "hidden"),
        () -> MetaGradient.metaMapg().own(-1).inner(0).bound(0).hidden(0).build());
    Refusals.assertPlaces(
        List.of("peerTerm"),
        () ->
            MetaGradient.metaMapg().unroll(Unroll.chain(2)).peerTerm(PeerTerm.LOOK_AHEAD).build());
    Annealing waits = Annealing.adaptive(Annealing.linear(2, 1, 1), 3, Span.ofTraining(0.3));
    Refusals.assertPlaces(
        List.of("correction"), () -> MetaGradient.metaMapg().correction(waits).build());
    Refusals.assertPlaces(List.of("batch"), () -> Estimator.sampled(0));
    Refusals.assertPlaces(List.of("length", "discount"), () -> Unroll.chain(-1, 2));
    Refusals.assertPlaces(List.of("rate", "offset", "power"), () -> new StepSize(0, 0, 2));
    Refusals.assertPlaces(List.of("least"), () -> Target.firstAction(1.2));
    Refusals.assertPlaces(List.of("scale"), () -> StartLaw.normal(-1));
    Refusals.assertPlaces(
        List.of("hidden"),
        () -> MetaGradient.metaPg().hidden(16).build().start(StagHunt.game(0), 10, 1));
  }
}
