package org.parley.game.zoo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.diagnosis.OptimumSearch;
import org.parley.game.Episodes;
import org.parley.game.JointAction;
import org.parley.game.MatrixGame;
import org.parley.game.OneShotGame;
import org.parley.game.Optimum;
import org.parley.testing.Refusals;

class ZooTest {

  private static final double EXACT = 1e-12;
  private static final String DILEMMA = "iterated-prisoners-dilemma";

  private static void assertReward(double expected, OneShotGame game, double... u) {
    assertEquals(expected, game.reward(JointAction.of(u)), EXACT, game + " at " + List.of(u));
  }

  @Test
  void maxOfTwoByHand() {
    OneShotGame paper = MaxOfTwo.game();
    assertReward(10, paper, 5, 5);
    assertReward(0, paper, -5, -5);
    assertReward(8, paper, 6, 4);
    assertReward(-0.8 * 2, paper, -2, -8);
    OneShotGame code = MaxOfTwo.game(ScaleConvention.CODE);
    assertReward(8, code, 6, 4);
    assertReward(-0.8 * 6, code, -2, -8);
  }

  @Test
  void maxOfThreeByHand() {
    assertReward(10, MaxOfThree.game(1.5), 7, 7, -4);
    assertReward(0, MaxOfThree.game(1.5), -5, -5, 3);
    assertReward(9, MaxOfThree.game(1.5), 7, 5.5, -4);
    assertReward(9.5, MaxOfThree.game(3, ScaleConvention.CODE), 7, 7, -4 + Math.sqrt(1.5));
    assertReward(-0.8, MaxOfThree.game(1.5), -5, -2, 3);
    assertReward(-2.4, MaxOfThree.game(1.5, ScaleConvention.CODE), -5, -2, 3);
  }

  @Test
  void theThirdCoordinateIsThePapersOrTheCodes() {
    assertReward(10, MaxOfThree.game(1.5, ScaleConvention.PAPER, -3), 7, 7, -3);
    assertReward(9, MaxOfThree.game(1.5, ScaleConvention.PAPER, -3), 7, 7, -4.5);
    assertEquals(-3, Zoo.make("max-of-three", Map.of("third", -3.0)).optimum().get().at().get(2));
  }

  @Test
  void theDilemmasSetsArePublished() {
    double[][] expected = {{-1, -3, 0, -2}, {3, 0, 5, 1}, {0.5, -1.5, 1.5, -0.5}};
    for (DilemmaPayoffs payoffs : DilemmaPayoffs.values()) {
      MatrixGame game = PrisonersDilemma.game(payoffs);
      for (int cell = 0; cell < 4; cell++) {
        double first = expected[payoffs.ordinal()][cell];
        assertEquals(first, game.payoff(0, cell / 2, cell % 2));
        assertEquals(first, game.payoff(1, cell % 2, cell / 2));
      }
    }
  }

  @Test
  void theIteratedDilemmaRemembersOneStep() {
    Episodes episodes = Episodes.of(IteratedDilemma.game(), 1);
    double[][] plays = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    double[][] rewards = {{3, 3}, {0, 5}, {5, 0}, {1, 1}};
    double[] seen = new double[5];
    for (int play = 0; play < 12; play++) {
      episodes.observe(play % 2, seen);
      int state = play == 0 ? 0 : 1 + (play - 1) % 4;
      assertEquals(1, seen[state]);
      assertEquals(1, Arrays.stream(seen).sum());
      assertTrue(!episodes.ended(0));
      episodes.step(plays[play % 4]);
      assertArrayEquals(rewards[play % 4], episodes.rewards());
    }
    assertTrue(episodes.truncated(0) && !episodes.terminated(0));
    assertEquals(0.96, episodes.game().discount());
  }

  @Test
  void twoWaysAreWorthHalfToThoseWhoDoNotAgree() {
    OneShotGame ways = Zoo.make("two-ways", Map.of("relaxed", 1.0));
    assertReward(1.5, ways, 0, 0);
    assertReward(3, ways, -1, -1);
    assertReward(1.5, Zoo.make("risky-top", Map.of("relaxed", 1.0)), 1, 0);
    assertEquals(0, StagHunt.game(0).payoff(0, 0, 1));
    assertEquals(-100, Penalty.game().payoff(1, 2, 0));
  }

  @Test
  void twoModalitiesByHand() {
    assertReward(10, TwoModalities.game(), -5, -5, 3);
    assertReward(10, TwoModalities.game(), 7, 7, -3);
    assertReward(9, TwoModalities.game(), 7, 7, -1);
    assertReward(8, TwoModalities.game(ScaleConvention.CODE), 7, 7, -1);
    assertReward(9.2, TwoModalities.game(), -5, -8, 3);
  }

