package org.parley.basin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parley.game.Game;
import org.parley.game.zoo.Chicken;
import org.parley.game.zoo.IteratedDilemma;
import org.parley.game.zoo.StagHunt;
import org.parley.learner.meta.Estimator;
import org.parley.learner.meta.ExactJet;
import org.parley.learner.meta.FiniteProcess;
import org.parley.learner.meta.Jet;
import org.parley.learner.meta.Layout;
import org.parley.learner.meta.MetaGradient;
import org.parley.learner.meta.PolicyFamily;
import org.parley.learner.meta.StartLaw;
import org.parley.math.RandomStream;
import org.parley.testing.Cases;
import org.parley.testing.Refusals;

/** What is proved: known in closed form, and never contradicted by learning. */
class CertificateTest {

  private static final MetaGradient EXACT =
      MetaGradient.policyGradient().estimator(Estimator.exact()).build();

  /** Above the first step of the default step sizes, 0.9 · 10^−0.24. */
  private static final double LARGEST = 0.52;

  private static Layout layout(Game game) {
    return new Layout(FiniteProcess.of(game), PolicyFamily.BERNOULLI);
  }

  private static Walks walks(Layout layout, int steps) {
    return new Walks(EXACT, layout.process(), steps, 1, 2);
  }

  @Test
  void intervalsHoldExactSumsAndProducts() {
    Cases.check(
        2_000,
        random -> {
          double a = random.nextDouble(-3, 3);
          double b = random.nextDouble(-1e-3, 1e5);
          BigDecimal sum = new BigDecimal(a).add(new BigDecimal(b));
          BigDecimal product = new BigDecimal(a).multiply(new BigDecimal(b));
          assertHolds(Interval.of(a).plus(Interval.of(b)), sum);
          assertHolds(Interval.of(a).times(Interval.of(b)), product);
          Interval sigmoid = Interval.sigmoid(a, a);
          assertTrue(sigmoid.low() < Layout.sigmoid(a) && Layout.sigmoid(a) < sigmoid.high());
        });
    assertEquals(Interval.ZERO, Interval.ONE.minus(Interval.ONE));
  }

  private static void assertHolds(Interval interval, BigDecimal number) {
    assertTrue(new BigDecimal(interval.low()).compareTo(number) <= 0, interval + " " + number);
    assertTrue(new BigDecimal(interval.high()).compareTo(number) >= 0, interval + " " + number);
  }

  /** p (1 − p) D is the exact gradient where the box is a point, and within bounds in a box. */
  @Test
  void boundsHoldExactGradients() {
    Layout layout = layout(IteratedDilemma.game());
    FieldBounds bounds = new FieldBounds(layout);
    Jet jet = new Jet(layout);
    ExactJet exact = new ExactJet(layout);
    Cases.check(
        40,
        random -> {
          Interval[] box = new Interval[layout.size()];
          double[] z = new double[box.length];
          for (int k = 0; k < z.length; k++) {
            z[k] = random.nextDouble(-3, 3);
            double p = Layout.sigmoid(z[k]);
            double wide = random.nextDouble(0, 0.1);
            box[k] = new Interval(Math.max(0, p - wide), Math.min(1, p + wide));
          }
          exact.evaluate(z, jet);
          Interval[] pulls = bounds.over(box);
          for (int k = 0; k < z.length; k++) {
            double p = Layout.sigmoid(z[k]);
            double pull = jet.gradient(k < 5 ? 0 : 1, k) / (p * (1 - p));
            assertTrue(pulls[k].low() <= pull + 1e-9 && pulls[k].high() >= pull - 1e-9);
          }
        });
  }

  @Test
  void theStagHuntsEquilibriaAndBoxesAreThoseOfItsPayoffs() {
    List<Equilibrium> found = Equilibria.of(layout(StagHunt.game(0)));
    assertEquals(3, found.size());
    assertEquals("pure (1; 1)", found.get(0).toString());
    assertEquals(1, found.get(0).margin(), 1e-9);
    assertEquals(2, found.get(1).margin(), 1e-9);
    assertEquals(2 / 3.0, found.get(2).probabilities()[0], 1e-9);
    // Dv = [[0, 3 p²(1 − p)²], …] at p = 2/3.
    assertEquals(-3 * Math.pow(2 / 9.0, 2), found.get(2).margin(), 1e-9);
    assertEquals(found.get(0), Targets.payoffDominant(found));
    assertEquals(found.get(1), Targets.riskDominant(found));
    BoxRegion box = Certificate.of(found.get(0), 8, LARGEST).box().orElseThrow();
    assertEquals(1 / 3.0, box.radius(0), 1e-9);
    assertTrue(box.radius(0) < 1 / 3.0, "the border itself does not attract");
  }

