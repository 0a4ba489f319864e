package org.parley.basin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.game.zoo.StagHunt;
import org.parley.learner.meta.Estimator;
import org.parley.learner.meta.FiniteProcess;
import org.parley.learner.meta.Layout;
import org.parley.learner.meta.MetaGradient;
import org.parley.learner.meta.PolicyFamily;
import org.parley.learner.meta.StartLaw;
import org.parley.learner.meta.Target;
import org.parley.testing.Refusals;

/** Entry, maps, restarts, alignment and shifted zero points on the stag hunt. */
class BasinTest {

  private static final FiniteProcess PLAY = FiniteProcess.of(StagHunt.game(0));
  private static final Layout LAYOUT = new Layout(PLAY, PolicyFamily.BERNOULLI);
  private static final Target TARGET = Target.firstAction(0.82);
  private static final StartLaw LAW = StartLaw.normal(1.35);

  private static Walks walks(MetaGradient learner, int threads) {
    return new Walks(learner, PLAY, 140, 3, threads);
  }

  private static MetaGradient exact() {
    return MetaGradient.metaMapg().estimator(Estimator.exact()).build();
  }

  @Test
  void nothingDependsOnThreads() {
    MetaGradient learner = MetaGradient.metaMapg().estimator(Estimator.sampled(32)).build();
    Entry one = Entry.of(walks(learner, 1), TARGET, LAW, 70);
    Entry three = Entry.of(walks(learner, 3), TARGET, LAW, 70);
    assertArrayEquals(one.hits(), three.hits());
    assertArrayEquals(
        Restarts.of(walks(learner, 1), TARGET, LAW, 4, 20).counts(),
        Restarts.of(walks(learner, 2), TARGET, LAW, 4, 20).counts());
    BasinMap left = BasinMap.of(walks(learner, 1), TARGET, 5, 0.05, 0.95);
    BasinMap right = BasinMap.of(walks(learner, 2), TARGET, 5, 0.05, 0.95);
    for (int x = 0; x < 5; x++) {
      assertArrayEquals(left.reached()[x], right.reached()[x]);
    }
  }

  /** Printed: 27.0 % and 42.6 % of the 21 × 21 grid, 140 steps of 192 plays. */
  @Test
  void theMapsOfTheStagHuntAreThePublishedOnes() {
    Estimator plays = Estimator.sampled(192);
    BasinMap gradient =
        BasinMap.of(
            walks(MetaGradient.policyGradient().estimator(plays).build(), 2),
            TARGET,
            21,
            0.05,
            0.95);
    BasinMap full =
        BasinMap.of(
            walks(MetaGradient.metaMapg().estimator(plays).build(), 2), TARGET, 21, 0.05, 0.95);
    assertEquals(0.270, gradient.share().rate(), 0.02);
    assertEquals(0.426, full.share().rate(), 0.02);
  }

  @Test
  void restartsCountFromNought() {
    Restarts certain = Restarts.of(walks(exact(), 2), policy -> true, LAW, 3, 10);
    assertEquals(0, certain.mean(), 0);
    Restarts never = Restarts.of(walks(exact(), 2), policy -> false, LAW, 3, 10);
    assertEquals(3, never.mean(), 0);
    assertEquals(0, never.success().rate(), 0);
  }

  /** The peer term of agent 1 is η · 3 p(1−p) q(1−q) · q(1−q) (1 + 3p), above 0 everywhere. */
  @Test
  void theCorrectionPointsToTheStagEverywhereOnTheStagHunt() {
    Equilibrium stag = Equilibria.of(LAYOUT).get(0);
    BoxRegion box = Certificate.of(stag, 8, 0.52).box().orElseThrow();
    Alignment grid = Alignment.onGrid(exact(), box, 11, 0.05, 0.95);
    assertEquals(1, grid.positive().rate(), 0);
    assertTrue(grid.mean() > grid.error());
    Alignment walked = Alignment.alongWalks(walks(exact(), 2), box, LAW, 60);
    assertEquals(1, walked.positive().rate(), 0);
    Equilibrium hare = Equilibria.of(LAYOUT).get(1);
    BoxRegion other = Certificate.of(hare, 8, 0.52).box().orElseThrow();
    assertEquals(0, Alignment.onGrid(exact(), other, 11, 0.05, 0.95).positive().rate(), 0);
  }

  /**
   * By symmetry p = q; 0 = (3p − 2) + λ η 3 p (1 − p) · (p (1 − p)) ∂V/∂q-terms, to first order.
   */
  @Test
  void aPersistentCorrectionShiftsTheZeroPointInProportion() {
    double[] mixed = {2 / 3.0, 2 / 3.0};
    MetaGradient peer = MetaGradient.peerOnly().build();
    ZeroPoint none = ZeroPoint.near(peer, LAYOUT, 0, mixed).orElseThrow();
    assertEquals(2 / 3.0, none.probabilities()[0], 1e-9);
    assertEquals(0, none.ordinary(), 1e-10);
    double small = shift(peer, 0.01, mixed);
    double twice = shift(peer, 0.02, mixed);
    assertEquals(2, twice / small, 0.02);
    double p = 2 / 3.0;
    double slope = 1 + 3 * p;
    double predicted = 0.55 * 3 * Math.pow(p * (1 - p), 2) * slope / 3;
    assertEquals(predicted, -small / 0.01, 0.02 * predicted);
    assertTrue(ZeroPoint.near(peer, LAYOUT, 1.5, mixed).orElseThrow().ordinary() > 0.01);
  }

  private static double shift(MetaGradient learner, double lambda, double[] from) {
    return ZeroPoint.near(learner, LAYOUT, lambda, from).orElseThrow().probabilities()[0] - 2 / 3.0;
  }

  @Test
  void theFieldsTermsAreTheLearnersScaledByItsCoefficients() {
    TermField field = TermField.of(exact(), LAYOUT, 4);
    double p = field.probabilities()[1];
    double q = field.probabilities()[2];
    double ordinary = Math.pow(p * (1 - p), 2) * (3 * q - 2);
    assertEquals(ordinary, field.ordinary()[1][2][0], 1e-12);
    assertTrue(field.peer()[1][2][0] > 0);
  }

  @Test
  void badInputIsRefused() {
    Refusals.assertPlaces(List.of("steps", "threads"), () -> new Walks(exact(), PLAY, 0, 1, 0));
    Refusals.assertPlaces(
        List.of("side", "low..high"), () -> BasinMap.of(walks(exact(), 1), TARGET, 1, 0.9, 0.1));
    Refusals.assertPlaces(List.of("starts"), () -> Entry.of(walks(exact(), 1), TARGET, LAW, 0));
    Refusals.assertPlaces(
        List.of("most", "runs"), () -> Restarts.of(walks(exact(), 1), TARGET, LAW, -1, 0));
  }
}
