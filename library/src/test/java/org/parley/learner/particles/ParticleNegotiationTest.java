package org.parley.learner.particles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.game.ActionSpace;
import org.parley.game.OneShotGame;
import org.parley.game.zoo.Climbing;
import org.parley.game.zoo.TwoModalities;
import org.parley.learner.Training;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.negotiation.Negotiation;
import org.parley.schedule.Annealing;
import org.parley.stein.Bandwidth;
import org.parley.stein.Kernel;
import org.parley.stein.Repulsion;
import org.parley.stein.SteinDirection;
import org.parley.testing.Cases;
import org.parley.testing.Refusals;

class ParticleNegotiationTest {

  /** r = −(a² + b² − 2 ρ a b) / (2 (1 − ρ²)): at α = 1 a Gaussian of unit variances. */
  private static final double RHO = 0.6;

  private static final OneShotGame GAUSSIAN =
      OneShotGame.named("Gaussian")
          .agents(ActionSpace.interval(-10, 10), "a", "b")
          .reward(
              u -> {
                double a = u.get(0);
                double b = u.get(1);
                return -(a * a + b * b - 2 * RHO * a * b) / (2 * (1 - RHO * RHO));
              })
          .build();

  private static ParticleNegotiationBuilder spec() {
    return ParticleNegotiation.builder().particles(50).annealing(Annealing.exponential(5, 1, 0.3));
  }

  @Test
  void findsAGaussianWithItsCorrelation() {
    Negotiated agreed = spec().kernel(Kernel.joint()).build().negotiate(GAUSSIAN, 2_000, 1);
    assertTrue(agreed.agreed(), agreed.toString());
    double[] sums = new double[3];
    Matrix particles = agreed.particles();
    for (int row = 0; row < particles.rows(); row++) {
      double a = particles.get(row, 0);
      double b = particles.get(row, 1);
      sums[0] += a * a / particles.rows();
      sums[1] += b * b / particles.rows();
      sums[2] += a * b / particles.rows();
    }
    assertEquals(1, sums[0], 0.15);
    assertEquals(1, sums[1], 0.15);
    assertEquals(RHO, sums[2], 0.15);
  }

  @Test
  void bothPeaksOfTwoModalitiesAreKept() {
    ParticleNegotiation joint = ParticleNegotiation.builder().build();
    ParticleNegotiation apart =
        joint.toBuilder().kernel(Kernel.local()).negotiation(Negotiation.independent()).build();
    double together = narrow(joint);
    assertTrue(together >= 0.05 && together <= 0.5, "narrow peak holds " + together);
    assertEquals(0, narrow(apart), 0.02);
  }

  private static double narrow(ParticleNegotiation spec) {
    Matrix particles = spec.negotiate(TwoModalities.game(), 1_500, 3).particles();
    int there = 0;
    for (int row = 0; row < particles.rows(); row++) {
      there += particles.get(row, 0) + particles.get(row, 1) > 8 ? 1 : 0;
    }
    return (double) there / particles.rows();
  }

  /** One pass of the float32 direction over the same particles, at a fixed bandwidth. */
  @Test
  void agreesWithTheAmortisedLearnersDirection() {
    Cases.check(
        20,
        random -> {
          int m = 8;
          float[] x = Cases.floats(random, m * 3);
          float[] gradient = Cases.floats(random, m * 3);
          Kernel kernel = Kernel.local().with(Bandwidth.median().atLeast(50));
          int[][] own = {{0}, {1, 2}};
          int[][] scopes = {{0}, {0, 1, 2}};
          double alpha = random.nextDouble(0, 3);
          Matrix expected = Matrix.zeros(m, 3);
          Matrix points = Matrix.wrap(m, 3, x);
          new SteinDirection(kernel, Repulsion.balanced(), scopes, own)
              .compute(points, Matrix.wrap(m, 3, gradient), points, 1, alpha, expected);
          double[] found = new double[m * 3];
          new ExactDirection(kernel, scopes, own, m)
              .compute(doubles(x), doubles(gradient), alpha, found);
          for (int i = 0; i < found.length; i++) {
            assertEquals(expected.data()[i], found[i], 1e-5);
          }
        });
  }

