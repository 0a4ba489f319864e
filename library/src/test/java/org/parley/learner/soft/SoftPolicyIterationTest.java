package org.parley.learner.soft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.parley.game.zoo.Climbing;
import org.parley.game.zoo.DilemmaPayoffs;
import org.parley.game.zoo.PrisonersDilemma;
import org.parley.math.RandomStream;
import org.parley.testing.Cases;
import org.parley.testing.Refusals;

class SoftPolicyIterationTest {

  private static final double TOLERANCE = 1e-9;

  /** Random games of 1 to 5 states, 2 to 9 joint actions, γ to 0.95, α from 0.03 to 3. */
  private static void onRandomGames(Consumer<SoftBellman> law) {
    Cases.check(60, random -> law.accept(bellman(random)));
  }

  private static SoftBellman bellman(SplittableRandom random) {
    FiniteGame game =
        FiniteGame.random(
            RandomStream.of(random.nextLong()),
            1 + random.nextInt(5),
            2 + random.nextInt(8),
            random.nextDouble(0, 0.95));
    BaseMeasure base = random.nextBoolean() ? BaseMeasure.COUNTING : BaseMeasure.UNIFORM;
    return new SoftBellman(game, Math.exp(random.nextDouble(-3.5, 1.1)), base);
  }

  private static double[][] table(SoftBellman bellman, long seed) {
    double[][] q = bellman.zeros();
    for (int s = 0; s < q.length; s++) {
      for (int u = 0; u < q[s].length; u++) {
        q[s][u] = 10 * RandomStream.of(seed).at(s).uniform(u);
      }
    }
    return q;
  }

  @Test
  void improvementIsMonotoneAndConverges() {
    onRandomGames(
        bellman -> {
          SoftPolicyIteration iteration = SoftPolicyIteration.exact(bellman, TOLERANCE);
          SoftPolicyIteration.Evaluated now = iteration.start();
          for (int k = 0; k < 30; k++) {
            SoftPolicyIteration.Evaluated next = iteration.improve(now);
            for (int s = 0; s < now.q().length; s++) {
              for (int u = 0; u < now.q()[s].length; u++) {
                assertTrue(next.q()[s][u] >= now.q()[s][u] - 2 * TOLERANCE, "Q fell");
              }
            }
            now = next;
          }
          assertTrue(SoftBellman.distance(now.q(), iteration.optimum()) < 1e-7);
          assertTrue(SoftBellman.distance(iteration.solve(100).q(), iteration.optimum()) < 1e-7);
        });
  }

  @Test
  void bothOperatorsContractByTheDiscount() {
    onRandomGames(
        bellman -> {
          double[][] one = table(bellman, 1);
          double[][] other = table(bellman, 2);
          double most = bellman.game().discount() * SoftBellman.distance(one, other) + 1e-12;
          double[][] policy = SoftPolicyIteration.exact(bellman, TOLERANCE).start().policy();
          double evaluated =
              SoftBellman.distance(bellman.evaluate(policy, one), bellman.evaluate(policy, other));
          double optimised = SoftBellman.distance(bellman.optimise(one), bellman.optimise(other));
          assertTrue(evaluated <= most, evaluated + " > " + most);
          assertTrue(optimised <= most, optimised + " > " + most);
        });
  }

  /** Where nothing ends and Qs differ by a constant, nothing contracts faster. */
  @Test
  void theFactorIsTheDiscountExactly() {
    onRandomGames(
        bellman -> {
          double[][] one = table(bellman, 1);
          double[][] raised = table(bellman, 1);
          for (double[] row : raised) {
            for (int u = 0; u < row.length; u++) {
              row[u] += 3;
            }
          }
          double after = SoftBellman.distance(bellman.optimise(one), bellman.optimise(raised));
          assertEquals(3 * bellman.game().discount(), after, 1e-9);
        });
  }

