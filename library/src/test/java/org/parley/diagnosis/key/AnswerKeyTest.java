package org.parley.diagnosis.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.check.InvalidSpecException;
import org.parley.game.ActionSpace;
import org.parley.game.JointAction;
import org.parley.game.OneShotGame;
import org.parley.game.Reward;
import org.parley.game.Shapes;
import org.parley.game.zoo.MaxOfThree;
import org.parley.game.zoo.MaxOfTwo;
import org.parley.game.zoo.ScaleConvention;
import org.parley.game.zoo.TwinPeaks;
import org.parley.game.zoo.TwoModalities;

class AnswerKeyTest {

  private static final Map<Double, AnswerKey> READ = new ConcurrentHashMap<>();

  /** Read once for all tests. */
  private static AnswerKey maxOfThree(double s2) {
    return READ.computeIfAbsent(s2, width -> AnswerKey.of(MaxOfThree.game(width)));
  }

  private static OneShotGame game(Reward reward, String... agents) {
    return OneShotGame.named("Test")
        .agents(ActionSpace.interval(-10, 10), agents)
        .reward(reward)
        .build();
  }

  /** Gaussian integrals: the masses are as the products of the peaks' widths. */
  @ParameterizedTest
  @CsvSource({"PAPER, 0.825", "CODE, 0.72"})
  void massesOfTwoModalitiesAtTemperatureOne(ScaleConvention convention, double wide) {
    AnswerKey key = AnswerKey.of(TwoModalities.game(convention));
    assertEquals(-5, key.peaks().get(0).optimum().at().get(0), 1e-4, "the wide peak comes first");
    assertArrayEquals(new double[] {wide, 1 - wide}, key.law().at(1).masses(), 0.01);
  }

  @ParameterizedTest
  @CsvSource({"1.5, 4.1, 0.154", "2, 6.5, 0.255", "3, 29.9, 0.513"})
  void equalMassesAndSharesOfMaxOfThree(double s2, double equalMass, double share) {
    AnswerKey key = maxOfThree(s2);
    assertEquals(equalMass, key.quadraticCrossing(0, 1).orElseThrow(), 0.03 * equalMass);
    assertEquals(share, key.peaks().get(0).share(), 0.005);
    assertEquals(share, key.law().at(Double.POSITIVE_INFINITY).masses()[0], 0.005);
  }

  /** In the box the widest peak is cut most, so it leads only from hotter on, or never. */
  @ParameterizedTest
  @CsvSource({"1.5", "2"})
  void theCrossingInTheBoxIsWherePlainSummationHasIt(double s2) {
    AnswerKey key = maxOfThree(s2);
    Crossing crossing = key.crossings().get(0);
    assertEquals(1, key.crossings().size());
    assertTrue(crossing.temperature() > key.quadraticCrossing(0, 1).orElseThrow());
    assertEquals(0.5, summedMassOfBest(s2, crossing.temperature()), 0.005);
  }

  @Test
  void theWidestMaxOfThreeIsLedByItsOptimumAtEveryTemperature() {
    AnswerKey key = maxOfThree(3);
    assertEquals(List.of(), key.crossings());
    assertTrue(summedMassOfBest(3, 29.9) > 0.5);
    assertTrue(summedMassOfBest(3, 1e9) > 0.5);
  }

  /** The mass where the second peak's formula is the larger, on an even grid. */
  private static double summedMassOfBest(double s2, double temperature) {
    int side = 60;
    double best = 0;
    double all = 0;
    for (int index = 0; index < side * side * side; index++) {
      double a = middle(index % side, side);
      double b = middle(index / side % side, side);
      double c = middle(index / side / side, side);
      JointAction u = JointAction.of(a, b, c);
      double wide = 0.8 * Shapes.bowl(u, new double[] {-5, -5, 3}, 3);
      double high = 10 + Shapes.bowl(u, new double[] {7, 7, -4}, s2);
      double weight = Math.exp((Math.max(wide, high) - 10) / temperature);
      all += weight;
      best += high > wide ? weight : 0;
    }
    return best / all;
  }

