package org.parley.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.game.ActionSpace;
import org.parley.game.OneShotGame;
import org.parley.game.zoo.MaxOfThree;
import org.parley.game.zoo.TwinPeaks;
import org.parley.math.RandomStream;
import org.parley.testing.Refusals;

class DiagnosisTest {

  private static final double[] PEAK = {7, 7, -4};
  private static final double[] TRAP = {-5, -5, 3};
  private static final double[] TWIN = {-7, -7, 4};
  private static final double COLD = 0.05;

  private static final Examiner MAX =
      Examiner.of(MaxOfThree.game(1.5), DiagnosisSettings.standard());
  private static final Examiner TWINS = Examiner.of(TwinPeaks.game(), DiagnosisSettings.standard());

  private static Diagnosis of(Examiner examiner, SampledPolicy policy, double temperature) {
    return examiner.examine(policy, temperature, RandomStream.of(5));
  }

  private static void near(double expected, Estimate estimate, double tolerance) {
    assertEquals(expected, estimate.value(), tolerance, estimate::toString);
  }

  private static void covers(double expected, Estimate estimate) {
    assertTrue(estimate.low() <= expected && expected <= estimate.high(), estimate::toString);
  }

  /** A team drawing on its own from two peaks: each agent picks one for itself. */
  private static SampledPolicy eachPicksItsOwn() {
    return new SampledPolicy(
        3,
        stream -> {
          double[] u = new double[3];
          for (int agent = 0; agent < 3; agent++) {
            u[agent] = (stream.at(agent).uniform(0) < 0.5 ? PEAK : TWIN)[agent];
          }
          return u;
        });
  }

  @Test
  void aPointAtTheWrongPeakHasNoNashGapAndAnOptimalityGapOfTen() {
    Diagnosis trapped = of(MAX, SampledPolicy.constant(TRAP), COLD);
    near(10, trapped.gaps().optimality(), 1e-6);
    near(0, trapped.gaps().nash(), 1e-6);
    near(0, trapped.gaps().ero(), 1e-6);
    near(0, trapped.gaps().eroApart(), 1e-6);
    near(0, trapped.gaps().factorisation(), 1e-9);
    near(1, trapped.modes().effective(), 0);
    assertEquals(1, trapped.modes().shares().get(1).value());
    assertEquals(Verdict.WRONG_PEAK, trapped.verdict());
    assertTrue(trapped.inWords().contains("100 % of the draws stand in the basin of a worse"));
    // 10 / α nats of mass apart, and the wide peak's cells hold less of their own law.
    assertTrue(trapped.gaps().pro().orElseThrow().value() > 10 / COLD * 0.95);
  }

  @Test
  void aPointAtThePeakIsSolved() {
    Diagnosis solved = of(MAX, SampledPolicy.constant(PEAK), COLD);
    near(0, solved.gaps().optimality(), 1e-6);
    near(0, solved.gaps().nash(), 1e-6);
    assertEquals(Verdict.SOLVED, solved.verdict());
    assertTrue(solved.inWords().contains("does not rest on common randomness"));
  }

  @Test
  void aPointNextToThePeakIsUnfinishedByWhatOneAgentGains() {
    Diagnosis beside = of(MAX, SampledPolicy.constant(7, 7, -1), COLD);
    near(4, beside.gaps().optimality(), 1e-6);
    near(4, beside.gaps().nash(), 1e-4);
    near(4, beside.gaps().ero(), 1e-4);
    assertEquals("c", beside.gaps().nashAgent());
    assertEquals(Verdict.UNFINISHED, beside.verdict());
    assertTrue(beside.inWords().contains("Agent c alone would gain 4"), beside.inWords());
  }

  /** One quadratic: E[r] = 10 − D σ² / s², a reply takes one agent's share of that away. */
  @Test
  void gaussianNoiseAtThePeakCostsItsVariance() {
    Diagnosis noisy = of(MAX, SampledPolicy.gaussian(0.3, PEAK), COLD);
    double each = 0.09 / 2.25;
    covers(3 * each, noisy.gaps().optimality());
    near(each, noisy.gaps().nash(), 0.02);
    near(each, noisy.gaps().ero(), 0.02);
    near(0, noisy.gaps().factorisation(), 0.02);
  }

