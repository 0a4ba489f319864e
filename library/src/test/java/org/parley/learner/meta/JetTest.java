package org.parley.learner.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.game.ActionSpace;
import org.parley.game.SequentialGame;
import org.parley.game.zoo.IteratedDilemma;
import org.parley.game.zoo.MaxOfTwo;
import org.parley.game.zoo.StagHunt;
import org.parley.testing.Refusals;

/** Returns and derivatives: closed forms, central differences, and plays against enumeration. */
class JetTest {

  private static final double STEP = 1e-5;

  static Stream<Layout> layouts() {
    return MetaCases.layouts().stream();
  }

  private static Jet exact(Layout layout, double[] logits) {
    Jet jet = new Jet(layout);
    new ExactJet(layout).evaluate(logits, jet);
    return jet;
  }

  @Test
  void theStagHuntIsItsClosedForm() {
    Layout layout = new Layout(FiniteProcess.of(StagHunt.game(0)), PolicyFamily.BERNOULLI);
    double p = Layout.sigmoid(0.4);
    double q = Layout.sigmoid(-0.7);
    Jet jet = exact(layout, new double[] {0.4, -0.7});
    assertEquals(4 * p * q + 3 * (1 - p) * q + 2 * (1 - p) * (1 - q), jet.value(0), 1e-14);
    assertEquals(p * (1 - p) * (3 * q - 2), jet.gradient(0, 0), 1e-14);
    assertEquals(3 * p * (1 - p) * q * (1 - q), jet.second(0, 1), 1e-14);
    assertEquals(p * (1 - p) * (1 - 2 * p) * (3 * q - 2), jet.second(0, 0), 1e-14);
  }

  @Test
  void theIteratedDilemmaIsFiveSituationsAndAlwaysDefectingEarnsItsSum() {
    FiniteProcess play = FiniteProcess.of(IteratedDilemma.game());
    assertEquals(5, play.situations(0));
    assertEquals(12, play.horizon());
    Layout layout = new Layout(play, PolicyFamily.BERNOULLI);
    double[] defect = new double[10];
    java.util.Arrays.fill(defect, -50);
    double sum = (1 - Math.pow(0.96, 12)) / (1 - 0.96);
    assertEquals(sum, exact(layout, defect).value(0), 1e-12);
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void derivativesAreCentralDifferences(Layout layout) {
    double[] z = MetaCases.logits(layout.size(), 3);
    Jet jet = exact(layout, z);
    for (int k = 0; k < z.length; k++) {
      double[] up = z.clone();
      double[] down = z.clone();
      up[k] += STEP;
      down[k] -= STEP;
      Jet above = exact(layout, up);
      Jet below = exact(layout, down);
      for (int i = 0; i < layout.process().agents(); i++) {
        double slope = (above.value(i) - below.value(i)) / (2 * STEP);
        assertEquals(slope, jet.gradient(i, k), 1e-8, layout.process() + " V" + i + " by " + k);
        int end = layout.offset(i) + layout.size(i);
        for (int r = layout.offset(i); r < end; r++) {
          double bend = (above.gradient(i, r) - below.gradient(i, r)) / (2 * STEP);
          assertEquals(bend, jet.second(r, k), 1e-8, layout.process() + " v" + r + " by " + k);
        }
      }
    }
  }

  static Stream<Estimator> estimators() {
    Estimator plain = Estimator.sampled(50);
    return Stream.of(plain, plain.toGo(), plain.withBaseline(), plain.toGo().withBaseline());
  }

  /** 2,000 batches of 50: the mean of each number within 5 of its standard errors. */
  @ParameterizedTest
  @MethodSource("estimators")
  void playsHaveTheExactDerivativesAsMeans(Estimator estimator) {
    for (Layout layout : List.of(MetaCases.layouts().get(2), MetaCases.layouts().get(4))) {
      double[] z = MetaCases.logits(layout.size(), 8);
      Jet jet = exact(layout, z);
      int size = layout.size();
      SampledJet source = new SampledJet(layout, estimator);
      Jet drawn = new Jet(layout);
      double[] sum = new double[jet.gradient.length + size * size];
      double[] squares = new double[sum.length];
      int batches = 2_000;
      for (int b = 0; b < batches; b++) {
        source.evaluate(z, 77L * b, drawn);
        for (int k = 0; k < sum.length; k++) {
          double x =
              k < jet.gradient.length ? drawn.gradient[k] : drawn.second[k - jet.gradient.length];
          sum[k] += x;
          squares[k] += x * x;
        }
      }
      for (int k = 0; k < sum.length; k++) {
        double mean = sum[k] / batches;
        double error = Math.sqrt((squares[k] / batches - mean * mean) / batches);
        double truth =
            k < jet.gradient.length ? jet.gradient[k] : jet.second[k - jet.gradient.length];
        assertTrue(
            Math.abs(mean - truth) <= 5 * error + 1e-12,
            layout.process() + " " + k + ": " + mean + " ± " + error + ", exact " + truth);
      }
    }
  }

  @Test
  void creditAndBaselineTakeNoiseAway() {
    Layout layout = MetaCases.layouts().get(4);
    double[] z = MetaCases.logits(layout.size(), 8);
    double plain = variance(layout, z, Estimator.sampled(50));
    double toGo = variance(layout, z, Estimator.sampled(50).toGo());
    double both = variance(layout, z, Estimator.sampled(50).toGo().withBaseline());
    assertTrue(toGo < plain && both < toGo, plain + " > " + toGo + " > " + both);
  }

  private static double variance(Layout layout, double[] z, Estimator estimator) {
    SampledJet source = new SampledJet(layout, estimator);
    Jet exact = exact(layout, z);
    Jet drawn = new Jet(layout);
    double sum = 0;
    for (int b = 0; b < 400; b++) {
      source.evaluate(z, b, drawn);
      for (int k = 0; k < drawn.gradient.length; k++) {
        sum += Math.pow(drawn.gradient[k] - exact.gradient[k], 2);
      }
    }
    return sum / 400;
  }

  @Test
  void gamesThatCannotBePlayedOutAreRefused() {
    Refusals.assertPlaces(List.of("game"), () -> FiniteProcess.of(MaxOfTwo.game()));
    SequentialGame dice =
        SequentialGame.named("Dice")
            .agents(ActionSpace.finite("a", "b"), "one", "two")
            .state(1)
            .step(step -> step.reward(step.uniform(0, 1)))
            .horizon(2)
            .build();
    Refusals.assertPlaces(List.of("game"), () -> FiniteProcess.of(dice));
    FiniteProcess three = FiniteProcess.of(MetaCases.threeAgents());
    Refusals.assertPlaces(List.of("family"), () -> new Layout(three, PolicyFamily.BERNOULLI));
  }
}