  private static double middle(int cell, int side) {
    return 20.0 * (cell + 0.5) / side - 10;
  }

  @Test
  void aQuadraticPeaksMeanRewardFallsByThreeHalvesOfTheTemperature() {
    BoltzmannLaw law = maxOfThree(1.5).law();
    assertEquals(BoltzmannLaw.Method.GRID, law.method());
    assertEquals(9.850, law.at(0.1).meanReward(), 0.01);
    assertEquals(9.550, law.at(0.3).meanReward(), 0.01);
    assertEquals(8.52, law.at(1).meanReward(), 0.01);
  }

  @Test
  void temperaturesFollowTheUnitsOfTheReward() {
    OneShotGame one = MaxOfThree.game(1.5);
    AnswerKey key = maxOfThree(1.5);
    AnswerKey scaled = AnswerKey.of(game(u -> 10 * one.reward(u) - 70, "a", "b", "c"));
    double crossing = key.crossings().get(0).temperature();
    assertEquals(10 * crossing, scaled.crossings().get(0).temperature(), 1e-3 * crossing);
    for (long step : new long[] {0, 1000, 4999}) {
      double temperature = key.suggestion().annealing().temperature(step, 5000);
      double tenfold = scaled.suggestion().annealing().temperature(step, 5000);
      assertEquals(10 * temperature, tenfold, 1e-9 * tenfold);
    }
  }

  /** Two Gaussians far from the box's ends: masses are as width⁴, mean reward 10 − 4/2 · α. */
  @Test
  void beyondThreeDimensionsTheSamplerTakesOverAndSaysSo() {
    double[] one = {4, 4, -4, 4};
    double[] other = {-4, -4, 4, -4};
    AnswerKey key =
        AnswerKey.of(
            game(
                u -> 10 + Math.max(Shapes.bowl(u, one, 2), Shapes.bowl(u, other, 1.5)),
                "a",
                "b",
                "c",
                "d"));
    assertEquals(BoltzmannLaw.Method.SAMPLER, key.law().method());
    assertTrue(key.toString().contains("a grid holds up to 3 dimensions only"), key.toString());
    double wide = Math.pow(2, 4) / (Math.pow(2, 4) + Math.pow(1.5, 4));
    BoltzmannLaw.State state = key.law().at(0.5);
    double error = 1 / Math.sqrt(state.effectiveSamples());
    assertEquals(wide, state.masses()[0], 3 * error);
    assertEquals(9, state.meanReward(), 3 * error);
    assertTrue(error < 0.03, "the sampler is of use");
  }

  @Test
  void equalPeaksDoNotTakeTurns() {
    AnswerKey key = AnswerKey.of(TwinPeaks.game());
    assertEquals(List.of(), key.crossings());
    assertArrayEquals(new double[] {0.5, 0.5}, key.law().at(0.2).masses(), 0.005);
  }

  @Test
  void agentsLearnTheSafeActionWhereTheOptimumIsNarrow() {
    Overgeneralisation narrow = maxOfThree(1.5).overgeneralisation().get();
    Overgeneralisation wide = maxOfThree(3).overgeneralisation().get();
    assertEquals(-5, narrow.uniformReply().get(0), 0.5);
    assertEquals(4, wide.uniformReply().get(0), 0.5);
    assertTrue(narrow.largestSafeGain() > 0);
    assertTrue(wide.largestSafeGain() < 0);
    assertTrue(narrow.basinRatio() > 5 * wide.basinRatio());
  }

  @Test
  void thePenaltyIsTheLossAtTheMixturesOfOptimumAndTrap() {
    OneShotGame game = MaxOfTwo.game();
    double mixed = (game.reward(JointAction.of(5, -5)) + game.reward(JointAction.of(-5, 5))) / 2;
    assertEquals(10 - mixed, AnswerKey.of(game).overgeneralisation().get().penalty(), 1e-3);
  }

