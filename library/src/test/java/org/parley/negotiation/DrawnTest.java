package org.parley.negotiation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.math.RandomStream;
import org.parley.testing.Cases;
import org.parley.testing.Refusals;

class DrawnTest {

  private static final List<String> FOUR = List.of("a", "b", "c", "d");

  private static Map<String, List<String>> named(NegotiationSets sets) {
    Map<String, List<String>> heard = new LinkedHashMap<>();
    for (int i = 0; i < sets.agents().size(); i++) {
      heard.put(
          sets.agents().get(i),
          IntStream.of(sets.heardBy(i)).mapToObj(sets.agents()::get).toList());
    }
    return heard;
  }

  @Test
  void dagsAreAcyclicAndHaveTheLinksAskedFor() {
    Cases.check(
        200,
        random -> {
          int n = random.nextInt(2, 51);
          List<String> team = IntStream.range(0, n).mapToObj(i -> "agent" + i).toList();
          int links = random.nextInt(n * (n - 1) / 2 + 1);
          NegotiationSets sets =
              Negotiation.randomDagOf(links).over(team, RandomStream.of(random.nextLong()));
          assertEquals(links, sets.links());
          assertEquals(List.of(), Cycles.find(named(sets)));
        });
  }

  @Test
  void everyPairIsLinkedAtTheDensityAndEitherWayAlike() {
    int[][] count = new int[4][4];
    int draws = 6000;
    for (int draw = 0; draw < draws; draw++) {
      NegotiationSets sets = Negotiation.randomDag(0.6).over(FOUR, RandomStream.of(5).at(draw));
      for (int i = 0; i < 4; i++) {
        for (int j : sets.heardBy(i)) {
          count[i][j]++;
        }
      }
    }
    // Standard deviation 0.006.
    for (int pair = 0; pair < 16; pair++) {
      double share = count[pair / 4][pair % 4] / (double) draws;
      assertEquals(pair / 4 == pair % 4 ? 0 : 0.3, share, 0.025);
    }
  }

  @Test
  void peersAreSampledUniformlyWithoutOneself() {
    int[][] count = new int[4][4];
    for (int draw = 0; draw < 6000; draw++) {
      NegotiationSets sets = Negotiation.sampledPeers(2).over(FOUR, RandomStream.of(6).at(draw));
      for (int i = 0; i < 4; i++) {
        assertEquals(2, sets.heardBy(i).length);
        for (int j : sets.heardBy(i)) {
          count[i][j]++;
        }
      }
    }
    for (int pair = 0; pair < 16; pair++) {
      assertEquals(pair / 4 == pair % 4 ? 0 : 4000, count[pair / 4][pair % 4], 150);
    }
  }

  @Test
  void drawsAreOfTheStreamAlone() {
    for (Drawn rule : List.of(Negotiation.randomDag(0.5), Negotiation.sampledPeers(1))) {
      NegotiationSets first = rule.over(FOUR, RandomStream.of(1));
      assertEquals(first, rule.over(FOUR, RandomStream.of(1)));
      long others =
          IntStream.range(2, 40)
              .filter(seed -> !rule.over(FOUR, RandomStream.of(seed)).equals(first))
              .count();
      assertTrue(others > 30, others + " of 38 differ");
    }
  }

  @Test
  void onlyDrawnRulesAreDrawn() {
    Negotiation nested = Negotiation.strictlyNested();
    assertFalse(nested.drawn());
    assertEquals(OptionalLong.empty(), nested.resampledEvery());
    assertEquals(nested.over(FOUR), nested.over(FOUR, RandomStream.of(3)));
    assertEquals(nested.over(FOUR), nested.reach(FOUR));
    Drawn peers = Negotiation.sampledPeers(2);
    assertTrue(peers.drawn());
    assertEquals(OptionalLong.of(1), peers.resampledEvery());
    assertEquals(OptionalLong.of(50), peers.resampledEvery(50).resampledEvery());
    assertEquals(OptionalLong.empty(), peers.drawnOnce().resampledEvery());
    assertEquals(Negotiation.full().over(FOUR), peers.reach(FOUR));
    assertEquals(Negotiation.full().over(FOUR), Negotiation.randomDag(0.1).reach(FOUR));
    assertEquals(Negotiation.independent().over(FOUR), Negotiation.randomDag(0).reach(FOUR));
  }

  @Test
  void areValuesWithTheDslsText() {
    assertEquals("sampledPeers(2)", Negotiation.sampledPeers(2).toString());
    assertEquals(
        "sampledPeers(1).resampledEvery(10)",
        Negotiation.sampledPeers(1).resampledEvery(10).toString());
    assertEquals(
        "randomDag(density = 0.5).drawnOnce()", Negotiation.randomDag(0.5).drawnOnce().toString());
    assertEquals("randomDag(links = 5)", Negotiation.randomDagOf(5).toString());
    assertEquals(
        "custom { \"a\" hears \"b\"; \"b\" hears \"a\" }",
        Negotiation.custom(new LinkedHashMap<>(named(Negotiation.full().over(List.of("a", "b")))))
            .toString());
    assertEquals(
        "strictlyNested(\"a \\\"b\\\" \\$c\")",
        Negotiation.strictlyNested(List.of("a \"b\" $c")).toString());
    assertEquals(Negotiation.randomDag(0.5), Negotiation.randomDag(0.5));
    assertNotEquals(Negotiation.sampledPeers(1), Negotiation.sampledPeers(1).drawnOnce());
  }

  @Test
  void badRulesAreRefused() {
    assertEquals(
        """
        sampledPeers has 1 problem:
          - peers = 4: must be a whole number from 1 to 3. 4 agents have 3 peers each.""",
        Refusals.of(() -> Negotiation.sampledPeers(4).reach(FOUR)).getMessage());
    Refusals.assertPlaces(
        List.of("peers"), () -> Negotiation.sampledPeers(4).over(FOUR, RandomStream.of(1)));
    Refusals.assertPlaces(
        List.of("peers", "resampledEvery"), () -> new SampledPeers(0, OptionalLong.of(0)));
    Refusals.assertPlaces(List.of("links"), () -> Negotiation.randomDagOf(7).reach(FOUR));
    Refusals.assertPlaces(
        List.of("density", "resampledEvery"),
        () -> new RandomDag(OptionalDouble.of(1.1), OptionalInt.empty(), OptionalLong.of(-1)));
    Refusals.assertPlaces(
        List.of("links"),
        () -> new RandomDag(OptionalDouble.empty(), OptionalInt.empty(), OptionalLong.empty()));
    Refusals.assertPlaces(List.of("density"), () -> Negotiation.randomDag(Double.NaN));
    Refusals.assertPlaces(List.of("rule"), () -> Negotiation.sampledPeers(1).over(FOUR));
    Refusals.assertPlaces(
        List.of("hears", "\"b\" hears"),
        () -> Negotiation.custom(ordered("x", "a", "b", "b")).over(FOUR));
  }

  private static Map<String, List<String>> ordered(String... links) {
    Map<String, List<String>> heard = new LinkedHashMap<>();
    for (int i = 0; i < links.length; i += 2) {
      heard.put(links[i], List.of(links[i + 1]));
    }
    return heard;
  }
}