  private static double[] doubles(float[] values) {
    double[] wide = new double[values.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = values[i];
    }
    return wide;
  }

  @Test
  void slopesAreTheRewardsAndStayInTheBox() {
    JointValue value = JointValue.of(GAUSSIAN);
    double[] slope = new double[2];
    value.gradient(new double[] {10, -2}, slope);
    double scale = 1 - RHO * RHO;
    assertEquals(-(10 + 2 * RHO) / scale, slope[0], 1e-3);
    assertEquals((2 + 10 * RHO) / scale, slope[1], 1e-3);
  }

  @Test
  void particlesStayInTheBoxAtAnyTemperature() {
    for (double alpha : new double[] {0, 1, 1_000}) {
      Matrix particles =
          spec()
              .annealing(Annealing.constant(alpha))
              .build()
              .negotiate(GAUSSIAN, 50, 1)
              .particles();
      for (float u : particles.data()) {
        assertTrue(u >= -10 && u <= 10, "outside: " + u);
      }
    }
  }

  @Test
  void equalSeedsReasonConsistentlyAndOthersDoNot() {
    ParticleNegotiation spec = spec().build();
    ConsistentReasoning common = ConsistentReasoning.check(spec, GAUSSIAN, 2_000, 5);
    assertTrue(common.holds(), common.toString());
    List<Negotiated> minds = new ArrayList<>();
    minds.add(spec.negotiate(GAUSSIAN, 2_000, 5));
    minds.add(spec.negotiate(GAUSSIAN, 2_000, 6));
    ConsistentReasoning apart = ConsistentReasoning.of(minds);
    assertFalse(apart.holds());
    assertTrue(apart.agreed());
    assertEquals(2, apart.errors().size());
  }

  @Test
  void tooFewRoundsAreNoAgreement() {
    Negotiated broken = spec().build().negotiate(GAUSSIAN, 20, 1);
    assertFalse(broken.agreed());
    assertEquals(20, broken.agreedAt());
    assertTrue(broken.lastMove() > broken.spec().tolerance());
  }

  @Test
  void trainsAsALearnerToTheSameParticles() {
    ParticleNegotiation spec = spec().build();
    Training training = spec.start(GAUSSIAN, 100, 4);
    for (int round = 0; round < 100; round++) {
      training.step();
    }
    Negotiated alone = spec.negotiate(GAUSSIAN, 100, 4);
    Matrix drawn = training.policy().jointActions(RandomStream.of(1), 200);
    assertEquals(alone.policy().jointActions(RandomStream.of(1), 200), drawn);
    assertEquals(100, training.replay().size());
    assertEquals(alone.particles(), alone.inTurn().jointActions(RandomStream.of(1), 50));
    assertNotEquals(
        alone.particles(), spec.negotiate(GAUSSIAN, 100, 8).particles(), "seeds must matter");
  }

  @Test
  void refusesWhatItCannotNegotiate() {
    Refusals.assertPlaces(
        List.of("particles", "step", "tolerance", "kernel"),
        () ->
            ParticleNegotiation.builder()
                .particles(1)
                .step(0)
                .tolerance(-1)
                .kernel(Kernel.local().with(Bandwidth.numPyro()))
                .build());
    Refusals.assertPlaces(List.of("game"), () -> spec().build().start(Climbing.game(), 10, 1));
    Refusals.assertPlaces(List.of("rounds"), () -> spec().build().negotiate(GAUSSIAN, 0, 1));
    Negotiated alone = spec().build().negotiate(GAUSSIAN, 1, 1);
    Refusals.assertPlaces(List.of("minds"), () -> ConsistentReasoning.of(List.of(alone)));
  }
}