  @Test
  void againstPartnersAtTheOptimumTheSafeActionLoses() {
    OneShotGame game = MaxOfTwo.game();
    AnswerKey key = AnswerKey.of(game);
    double loss = game.reward(JointAction.of(-5, 5)) - 10;
    List<Double> gains = key.safeGain(List.of(JointAction.of(5, 5), JointAction.of(5, 5)));
    assertEquals(loss, gains.get(0), 1e-3);
    assertTrue(key.safeGain(List.of(JointAction.of(-5, -5))).get(1) > 0);
    assertThrows(InvalidSpecException.class, () -> key.safeGain(List.of()));
    assertThrows(InvalidSpecException.class, () -> key.safeGain(List.of(JointAction.of(1, 2, 3))));
  }

  @Test
  void bestResponsesAndEquilibriaOfALinearResponse() {
    AnswerKey key =
        AnswerKey.of(
            game(u -> -Math.pow(u.get(0) - u.get(1) / 2, 2) - Math.pow(u.get(1) - 4, 2), "a", "b"));
    BestResponse response = key.bestResponse(0, 1, JointAction.of(0, 0));
    for (int i = 0; i < response.partnerActions().length; i++) {
      assertEquals(response.partnerActions()[i] / 2, response.bestActions()[i], 0.01);
    }
    assertEquals(1, key.equilibria().size());
    assertEquals(2, key.equilibria().get(0).get(0), 0.05);
    assertThrows(InvalidSpecException.class, () -> key.bestResponse(0, 0, JointAction.of(0, 0)));
  }

  @Test
  void meetingAnywhereIsAContinuumOfEquilibria() {
    AnswerKey key = AnswerKey.of(game(u -> -Math.abs(u.get(0) - u.get(1)), "a", "b"));
    assertTrue(key.equilibria().size() > 50, () -> "" + key.equilibria().size());
  }

  @Test
  void aRewardWithHolesIsReadWhereItIsDefined() {
    AnswerKey key =
        AnswerKey.of(
            game(
                u -> u.get(0) < 0 ? Double.NaN : Shapes.bowl(u, new double[] {5, 5}, 2), "a", "b"));
    assertEquals(1, key.peaks().size());
    assertEquals(0.5, key.elsewhere(), 0.02);
    assertEquals(-0.5, key.law().at(0.5).meanReward(), 0.01);
    assertEquals(Optional.empty(), key.basin(JointAction.of(-5, 0)));
    assertEquals(0, key.basin(JointAction.of(1, 0)).orElseThrow());
  }

  @Test
  void rewardsWithoutAPeakAreRefused() {
    assertThrows(InvalidSpecException.class, () -> AnswerKey.of(game(u -> 3, "a", "b")));
    assertThrows(InvalidSpecException.class, () -> AnswerKey.of(game(u -> 0.0 / 0, "a", "b")));
  }

  @Test
  void temperaturesThatThePointsDoNotResolveAreRefused() {
    BoltzmannLaw law = AnswerKey.of(MaxOfTwo.game()).law();
    assertThrows(InvalidSpecException.class, () -> law.at(law.coolest() / 2));
    assertThrows(InvalidSpecException.class, () -> law.at(Double.NaN));
  }

  @Test
  void theSameGameHasTheSameKey() {
    assertEquals(maxOfThree(2).toString(), AnswerKey.of(MaxOfThree.game(2)).toString());
  }

  @Test
  void theSuggestionBeginsAboveTheCrossingAndSpendsItsShareAroundIt() {
    AnswerKey key = maxOfThree(1.5);
    SuggestedAnnealing suggestion = key.suggestion();
    int steps = 100_000;
    int slow = 0;
    for (int step = 0; step < steps; step++) {
      double alpha = suggestion.annealing().temperature(step, steps);
      slow += alpha <= suggestion.slowFrom() && alpha >= suggestion.slowTo() ? 1 : 0;
    }
    assertEquals(suggestion.slowShare(), slow / (double) steps, 1e-3);
    assertTrue(
        suggestion.annealing().temperature(0, steps) >= 3 * key.crossings().get(0).temperature());
    assertTrue(suggestion.slowFrom() > key.crossings().get(0).temperature());
    assertTrue(suggestion.slowTo() < key.crossings().get(0).temperature());
  }
}