  @Test
  void accordOnTwoPeaksIsWorthWhatDrawingApartWouldCost() {
    Diagnosis agreed = of(TWINS, SampledPolicy.twoPeaks(0.5, 0, PEAK, TWIN), COLD);
    near(0, agreed.gaps().optimality(), 1e-5);
    // One of three differs with probability 3/4, mostly in a (14 / 2)² = 49 or in c (8 / 2)² = 16.
    covers(0.25 * (49 + 49 + 16), agreed.gaps().factorisation());
    covers(2, agreed.modes().effective());
    near(0, agreed.modes().miscoordinated(), 0);
    assertEquals(Verdict.SOLVED, agreed.verdict());
    assertTrue(agreed.inWords().contains("rests on agents acting in accord"));
    // Any one action in place of what both peaks ask loses: following is better.
    assertTrue(agreed.gaps().nash().high() < -1, agreed.gaps().nash()::toString);
    near(0, agreed.gaps().ero(), 1e-5);
    assertTrue(agreed.gaps().eroApart().value() > 10);
  }

  @Test
  void agentsWhoPickTheirOwnPeaksAreMiscoordinated() {
    Diagnosis apart = of(TWINS, eachPicksItsOwn(), COLD);
    covers(0.75, apart.modes().miscoordinated());
    near(0.25 * (49 + 49 + 16), apart.gaps().optimality(), 2);
    covers(0, apart.gaps().factorisation());
    assertEquals(Verdict.MISCOORDINATED, apart.verdict());
    assertTrue(apart.inWords().contains("agents mean different optima"), apart.inWords());
  }

  /** Its draws are the Boltzmann law's at α = 2 σ² / s²; on a wide single peak, by and large. */
  @Test
  void theBoltzmannLawItselfIsTooHotNotWrong() {
    double alpha = 1.5;
    double deviation = 1.5 * Math.sqrt(alpha / 2);
    Diagnosis hot = of(MAX, SampledPolicy.gaussian(deviation, PEAK), alpha);
    assertEquals(3 * alpha / 2, hot.thermal().orElseThrow(), 0.1);
    assertEquals(Verdict.TOO_HOT, hot.verdict());
    assertTrue(hot.inWords().contains("what is missing is cooling"));
    assertEquals(Verdict.WRONG_PEAK, of(MAX, SampledPolicy.constant(TRAP), 0.3).verdict());
  }

  @Test
  void effectiveModesOfAMixtureAreTheEntropysExponential() {
    Diagnosis mixed = of(TWINS, SampledPolicy.twoPeaks(0.9, 0.1, PEAK, TWIN), COLD);
    double entropy = -(0.9 * Math.log(0.9) + 0.1 * Math.log(0.1));
    covers(Math.exp(entropy), mixed.modes().effective());
    near(1, PeakShares.effective(new int[] {0, 7}, 7), 0);
    near(3, PeakShares.effective(new int[] {5, 5, 5}, 15), 1e-12);
  }

  @Test
  void withoutTemperatureNothingIsSaidOfTheBoltzmannLaw() {
    Diagnosis frozen = of(MAX, SampledPolicy.constant(PEAK), 0);
    assertTrue(frozen.stein().isEmpty());
    assertTrue(frozen.gaps().pro().isEmpty());
    assertTrue(frozen.thermal().isEmpty());
    // Colder than the grid resolves.
    Diagnosis cold = of(MAX, SampledPolicy.constant(PEAK), 1e-4);
    assertTrue(cold.gaps().pro().isEmpty());
    assertTrue(cold.stein().isPresent());
    assertEquals(Verdict.SOLVED, cold.verdict());
  }

