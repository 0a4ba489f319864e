package org.parley.learner.soft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.game.ActionSpace;
import org.parley.game.OneShotGame;
import org.parley.learner.particles.ParticleNegotiation;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.schedule.Annealing;
import org.parley.testing.Refusals;

class ParticleIterationTest {

  private static final double DISCOUNT = 0.7;
  private static final double ALPHA = 0.5;
  private static final int STATES = 3;

  /**
   * Three states: tilted quadratic rewards of levels far apart, softmax passages of linear scores.
   */
  private static SmoothGame game(long seed) {
    RandomStream draw = RandomStream.of(seed).named("smooth game");
    List<OneShotGame> rewards = new ArrayList<>();
    for (int s = 0; s < STATES; s++) {
      RandomStream numbers = draw.at(s);
      double x = 1.2 * numbers.uniform(0) - 0.6;
      double y = 1.2 * numbers.uniform(1) - 0.6;
      double level = 2.0 * s;
      rewards.add(
          OneShotGame.named("state " + s)
              .agents(ActionSpace.interval(-1, 1), "a", "b")
              .reward(u -> level - bowl(u.get(0) - x, u.get(1) - y))
              .build());
    }
    return new SmoothGame(rewards, (s, u) -> softmax(draw.named("passage").at(s), u), DISCOUNT);
  }

  private static double bowl(double x, double y) {
    return 2 * x * x + 2 * y * y + 2 * x * y;
  }

  private static double[] softmax(RandomStream draw, double[] u) {
    double[] next = new double[STATES];
    for (int to = 0; to < STATES; to++) {
      double along = 2 * draw.uniform(2 * to) - 1;
      double across = 2 * draw.uniform(2 * to + 1) - 1;
      next[to] = Math.exp(2 * (along * u[0] + across * u[1]));
    }
    double sum = Arrays.stream(next).sum();
    return Arrays.stream(next).map(p -> p / sum).toArray();
  }

  private static ParticleIteration iteration(SmoothGame game, int grid, double width) {
    ParticleNegotiation negotiation =
        ParticleNegotiation.builder()
            .particles(50)
            .step(0.05)
            .annealing(Annealing.exponential(4, ALPHA, 0.5))
            .build();
    return new ParticleIteration(game, negotiation, 300, 1, grid, width);
  }

  private static double gap(double[] values, double[] others) {
    double largest = 0;
    for (int s = 0; s < values.length; s++) {
      largest = Math.max(largest, Math.abs(values[s] - others[s]));
    }
    return largest;
  }

  @Test
  void valuesRiseUpToTheParticlesLossAndEndNearTheSoftOptimum() {
    for (long seed = 1; seed <= 2; seed++) {
      ParticleIteration iteration = iteration(game(seed), 30, 0.07);
      List<ParticleIteration.Improved> path = iteration.solve(4);
      double[] optimum = iteration.optimum();
      for (int k = 1; k < path.size(); k++) {
        double allowed = path.get(k).largestLoss() / (1 - DISCOUNT);
        for (int s = 0; s < STATES; s++) {
          double rise = path.get(k).values()[s] - path.get(k - 1).values()[s];
          assertTrue(rise >= -allowed - 1e-6, "V of " + s + " fell by " + -rise + " in step " + k);
          assertTrue(path.get(k).values()[s] <= optimum[s] + 1e-6, "above the optimum");
        }
      }
      double start = gap(path.get(0).values(), optimum);
      double end = gap(path.get(4).values(), optimum);
      double proven = path.get(4).largestLoss() / ((1 - DISCOUNT) * (1 - DISCOUNT));
      assertTrue(end < Math.min(0.13, proven), "ends " + end + " below the optimum");
      assertTrue(start > 15 * end, "starts only " + start + " below");
      assertTrue(path.get(4).largestLoss() < 0.05, "loss " + path.get(4).largestLoss());
    }
  }

  @Test
  void theGridIntegratesFinelyEnough() {
    double[] coarse = iteration(game(1), 30, 0.07).optimum();
    double[] fine = iteration(game(1), 90, 0.07).optimum();
    assertTrue(gap(coarse, fine) < 2e-3, "differ by " + gap(coarse, fine));
  }

  @Test
  void particlesThatDoNotNegotiateLoseMore() {
    SmoothGame game = game(1);
    ParticleIteration whole = iteration(game, 30, 0.07);
    assertEquals(ALPHA, whole.alpha(), 1e-12);
    ParticleNegotiation atOnce =
        whole.negotiation().toBuilder().annealing(Annealing.constant(ALPHA)).build();
    ParticleIteration still = new ParticleIteration(game, atOnce, 1, 1, 30, 0.07);
    assertTrue(still.solve(1).get(1).largestLoss() > 10 * whole.solve(1).get(1).largestLoss());
  }

  @Test
  void smoothedParticlesAreALawAboutThem() {
    ActionGrid grid = new ActionGrid(game(1).space(), 40);
    double[] law = grid.smoothed(Matrix.wrap(2, 2, 0.5f, -0.25f, 0.3f, -0.25f), 0.05);
    double x = 0;
    double y = 0;
    double square = 0;
    for (int cell = 0; cell < law.length; cell++) {
      x += law[cell] * grid.middle(cell)[0];
      y += law[cell] * grid.middle(cell)[1];
      square += law[cell] * Math.pow(grid.middle(cell)[1] + 0.25, 2);
    }
    assertEquals(1, Arrays.stream(law).sum(), 1e-12);
    assertEquals(0.4, x, 1e-6);
    assertEquals(-0.25, y, 1e-6);
    // 0.05 of an interval of length 2.
    assertEquals(0.01, square, 1e-4);
    double[] atTheEdge = grid.smoothed(Matrix.wrap(1, 2, 1f, 1f), 0.05);
    assertEquals(1, Arrays.stream(atTheEdge).sum(), 1e-12);
  }

  @Test
  void whatCannotBeIntegratedIsRefused() {
    SmoothGame two = game(1);
    OneShotGame three =
        OneShotGame.named("three")
            .agents(ActionSpace.interval(-1, 1), "a", "b", "c")
            .reward(u -> 0)
            .build();
    Refusals.assertPlaces(
        List.of("agents of " + three, "coordinates of " + three, "discount"),
        () -> new SmoothGame(List.of(two.rewards().get(0), three), two.passage(), 1));
    Refusals.assertPlaces(
        List.of("rounds", "grid"), () -> new ParticleIteration(two, null, 0, 1, 7, 0));
    Refusals.assertPlaces(List.of("width"), () -> iteration(two, 30, 0.01));
  }
}
