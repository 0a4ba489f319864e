package org.parley.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.game.ActionSpace;
import org.parley.game.OneShotGame;
import org.parley.game.zoo.MaxOfThree;
import org.parley.game.zoo.TwinPeaks;
import org.parley.game.zoo.TwoModalities;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.negotiation.Negotiation;
import org.parley.negotiation.NegotiationSets;
import org.parley.testing.Refusals;

class RewardGridTest {

  private static final List<String> AGENTS = List.of("a", "b", "c");
  private static final OneShotGame TWINS = TwinPeaks.game();

  private static final OneShotGame PEAK =
      OneShotGame.named("Peak")
          .agents(ActionSpace.interval(-10, 10), "a", "b", "c")
          .reward(
              u ->
                  10
                      - Math.pow(u.get(0) - 1, 2) / 4
                      - Math.pow(u.get(1), 2) / 4
                      - Math.pow(u.get(2) + 2, 2) / 4)
          .build();

  private static InformationProjection projection(Negotiation negotiation, double temperature) {
    return InformationProjection.of(TWINS, negotiation.over(AGENTS), temperature);
  }

  /** A quadratic loses α / 2 a coordinate. */
  @Test
  void meanRewardOfOnePeakIsEquipartitions() {
    RewardGrid grid = RewardGrid.of(PEAK);
    for (double alpha : new double[] {0.1, 0.3, 1}) {
      assertEquals(10 - 1.5 * alpha, grid.law(alpha).meanReward(), 0.01);
    }
  }

  @Test
  void massesOfTwoModalitiesAreThePapers() {
    RewardGrid.Law law = RewardGrid.of(TwoModalities.game()).law(1);
    double narrow = 0;
    for (int index = 0; index < law.logMass().length; index++) {
      narrow += index % 21 > 10 ? Math.exp(law.logMass()[index]) : 0;
    }
    assertEquals(0.175, narrow, 0.01);
  }

  @Test
  void aTemperatureTooColdForTheGridIsToldApart() {
    RewardGrid grid = RewardGrid.of(MaxOfThree.game(1.5));
    assertTrue(grid.law(0.05).resolved());
    assertFalse(grid.law(0.005).resolved());
  }

  /**
   * Exact draws of the law, by inversion over its cells, expect of one another what they should.
   */
  @Test
  void drawsOfTheLawHaveNoPerceivedGap() {
    RewardGrid grid = RewardGrid.of(TWINS);
    RewardGrid.Law law = grid.law(1);
    Matrix draws = Matrix.zeros(1000, 3);
    RandomStream stream = RandomStream.of(8);
    for (int row = 0; row < draws.rows(); row++) {
      double left = stream.uniform(row);
      int cell = -1;
      while (left > 0 && cell < law.logMass().length - 1) {
        left -= Math.exp(law.logMass()[++cell]);
      }
      for (int d = 0, rest = cell; d < 3; d++, rest /= 21) {
        draws.set(row, d, (float) (-10 + 20 * (rest % 21 + 0.5) / 21));
      }
    }
    Estimate gap = new PerceivedGap(TWINS.space(), grid, law).of(draws).gain();
    assertEquals(0, gap.value(), 0.05, gap::toString);
    Matrix one = SampledPolicy.gaussian(Math.sqrt(2), 7, 7, -4).jointActions(stream, 1000);
    Estimate lost = new PerceivedGap(TWINS.space(), grid, law).of(one).gain();
    assertEquals(Math.log(2), lost.value(), 0.1, lost::toString);
  }

  /** Of two equal peaks, agents who cannot hear one another can keep one: half of the mass. */
  @Test
  void twoEqualPeaksLeaveIndependentAgentsLogTwo() {
    assertEquals(Math.log(2), projection(Negotiation.independent(), 0.5).gap(), 1e-3);
    assertEquals(10 - 0.75, projection(Negotiation.independent(), 0.5).meanReward(), 0.1);
  }

  @Test
  void strictlyNestedAndFullSetsExpressEveryLaw() {
    assertEquals(0, projection(Negotiation.strictlyNested(), 0.5).gap(), 1e-6);
    assertEquals(0, projection(Negotiation.full(), 0.5).gap(), 1e-6);
    assertEquals(
        0, projection(Negotiation.strictlyNested(List.of("c", "a", "b")), 0.5).gap(), 1e-6);
  }

  /**
   * One agent that all hear can decide for all; one that nobody hears and that hears nobody cannot.
   */
  @Test
  void whatAMissingLinkCostsDependsOnWhoMissesIt() {
    NegotiationSets star =
        Negotiation.heard(Map.of("b", List.of("a"), "c", List.of("a"))).over(AGENTS);
    assertEquals(0, InformationProjection.of(TWINS, star, 0.5).gap(), 1e-3);
    NegotiationSets alone = Negotiation.heard(Map.of("b", List.of("a"))).over(AGENTS);
    assertEquals(Math.log(2), InformationProjection.of(TWINS, alone, 0.5).gap(), 1e-3);
  }

  @Test
  void anIndependentGameLosesNothingByIndependence() {
    NegotiationSets apart = Negotiation.independent().over(AGENTS);
    assertEquals(0, InformationProjection.of(PEAK, apart, 1).gap(), 1e-6);
  }

  @Test
  void projectionsThatCannotBeComputedAreRefused() {
    NegotiationSets sets = Negotiation.independent().over(List.of("x", "y", "z"));
    Refusals.assertPlaces(
        List.of("temperature", "sets"), () -> InformationProjection.of(TWINS, sets, 0));
    Refusals.assertPlaces(
        List.of("temperature"), () -> projection(Negotiation.independent(), 1e-3));
    OneShotGame four =
        OneShotGame.named("Four")
            .agents(ActionSpace.interval(-1, 1), "a", "b", "c", "d")
            .reward(u -> 0)
            .build();
    Refusals.assertPlaces(
        List.of("game"),
        () ->
            InformationProjection.of(
                four, Negotiation.independent().over(List.of("a", "b", "c", "d")), 1));
  }
}