  @Test
  void beyondThreeCoordinatesTheGridIsLeftOutAndTheRestStays() {
    OneShotGame four =
        OneShotGame.named("Four")
            .agents(ActionSpace.interval(-10, 10), "a", "b", "c", "d")
            .reward(
                u ->
                    -u.get(0) * u.get(0)
                        - u.get(1) * u.get(1)
                        - u.get(2) * u.get(2)
                        - u.get(3) * u.get(3))
            .build();
    Examiner examiner = Examiner.of(four, DiagnosisSettings.quick());
    Diagnosis diagnosis = of(examiner, SampledPolicy.constant(0, 0, 3, 0), COLD);
    near(9, diagnosis.gaps().optimality(), 1e-4);
    near(9, diagnosis.gaps().nash(), 1e-3);
    assertTrue(diagnosis.gaps().pro().isEmpty());
    assertEquals(Verdict.TOO_HOT, of(examiner, SampledPolicy.gaussian(1, 0, 0, 0, 0), 2).verdict());
  }

  @Test
  void agentsWithSeveralCoordinatesReplyInAll() {
    OneShotGame wide =
        OneShotGame.named("Wide")
            .agents(ActionSpace.box(new double[] {-10, -10}, new double[] {10, 10}), "a")
            .agents(ActionSpace.interval(-10, 10), "b")
            .reward(
                u -> -Math.pow(u.get(0) - 2, 2) - Math.pow(u.get(1) + 3, 2) - Math.pow(u.get(2), 2))
            .build();
    Diagnosis diagnosis =
        Diagnosis.of(wide, SampledPolicy.constant(0, 0, 0), 0.5, DiagnosisSettings.quick());
    assertEquals("a", diagnosis.gaps().nashAgent());
    near(13, diagnosis.gaps().nash(), 0.05);
  }

  @Test
  void theSameQuestionGetsTheSameAnswerAndAnotherSeedAnother() {
    SampledPolicy policy = SampledPolicy.gaussian(1, TRAP);
    OneShotGame game = MaxOfThree.game(1.5);
    DiagnosisSettings small = new DiagnosisSettings(100, 20, 1);
    Diagnosis first = Diagnosis.of(game, policy, 1, small);
    assertEquals(first.toString(), Diagnosis.of(game, policy, 1, small).toString());
    DiagnosisSettings other = new DiagnosisSettings(100, 20, 2);
    assertNotEquals(first.numbers(), Diagnosis.of(game, policy, 1, other).numbers());
  }

  @Test
  void textHasEveryNumber() {
    Diagnosis trapped = of(MAX, SampledPolicy.constant(TRAP), COLD);
    String text = trapped.toString();
    assertTrue(text.startsWith("Max of Three(s"), text);
    trapped.estimates().keySet().forEach(name -> assertTrue(text.contains(name + ": "), name));
    assertEquals(12, trapped.numbers().size());
  }

  @Test
  void badInputIsRefused() {
    Refusals.assertPlaces(List.of("draws", "particles"), () -> new DiagnosisSettings(81, 2, 0));
    Refusals.assertPlaces(
        List.of("temperature"), () -> of(MAX, SampledPolicy.constant(PEAK), Double.NaN));
    Refusals.assertPlaces(List.of("temperature"), () -> of(MAX, SampledPolicy.constant(PEAK), -1));
  }

  @Test
  void summariesAverageOverRuns() {
    Diagnosis solved = of(MAX, SampledPolicy.constant(PEAK), COLD);
    Diagnosis trapped = of(MAX, SampledPolicy.constant(TRAP), COLD);
    DiagnosisSummary summary = DiagnosisSummary.of(List.of(solved, solved, trapped, trapped));
    Estimate gap = summary.means().get("optimality gap");
    near(5, gap, 1e-6);
    assertEquals(0, gap.low(), 1e-6);
    assertEquals(10, gap.high(), 1e-6);
    assertEquals("2 of 4 runs solved, 2 of 4 runs at the wrong peak", summary.verdictsInWords());
    assertEquals(3, DiagnosisSummary.bootstrap(new double[] {3}).low());
  }
}