  @Test
  void nothingLeavesAndMostOfTheBasinIsCovered() {
    for (Game game : List.of(StagHunt.game(0), Chicken.game())) {
      Layout layout = layout(game);
      for (Equilibrium equilibrium : Equilibria.of(layout)) {
        if (!equilibrium.pure()) {
          continue;
        }
        Certificate certificate = Certificate.of(equilibrium, 8, LARGEST);
        Region region = certificate.region().orElseThrow();
        Certificate.Check check =
            Certificate.check(walks(layout, 150), region, Targets.near(equilibrium, 0.82), 1_000);
        assertEquals(0, check.left(), game + " " + equilibrium);
        double covered =
            Certificate.coverage(
                    walks(layout, 400),
                    region,
                    Targets.near(equilibrium, 0.82),
                    StartLaw.normal(1.35),
                    500)
                .rate();
        assertTrue(covered > 0.85, game + " " + equilibrium + ": " + covered);
      }
    }
  }

  /** A curve that claims too much would hold starts that leave: the basin of the other point. */
  @Test
  void regionsOfTwoEquilibriaDoNotMeet() {
    List<Equilibrium> found = Equilibria.of(layout(StagHunt.game(0)));
    Region stag = Certificate.of(found.get(0), 8, LARGEST).region().orElseThrow();
    Region hare = Certificate.of(found.get(1), 8, LARGEST).region().orElseThrow();
    SplittableRandom random = new SplittableRandom(2);
    int neither = 0;
    for (int n = 0; n < 20_000; n++) {
      double[] z = {random.nextDouble(-8, 8), random.nextDouble(-8, 8)};
      assertFalse(stag.contains(z) && hare.contains(z));
      neither += !stag.contains(z) && !hare.contains(z) ? 1 : 0;
    }
    assertTrue(neither > 0, "the border has room around it");
  }

  @Test
  void grimAndDefectionAreProvedInTheIteratedDilemma() {
    Layout layout = layout(IteratedDilemma.game());
    List<Equilibrium> found = Equilibria.of(layout);
    assertEquals("pure (1 1 0 0 0; 1 1 0 0 0)", found.get(0).toString());
    int proved = 0;
    for (Equilibrium equilibrium : found) {
      if (equilibrium.pure()) {
        Certificate certificate = Certificate.of(equilibrium, 8, LARGEST);
        if (certificate.box().isPresent()) {
          proved++;
          BoxRegion box = certificate.box().get();
          Certificate.Check check =
              Certificate.check(walks(layout, 30), box, Targets.inside(box), 200);
          assertEquals(new Certificate.Check(200, 0, 200), check);
        }
      }
    }
    assertEquals(2, proved);
  }

  @Test
  void drawsOfARegionAreInIt() {
    Equilibrium stag = Equilibria.of(layout(StagHunt.game(0))).get(0);
    Region region = Certificate.of(stag, 8, LARGEST).region().orElseThrow();
    for (int n = 0; n < 200; n++) {
      assertTrue(region.contains(region.draw(RandomStream.of(n))));
    }
  }

  @Test
  void whatCannotBeProvedIsRefused() {
    List<Equilibrium> found = Equilibria.of(layout(StagHunt.game(0)));
    Refusals.assertPlaces(List.of("equilibrium"), () -> Certificate.of(found.get(2), 8, LARGEST));
    BoxRegion box = Certificate.of(found.get(0), 8, LARGEST).box().orElseThrow();
    Refusals.assertPlaces(
        List.of("bound", "side", "largest"), () -> PlanarRegion.grown(box, 0, 1, 0));
    Layout softmax = new Layout(FiniteProcess.of(StagHunt.game(0)), PolicyFamily.SOFTMAX);
    Refusals.assertPlaces(List.of("family"), () -> Equilibria.of(softmax));
    Refusals.assertPlaces(
        List.of("criterion"), () -> Targets.payoffDominant(Equilibria.of(layout(Chicken.game()))));
    Refusals.assertPlaces(List.of("near"), () -> Targets.near(found.get(2), 0.8));
  }
}