  @Test
  void twinPeaksByHand() {
    assertReward(10, TwinPeaks.game(), 7, 7, -4);
    assertReward(10, TwinPeaks.game(), -7, -7, 4);
    assertReward(9, TwinPeaks.game(2), -7, -5, 4);
    assertReward(6, TwinPeaks.game(1), -7, -5, 4);
    OneShotGame many = TwinPeaks.game(2, 5, 3);
    assertReward(10, many, 7, 7, 7, 7, -4);
    assertReward(10, many, 0, 0, 0, 0, 0);
    assertReward(10, many, -7, -7, -7, -7, 4);
    assertReward(9, many, 0, 0, 2, 0, 0);
    assertReward(10, TwinPeaks.game(2, 2, 1), 7, -4);
  }

  @Test
  void maxOfManyHasOneSafeTopAndEquallyGoodOnes() {
    assertEquals(MaxOfMany.game().toString(), Zoo.make("max-of-many", Map.of()).toString());
    for (int peaks = 1; peaks <= 6; peaks++) {
      for (int agents = 2; agents <= 5; agents++) {
        OneShotGame game = MaxOfMany.game(1.5, agents, peaks, 1);
        double[][] tops = LatinDesign.spread(1, agents, peaks + 1, 7);
        assertReward(0, game, tops[0]);
        for (int good = 1; good <= peaks; good++) {
          assertReward(10, game, tops[good]);
        }
        double[] beside = tops[1].clone();
        beside[0] += 0.75;
        assertReward(9.75, game, beside);
      }
    }
  }

  @Test
  void theSafePeakOfMaxOfManyIsTwiceAsWideAsTheGoodOnes() {
    OneShotGame game = MaxOfMany.game(2, 3, 2, 1);
    double[] beside = LatinDesign.spread(1, 3, 3, 7)[0].clone();
    beside[1] += 1;
    assertReward(-0.8 / 16, game, beside);
  }

  @Test
  void noTwoTopsShareAnAction() {
    for (int layout = 1; layout <= 3; layout++) {
      double[][] tops = LatinDesign.spread(layout, 4, 7, 7);
      for (int d = 0; d < 4; d++) {
        int agent = d;
        double[] actions = Arrays.stream(tops).mapToDouble(top -> top[agent]).sorted().toArray();
        for (int at = 0; at < 7; at++) {
          assertEquals(-7 + 14.0 * at / 6, actions[at], 1e-9);
        }
      }
    }
  }

  @Test
  void centreAndRingByHand() {
    Episodes episodes = Episodes.of(CentreAndRing.game(), 1);
    double[][] paid = {{0, 0, 1}, {0.065, 0, 0.5}, {0.3, 0, 0}, {0.8, 0, 0.3}, {0.9, 0, 0.15}};
    for (double[] at : paid) {
      episodes.load(0, at[0], at[1]);
      episodes.step(new double[] {0, 0});
      assertEquals(at[2], episodes.rewards()[0], EXACT);
    }
    episodes.load(0, 0.97, -0.5);
    episodes.step(new double[] {1, -0.5});
    assertArrayEquals(new double[] {1, -0.55}, episodes.state(0), EXACT);
    assertEquals(0, episodes.rewards()[0]);
    Episodes four = Episodes.of(CentreAndRing.game(4, 0.13, 0.15), 1);
    four.load(0, 0.4 * Math.sqrt(2), 0.4 * Math.sqrt(2), -0.4 * Math.sqrt(2), 0.4 * Math.sqrt(2));
    four.step(new double[4]);
    assertEquals(0.3, four.rewards()[0], EXACT);
  }

  /** Where the narrow peak is the better of the two, as a share of the cube. */
  @ParameterizedTest
  @CsvSource({
    "3, PAPER, 0.513", "2, PAPER, 0.255", "1.5, PAPER, 0.154",
    "3, CODE, 0.397", "2, CODE, 0.285", "1.5, CODE, 0.223"
  })
  void theOptimumsShareOfTheCube(double s2, ScaleConvention convention, double published) {
    OneShotGame game = MaxOfThree.game(s2, convention);
    int draws = 200_000;
    int won = 0;
    SplittableRandom random = new SplittableRandom(1);
    for (int draw = 0; draw < draws; draw++) {
      double[] u = random.doubles(3, -10, 10).toArray();
      double squares = Math.pow(u[0] + 5, 2) + Math.pow(u[1] + 5, 2) + Math.pow(u[2] - 3, 2);
      double wide = -0.8 * squares / Math.pow(3, convention.exponent());
      won += game.reward(JointAction.of(u)) > wide + EXACT ? 1 : 0;
    }
    double error = 4 * Math.sqrt(published * (1 - published) / draws);
    assertEquals(published, won / (double) draws, 0.0005 + error);
  }

