package org.parley.negotiation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.check.InvalidSpecException;
import org.parley.testing.Cases;
import org.parley.testing.Refusals;

class NegotiationTest {

  private static final List<String> TEAM = List.of("a", "b", "c");

  @Test
  void strictlyNestedHearsAllBefore() {
    NegotiationSets sets = Negotiation.strictlyNested().over(TEAM);
    assertEquals("a: ∅, b: {a}, c: {a, b}", sets.toString());
    assertArrayEquals(new int[] {0, 1, 2}, sets.scopeOf(2));
    assertTrue(sets.hears(2, 0));
    assertFalse(sets.hears(0, 2));
  }

  @Test
  void strictlyNestedFollowsAnyOrder() {
    NegotiationSets sets = Negotiation.strictlyNested(List.of("c", "a", "b")).over(TEAM);
    assertEquals("a: {c}, b: {a, c}, c: ∅", sets.toString());
    assertArrayEquals(new int[] {0, 2}, sets.scopeOf(0));
  }

  @Test
  void strictlyNestedRefusesOrdersThatAreNotTheTeam() {
    for (List<String> order :
        List.of(List.of("a", "b"), List.of("a", "b", "b"), List.of("a", "b", "x"))) {
      Refusals.assertPlaces(List.of("order"), () -> Negotiation.strictlyNested(order).over(TEAM));
    }
  }

  @Test
  void fullAndIndependentAreAllAndNobody() {
    Cases.check(
        20,
        random -> {
          List<String> team = names(random.nextInt(2, 9));
          NegotiationSets full = Negotiation.full().over(team);
          NegotiationSets independent = Negotiation.independent().over(team);
          for (int i = 0; i < team.size(); i++) {
            int self = i;
            int[] others = IntStream.range(0, team.size()).filter(j -> j != self).toArray();
            assertArrayEquals(others, full.heardBy(i));
            assertEquals(team.size(), full.scopeOf(i).length);
            assertArrayEquals(new int[0], independent.heardBy(i));
            assertArrayEquals(new int[] {i}, independent.scopeOf(i));
          }
        });
  }

  private static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(i -> "agent" + i).toList();
  }

  /** Random links that only point back along a random order. */
  private static Map<String, List<String>> acyclic(SplittableRandom random, List<String> order) {
    Map<String, List<String>> heard = new LinkedHashMap<>();
    for (int i = 0; i < order.size(); i++) {
      List<String> others = new ArrayList<>();
      for (int j = 0; j < i; j++) {
        if (random.nextInt(3) == 0) {
          others.add(order.get(j));
        }
      }
      heard.put(order.get(i), others);
    }
    return heard;
  }

  private static List<String> shuffled(SplittableRandom random, List<String> names) {
    List<String> order = new ArrayList<>(names);
    for (int i = order.size() - 1; i > 0; i--) {
      java.util.Collections.swap(order, i, random.nextInt(i + 1));
    }
    return order;
  }

  @Test
  void acyclicLinksAreTakenAsTheyAre() {
    Cases.check(
        300,
        random -> {
          List<String> team = names(random.nextInt(2, 12));
          Map<String, List<String>> heard = acyclic(random, shuffled(random, team));
          NegotiationSets sets = Negotiation.heard(heard).over(team);
          for (int i = 0; i < team.size(); i++) {
            for (int j = 0; j < team.size(); j++) {
              assertEquals(heard.get(team.get(i)).contains(team.get(j)), sets.hears(i, j));
            }
          }
        });
  }

  @Test
  void aLinkBackIsRefusedWithACycleThatExists() {
    Cases.check(
        300,
        random -> {
          List<String> team = names(random.nextInt(2, 12));
          Map<String, List<String>> heard = acyclic(random, shuffled(random, team));
          List<String> path = walk(random, heard);
          if (path.size() < 2) {
            return;
          }
          List<String> closing = new ArrayList<>(heard.get(path.get(path.size() - 1)));
          closing.add(path.get(0));
          heard.put(path.get(path.size() - 1), closing);
          InvalidSpecException refused = Refusals.of(() -> Negotiation.heard(heard).over(team));
          String[] cycle = refused.problems().get(0).value().split(" hears ");
          assertTrue(cycle.length >= 3, refused.getMessage());
          assertEquals(cycle[0], cycle[cycle.length - 1]);
          for (int i = 0; i + 1 < cycle.length; i++) {
            assertTrue(heard.get(cycle[i]).contains(cycle[i + 1]), refused.getMessage());
          }
          long agents = Arrays.stream(cycle).distinct().count();
          assertEquals(cycle.length - 1, agents, "no agent twice");
        });
  }

  /** Follows random links from a random agent. */
  private static List<String> walk(SplittableRandom random, Map<String, List<String>> heard) {
    List<String> all = List.copyOf(heard.keySet());
    List<String> path = new ArrayList<>(List.of(all.get(random.nextInt(all.size()))));
    List<String> next = heard.get(path.get(0));
    while (!next.isEmpty() && (path.size() < 2 || random.nextBoolean())) {
      path.add(next.get(random.nextInt(next.size())));
      next = heard.get(path.get(path.size() - 1));
    }
    return path;
  }

  @Test
  void agentsLeftOutHearNobody() {
    NegotiationSets sets = Negotiation.heard(Map.of("c", List.of("a"))).over(TEAM);
    assertEquals("a: ∅, b: ∅, c: {a}", sets.toString());
  }

  @Test
  void unknownNamesAndSelvesAreRefusedTogether() {
    Map<String, List<String>> heard = new LinkedHashMap<>();
    heard.put("x", List.of("a"));
    heard.put("b", List.of("y", "b"));
    InvalidSpecException refused = Refusals.of(() -> Negotiation.heard(heard).over(TEAM));
    assertEquals(List.of("x", "y", "b"), refused.problems().stream().map(p -> p.value()).toList());
    assertTrue(
        refused.getMessage().contains("hears = x: must be an agent of the game: a, b, c."),
        refused.getMessage());
  }

  @Test
  void areValuesWithTheDslsText() {
    assertEquals(Negotiation.strictlyNested(), Negotiation.strictlyNested(List.of()));
    assertEquals(
        Negotiation.full().over(TEAM).hashCode(), Negotiation.full().over(TEAM).hashCode());
    assertEquals(
        Negotiation.strictlyNested().over(TEAM),
        Negotiation.heard(Map.of("b", List.of("a"), "c", List.of("b", "a"))).over(TEAM));
    assertNotEquals(Negotiation.full().over(TEAM), Negotiation.independent().over(TEAM));
    assertEquals("strictlyNested()", Negotiation.strictlyNested().toString());
    assertEquals("strictlyNested(\"b\", \"a\")", new StrictlyNested(List.of("b", "a")).toString());
    assertEquals("full()", Negotiation.full().toString());
    assertEquals("independent()", Negotiation.independent().toString());
    Map<String, List<String>> heard = new LinkedHashMap<>();
    heard.put("b", List.of("a"));
    heard.put("c", List.of("a", "b"));
    assertEquals(
        "sets { \"b\" hears \"a\"; \"c\" hears listOf(\"a\", \"b\") }",
        Negotiation.heard(heard).toString());
  }
}
