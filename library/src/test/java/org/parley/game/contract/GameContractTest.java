package org.parley.game.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.game.ActionSpace;
import org.parley.game.Game;
import org.parley.game.MatrixGame;
import org.parley.game.OneShotGame;
import org.parley.game.Reward;
import org.parley.game.SequentialBuilder;
import org.parley.game.SequentialGame;
import org.parley.game.zoo.Zoo;

class GameContractTest {

  private static final ActionSpace UNIT = ActionSpace.interval(-1, 1);

  /** Every game of the zoo, and what its switches turn it into. */
  static List<Game> games() {
    List<Game> games = new ArrayList<>();
    for (String name : Zoo.names()) {
      games.add(Zoo.game(name, Map.of()));
      if (Zoo.parameters(name).stream().anyMatch(p -> p.name().equals("relaxed"))) {
        games.add(Zoo.game(name, Map.of("relaxed", 1.0)));
      }
    }
    games.add(Zoo.game("particle-gather", Map.of("size", 0.15, "local", 1.0, "ends", 0.0)));
    games.add(Zoo.game("twin-peaks", Map.of("agents", 5.0, "peaks", 3.0)));
    return games;
  }

  @ParameterizedTest
  @MethodSource("games")
  void theZooKeepsTheLaws(Game game) {
    GameReport report = GameContract.check(game);
    assertTrue(report.holds(), report::toString);
    assertTrue(report.laws().size() >= 4, report::toString);
  }

  private static OneShotGame.Builder oneShot(Reward reward) {
    return OneShotGame.named("Test").agents(UNIT, "a", "b").reward(reward);
  }

  private static SequentialBuilder sequential() {
    return SequentialGame.named("Test").agents(UNIT, "a", "b").state(1).horizon(5);
  }

  private static void assertBroken(List<String> laws, Game game) {
    GameReport report = GameContract.check(game);
    assertEquals(laws, report.broken().stream().map(Law::name).toList(), report::toString);
    assertTrue(report.broken().get(0).counterexample().isPresent());
  }

  @Test
  void aRewardThatCountsItsCallsIsFound() {
    AtomicInteger calls = new AtomicInteger();
    assertBroken(List.of("seeds", "batch", "order"), oneShot(u -> calls.incrementAndGet()).build());
  }

  /** A row's reward depends on the row before it. */
  @Test
  void aRewardThatDependsOnTheBatchIsFound() {
    double[] before = new double[1];
    Game game =
        oneShot(
                u -> {
                  double reward = u.get(0) + (u.get(1) > 0.9 ? before[0] : 0);
                  before[0] = u.get(1);
                  return reward;
                })
            .build();
    GameReport report = GameContract.check(game);
    List<String> broken = report.broken().stream().map(Law::name).toList();
    assertTrue(broken.contains("batch") && broken.contains("order"), report::toString);
  }

  @Test
  void aStateKeptOutsideTheGameIsFound() {
    double[] shared = new double[1];
    SequentialGame game =
        sequential()
            .step(
                s -> {
                  shared[0] = s.time() == 0 ? s.u(0) : shared[0] + s.u(0);
                  s.reward(shared[0]);
                })
            .build();
    assertBroken(List.of("batch"), game);
  }

  @Test
  void rewardsThatAreNotFiniteEndTheCheck() {
    assertBroken(List.of("plays"), oneShot(u -> 1 / Math.max(0, u.get(0))).build());
    assertBroken(
        List.of("plays"), sequential().step(s -> s.set(0, s.time() == 3 ? Double.NaN : 0)).build());
  }

  @Test
  void declarationsAreHeldAgainstTheGame() {
    assertBroken(List.of("bounds"), oneShot(u -> 3 * u.get(0)).bounds(-1, 1).build());
    assertBroken(List.of("optimum"), oneShot(u -> u.get(0)).optimum(0, 0, 0).build());
    assertBroken(List.of("optimum"), oneShot(u -> -u.get(0) * u.get(0)).optimum(1, 0, 0).build());
    assertBroken(List.of("permutation"), oneShot(u -> u.get(0)).symmetric().build());
    MatrixGame unfair =
        MatrixGame.named("Test")
            .agents(ActionSpace.finite("x", "y"), "a", "b")
            .payoffs(new double[][] {{1, 2}, {3, 4}}, new double[][] {{1, 2}, {3, 4}})
            .symmetric()
            .build();
    assertBroken(List.of("permutation"), unfair);
  }

  @Test
  void theReportNamesLawAndCounterexample() {
    String said = GameContract.check(oneShot(u -> 3 * u.get(0)).bounds(-1, 1).build()).toString();
    assertTrue(said.startsWith("Test: 5 of 6 laws hold\n"), said);
    assertTrue(said.contains("✗ bounds: rewards lie in -1.0..1.0\n"), said);
    assertTrue(said.contains("but agent a gets "), said);
  }
}
