package org.parley.negotiation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.testing.Cases;

class NestednessTest {

  private static List<String> team(int count) {
    return IntStream.range(0, count).mapToObj(i -> "agent" + i).toList();
  }

  private static NegotiationSets random(SplittableRandom random, int n, double density) {
    Map<String, List<String>> heard = new LinkedHashMap<>();
    for (String agent : team(n)) {
      heard.put(
          agent,
          team(n).stream()
              .filter(other -> !other.equals(agent) && random.nextDouble() < density)
              .toList());
    }
    return Negotiation.custom(heard).over(team(n));
  }

  /** Theorem C.1 as printed, agents counted from 1: some σ satisfies it for every i. */
  private static boolean theorem(NegotiationSets sets, List<Integer> sigma) {
    int n = sigma.size();
    for (int i = 1; i <= n; i++) {
      List<Integer> named = new ArrayList<>();
      for (int j : sets.heardBy(sigma.indexOf(i))) {
        named.add(sigma.get(j));
      }
      for (int later = i + 1; later <= n; later++) {
        if (!named.contains(later)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean anyPermutation(NegotiationSets sets, List<Integer> sigma, int n) {
    if (sigma.size() == n) {
      return theorem(sets, sigma);
    }
    for (int next = 1; next <= n; next++) {
      if (!sigma.contains(next)) {
        List<Integer> longer = new ArrayList<>(sigma);
        longer.add(next);
        if (anyPermutation(sets, longer, n)) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void agreesWithTryingAllPermutations() {
    int[] seen = new int[2];
    Cases.check(
        600,
        random -> {
          int n = random.nextInt(1, 7);
          NegotiationSets sets = random(random, n, random.nextDouble(0.3, 1));
          Nestedness verdict = sets.nestedness();
          assertEquals(anyPermutation(sets, List.of(), n), verdict.holds(), sets.toString());
          verdict.permutation().ifPresent(sigma -> assertTrue(theorem(sets, sigma)));
          seen[verdict.holds() ? 1 : 0]++;
        });
    assertTrue(seen[0] > 100 && seen[1] > 100, seen[0] + " and " + seen[1]);
  }

  @Test
  void anyVerdictOnUpToFiftyAgentsProvesItself() {
    Cases.check(
        200,
        random -> {
          int n = random.nextInt(2, 51);
          NegotiationSets sets = nestedWithout(random, n, random.nextInt(0, 3));
          Nestedness verdict = sets.nestedness();
          List<String> agents = sets.agents();
          if (verdict.holds()) {
            assertTrue(theorem(sets, verdict.permutation().orElseThrow()));
            assertTrue(verdict.expressesAll(), "nested sets have a first speaker");
            assertEquals(List.of(), verdict.obstacle());
            return;
          }
          List<String> cycle = verdict.obstacle();
          assertTrue(cycle.size() >= 2);
          for (int i = 0; i < cycle.size(); i++) {
            int deaf = agents.indexOf(cycle.get(i));
            int unheard = agents.indexOf(cycle.get((i + 1) % cycle.size()));
            assertFalse(sets.hears(deaf, unheard), verdict.toString());
          }
        });
  }

  /** Strictly nested in a random order, with links added and a few of the needed ones cut. */
  private static NegotiationSets nestedWithout(SplittableRandom random, int n, int cuts) {
    int[] order = Every.shuffled(n, n, org.parley.math.RandomStream.of(random.nextLong()));
    boolean[][] hears = new boolean[n][n];
    for (int place = 0; place < n; place++) {
      for (int other = 0; other < n; other++) {
        hears[order[place]][order[other]] = other < place || random.nextInt(9) == 0;
      }
    }
    for (int cut = 0; cut < cuts; cut++) {
      hears[random.nextInt(n)][random.nextInt(n)] = false;
    }
    Map<String, List<String>> heard = new LinkedHashMap<>();
    for (int i = 0; i < n; i++) {
      int self = i;
      heard.put(
          "agent" + i,
          IntStream.range(0, n)
              .filter(j -> j != self && hears[self][j])
              .mapToObj(j -> "agent" + j)
              .toList());
    }
    return Negotiation.custom(heard).over(team(n));
  }

  @Test
  void theRulesOfThePaper() {
    for (int n : new int[] {2, 3, 10, 50}) {
      List<String> team = team(n);
      assertTrue(Negotiation.strictlyNested().over(team).nestedness().holdsInTheGamesOrder());
      assertTrue(Negotiation.full().over(team).nestedness().holdsInTheGamesOrder());
      assertFalse(Negotiation.independent().over(team).nestedness().holds());
    }
  }

  /** Prints the table of docs/negotiation.md; the bound is far above what any machine needs. */
  @Test
  void costsLittle() {
    for (int n : new int[] {2, 5, 10, 20, 30, 40, 50}) {
      NegotiationSets sets = Negotiation.strictlyNested().over(team(n));
      double best = Double.POSITIVE_INFINITY;
      for (int round = 0; round < 200; round++) {
        long begun = System.nanoTime();
        boolean holds = sets.nestedness().holds();
        best = Math.min(best, (System.nanoTime() - begun) / 1e3);
        assertTrue(holds);
      }
      System.out.printf("nestedness of %d agents: %.1f microseconds%n", n, best);
      assertTrue(best < 5000, best + " microseconds for " + n);
    }
  }

  @Test
  void aTeamThatTakesTurnsRoundTheTableHasAnObstacleOfAll() {
    Map<String, List<String>> heard = new LinkedHashMap<>();
    List<String> team = team(7);
    for (int i = 0; i < 7; i++) {
      List<String> others = new ArrayList<>(team);
      others.removeAll(List.of(team.get(i), team.get((i + 1) % 7)));
      heard.put(team.get(i), others);
    }
    Nestedness verdict = Negotiation.custom(heard).over(team).nestedness();
    assertEquals(7, verdict.obstacle().size());
    assertFalse(verdict.expressesAll());
    assertEquals(List.of(), verdict.independentPairs());
  }

  @Test
  void verdictsAreInPlainLanguage() {
    List<String> team = List.of("a", "b", "c");
    assertEquals(
        """
        Nested in the game's order, a, b, c: everybody hears at least all before it.
        Any joint policy can be expressed: everybody knows the noise of a.""",
        Negotiation.strictlyNested().over(team).nestedness().toString());
    Nestedness turned = Negotiation.strictlyNested(List.of("c", "a", "b")).over(team).nestedness();
    assertEquals(
        """
        Not nested in the game's order, but nested in the order c, a, b: there everybody hears at \
        least all before it.
        Any joint policy can be expressed: everybody knows the noise of c.""",
        turned.toString());
    assertEquals(List.of(2, 1, 3), turned.permutation().orElseThrow());
    assertEquals(
        """
        Not nested in any order: neither of a and b hears the other. Let one of the two hear the \
        other.
        Not every joint policy can be expressed: nobody's noise is known to all, and some act \
        independently of one another: a and b, a and c, b and c.""",
        Negotiation.independent().over(team).nestedness().toString());
    assertEquals(
        """
        Not nested in any order: neither of b and c hears the other. Let one of the two hear the \
        other.
        Any joint policy can be expressed: everybody knows the noise of a.""",
        Negotiation.heard(Map.of("b", List.of("a"), "c", List.of("a")))
            .over(team)
            .nestedness()
            .toString());
    assertEquals(
        """
        Not nested in any order: a does not hear b, b does not hear c, c does not hear a, so none \
        of them can come after all others. Add one of these links.
        Not every joint policy can be expressed: nobody's noise is known to all, so the whole team \
        cannot take the same of two ways together.""",
        Negotiation.custom(Map.of("a", List.of("c"), "b", List.of("a"), "c", List.of("b")))
            .over(team)
            .nestedness()
            .toString());
  }
}
