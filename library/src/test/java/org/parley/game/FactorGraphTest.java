package org.parley.game;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.testing.Refusals;

class FactorGraphTest {

  private static final List<String> ABC = List.of("a", "b", "c");
  private static final FactorGraph GRAPH =
      FactorGraph.of(ABC, List.of(List.of("c", "a"), List.of("b"), List.of("b", "a")));

  private static OneShotGame.Builder game() {
    return OneShotGame.named("Sum")
        .agents(ActionSpace.interval(-1, 1), "a")
        .agents(ActionSpace.box(new double[] {-1, -1}, new double[] {1, 1}), "b")
        .agents(ActionSpace.interval(-1, 1), "c");
  }

  @Test
  void neighboursShareAFactor() {
    assertArrayEquals(new int[] {0, 2}, GRAPH.members(0));
    assertArrayEquals(new int[] {1, 2}, GRAPH.factorsOf(1));
    assertArrayEquals(new int[] {1, 2}, GRAPH.neighboursOf(0));
    assertArrayEquals(new int[] {0}, GRAPH.neighboursOf(1));
    assertTrue(GRAPH.neighbours(2, 0));
    assertFalse(GRAPH.neighbours(1, 2));
    assertFalse(GRAPH.neighbours(1, 1));
    assertEquals(Map.of("b", List.of("a"), "c", List.of("a")), GRAPH.earlierNeighbours());
  }

  @Test
  void aChainBindsEachToTheNext() {
    FactorGraph chain = FactorGraph.chain(50);
    assertEquals(49, chain.factors().size());
    assertArrayEquals(new int[] {1}, chain.neighboursOf(0));
    assertArrayEquals(new int[] {24, 26}, chain.neighboursOf(25));
    assertEquals(FactorGraph.chain(List.of("a1", "a2", "a3")), FactorGraph.chain(3));
    assertEquals(List.of(List.of("x")), FactorGraph.chain(List.of("x")).factors());
  }

  @Test
  void itIsAValueWhoseTextIsTheDsls() {
    FactorGraph same =
        FactorGraph.of(ABC, List.of(List.of("a", "c"), List.of("b"), List.of("a", "b")));
    assertEquals(GRAPH, same);
    assertEquals(GRAPH.hashCode(), same.hashCode());
    assertNotEquals(GRAPH, FactorGraph.chain(ABC));
    assertEquals(
        "factorGraph(\"a\", \"b\", \"c\") { factor(\"a\", \"b\"); factor(\"b\", \"c\") }",
        FactorGraph.chain(ABC).toString());
  }

  @Test
  void graphsThatCannotBeAreRefusedAllAtOnce() {
    Refusals.assertPlaces(
        List.of("factor 2", "factor 3", "factor 4", "factor 5", "agents"),
        () ->
            FactorGraph.of(
                ABC,
                List.of(
                    List.of("a", "b"),
                    List.of(),
                    List.of("b", "a"),
                    List.of("a", "d"),
                    List.of("a", "a"))));
    Refusals.assertPlaces(
        List.of("agents"), () -> FactorGraph.of(List.of("a", "a"), List.of(List.of("a"))));
    Refusals.assertPlaces(List.of("agents"), () -> FactorGraph.chain(1));
  }

  @Test
  void aRewardIsTheSumOfWhatFactorsAreHanded() {
    FactorReward size = (c, own) -> (c + 1) * own.size() + 10 * own.get(own.size() - 1);
    OneShotGame sum = game().factors(GRAPH, size).build();
    JointAction u = JointAction.of(0.1, 0.2, 0.3, 0.4);
    // (a, c): 2 + 4; (b): 2 · 2 + 3; (a, b): 3 · 3 + 3.
    assertEquals(25, sum.reward(u), 1e-12);
    FactoredReward factored = sum.factored().orElseThrow();
    assertEquals(7, factored.of(1, new float[] {0.2f, 0.3f}), 1e-6);
    assertArrayEquals(new int[] {0, 3}, factored.coordinates(0));
    assertArrayEquals(new int[] {0, 1, 2}, factored.coordinates(2));
    assertTrue(game().reward(all -> 0).build().factored().isEmpty());
  }

  @Test
  void aFactorThatFailsIsNamed() {
    OneShotGame broken = game().factors(GRAPH, (c, own) -> c == 1 ? Double.NaN : 0).build();
    JointAction u = JointAction.of(0, 0, 0, 0);
    String told = assertThrows(RewardException.class, () -> broken.reward(u)).getMessage();
    assertTrue(told.contains("in factor 2 of [b] returned NaN"), told);
    OneShotGame beyond = game().factors(GRAPH, (c, own) -> own.get(3)).build();
    assertThrows(RewardException.class, () -> beyond.reward(u));
  }

  @Test
  void aGameTakesOneKindOfRewardAndAGraphOfItsAgents() {
    FactorReward nothing = (c, own) -> 0;
    Refusals.assertPlaces(
        List.of("factors"), () -> game().reward(u -> 0).factors(GRAPH, nothing).build());
    Refusals.assertPlaces(
        List.of("factors"), () -> game().factors(FactorGraph.chain(3), nothing).build());
  }
}