  static List<OneShotGame> games() {
    return Zoo.names().stream()
        .map(name -> Zoo.game(name, Map.of()))
        .filter(OneShotGame.class::isInstance)
        .map(OneShotGame.class::cast)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("games")
  void declaredOptimaAreFound(OneShotGame game) {
    Optimum declared = game.optimum().orElseThrow();
    assertReward(declared.value(), game, declared.at().toArray());
    List<Optimum> found = OptimumSearch.of(game);
    assertEquals(declared.value(), found.get(0).value(), 1e-6);
    assertTrue(
        found.stream()
            .filter(optimum -> optimum.value() > declared.value() - 1e-6)
            .anyMatch(optimum -> near(declared.at(), optimum.at())),
        found.toString());
    assertEquals(found, OptimumSearch.of(game));
  }

  private static boolean near(JointAction one, JointAction other) {
    double largest = 0;
    for (int d = 0; d < one.size(); d++) {
      largest = Math.max(largest, Math.abs(one.get(d) - other.get(d)));
    }
    return largest < 0.01;
  }

  @Test
  void theSearchFindsTrapsAndTwinsToo() {
    assertEquals(0, OptimumSearch.of(MaxOfThree.game(1.5)).get(1).value(), 1e-6);
    List<Optimum> twins = OptimumSearch.of(TwinPeaks.game());
    assertEquals(10, twins.get(0).value(), 1e-6);
    assertEquals(10, twins.get(1).value(), 1e-6);
  }

  @Test
  void gamesAreMadeByNameWithTheirNumbers() {
    OneShotGame game = Zoo.make("max-of-three", Map.of("s2", 2.0, "scale-exponent", 1.0));
    assertEquals("Max of Three(s2 = 2.0, scale-exponent = 1.0, third = -4.0)", game.toString());
    assertReward(8, game, 7, 7, -2);
    assertEquals(
        List.of("s2", "scale-exponent", "third"),
        Zoo.parameters("max-of-three").stream().map(Parameter::name).toList());
  }

  @Test
  void wrongNamesAndNumbersAreRefused() {
    Refusals.assertPlaces(List.of("name"), () -> Zoo.make("max-of-four", Map.of()));
    Refusals.assertPlaces(List.of("name"), () -> Zoo.make("climbing", Map.of()));
    Refusals.assertPlaces(List.of("relaxed"), () -> Zoo.game("chicken", Map.of("relaxed", 0.5)));
    Refusals.assertPlaces(List.of("k"), () -> Penalty.game(1));
    Refusals.assertPlaces(List.of("alone"), () -> StagHunt.game(2));
    Refusals.assertPlaces(List.of("payoffs"), () -> Zoo.game(DILEMMA, Map.of("payoffs", 4.0)));
    Refusals.assertPlaces(List.of("discount"), () -> Zoo.game(DILEMMA, Map.of("discount", 0.0)));
    Refusals.assertPlaces(List.of("horizon"), () -> Zoo.game(DILEMMA, Map.of("horizon", 1.5)));
    Refusals.assertPlaces(List.of("third"), () -> Zoo.make("max-of-three", Map.of("third", 11.0)));
    Refusals.assertPlaces(List.of("agents"), () -> Zoo.make("twin-peaks", Map.of("agents", 2.5)));
    Refusals.assertPlaces(List.of("peaks"), () -> TwinPeaks.game(2, 3, 0));
    Refusals.assertPlaces(List.of("layout"), () -> MaxOfMany.game(1.5, 3, 2, 0));
    Refusals.assertPlaces(List.of("peaks"), () -> Zoo.make("max-of-many", Map.of("peaks", 21.0)));
    Refusals.assertPlaces(List.of("middle"), () -> CentreAndRing.game(2, 0.7, 0.15));
    Refusals.assertPlaces(List.of("ring"), () -> CentreAndRing.game(2, 0.13, 0.6));
    Refusals.assertPlaces(List.of("s3"), () -> Zoo.make("max-of-three", Map.of("s3", 1.0)));
    Refusals.assertPlaces(
        List.of("scale-exponent"), () -> Zoo.make("max-of-two", Map.of("scale-exponent", 3.0)));
    for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      Refusals.assertPlaces(List.of("s2"), () -> MaxOfThree.game(wrong));
      Refusals.assertPlaces(List.of("width"), () -> TwinPeaks.game(wrong));
    }
  }
}