  @Test
  void boltzmannIsTheBestPolicy() {
    onRandomGames(
        bellman -> {
          double[] q = table(bellman, 3)[0];
          double[] best = bellman.boltzmann(q);
          assertEquals(bellman.softMaximum(q), bellman.policyValue(best, q), 1e-9);
          double[] other = bellman.boltzmann(table(bellman, 4)[0]);
          assertTrue(bellman.policyValue(other, q) <= bellman.softMaximum(q) + 1e-9);
        });
  }

  @Test
  void basesDifferByTheEntropyOfTheUniformLaw() {
    FiniteGame game = FiniteGame.of(Climbing.game());
    double[] q = new double[game.jointActions()];
    double counting = new SoftBellman(game, 2, BaseMeasure.COUNTING).softMaximum(q);
    double uniform = new SoftBellman(game, 2, BaseMeasure.UNIFORM).softMaximum(q);
    assertEquals(2 * Math.log(9), counting, 1e-12);
    assertEquals(0, uniform, 1e-12);
  }

  @Test
  void climbingCoolsToItsTop() {
    FiniteGame game = FiniteGame.of(Climbing.game());
    SoftBellman cool = new SoftBellman(game, 0.1, BaseMeasure.COUNTING);
    SoftPolicyIteration.Evaluated solved = SoftPolicyIteration.exact(cool, TOLERANCE).solve(10);
    assertEquals(11, solved.values(cool)[0], 1e-3);
    assertEquals(1, solved.policy()[0][0], 1e-9);
  }

  /** The loss of V shrinks with M: a policy off by 1 / M an action costs O(1 / M). */
  @Test
  void particlesComeNearTheOptimum() {
    Cases.check(
        20,
        random -> {
          SoftBellman bellman = bellman(random);
          double[] best = SoftPolicyIteration.exact(bellman, TOLERANCE).solve(50).values(bellman);
          double[] few = withParticles(bellman, 20);
          double[] many = withParticles(bellman, 20_000);
          double horizon = 1 / (1 - bellman.game().discount());
          for (int s = 0; s < best.length; s++) {
            assertTrue(few[s] <= best[s] + 1e-6 && many[s] <= best[s] + 1e-6);
            assertEquals(best[s], many[s], 0.01 * horizon * Math.max(1, bellman.alpha()));
          }
        });
  }

  private static double[] withParticles(SoftBellman bellman, int particles) {
    return new SoftPolicyIteration(bellman, Improvement.particles(particles), TOLERANCE)
        .solve(50)
        .values(bellman);
  }

  @Test
  void particlesAreApportioned() {
    SoftBellman bellman = new SoftBellman(FiniteGame.of(1, 3).build(), 1, BaseMeasure.COUNTING);
    double[] q = {Math.log(0.5), Math.log(0.3), Math.log(0.2)};
    assertEquals(
        List.of(0.5, 0.25, 0.25),
        Arrays.stream(Improvement.particles(4).improve(bellman, q)).boxed().toList());
  }

  @Test
  void refusesWhatIsNoGame() {
    Refusals.assertPlaces(List.of("states", "jointActions"), () -> FiniteGame.of(0, 0));
    Refusals.assertPlaces(
        List.of("discount", "reward[0, 1]", "transition[0, 1]"),
        () ->
            FiniteGame.of(1, 2)
                .discount(1)
                .reward(0, 1, Double.NaN)
                .transition(0, 1, 0, 1.5)
                .build());
    Refusals.assertPlaces(
        List.of("payoff"), () -> FiniteGame.of(PrisonersDilemma.game(DilemmaPayoffs.META_MAPG)));
    FiniteGame game = FiniteGame.of(1, 2).build();
    Refusals.assertPlaces(List.of("alpha"), () -> new SoftBellman(game, 0, BaseMeasure.COUNTING));
    Refusals.assertPlaces(List.of("particles"), () -> Improvement.particles(0));
  }
}
