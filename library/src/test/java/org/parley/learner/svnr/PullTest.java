package org.parley.learner.svnr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.game.ActionSpace;
import org.parley.game.JointSpace;
import org.parley.game.OneShotGame;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.negotiation.Negotiation;
import org.parley.negotiation.NegotiationSets;
import org.parley.network.Mlp;
import org.parley.testing.Cases;
import org.parley.testing.ReferenceMlp;

/**
 * The pull's gradient against central differences of its loss, −mean ⟨Δ, u⟩ + penalty · mean z²
 * with u = tanh z, computed from the noise up in float64.
 */
class PullTest {

  /** Differences are exact to 1e-9 (step 1e-5, float64); what is left is float32 rounding. */
  private static final double TOLERANCE = 2e-5;

  private static final double STEP = 1e-5;
  private static final double PENALTY = 0.05;
  private static final int ROWS = 24;
  private static final RandomStream NOISE = RandomStream.of(8);

  /** Agents of 1, 2 and 1 dimensions. */
  private static final JointSpace SPACE =
      OneShotGame.named("Boxes")
          .agents(ActionSpace.interval(-10, 10), "a")
          .agents(ActionSpace.box(new double[] {0, 0}, new double[] {1, 1}), "b")
          .agents(ActionSpace.interval(2, 3), "c")
          .reward(u -> 0)
          .build()
          .space();

  private static final Matrix DIRECTION =
      Matrix.wrap(ROWS, 4, Cases.floats(new SplittableRandom(1), ROWS * 4));

  static List<Negotiation> negotiations() {
    return List.of(
        Negotiation.strictlyNested(),
        Negotiation.strictlyNested(List.of("c", "b", "a")),
        Negotiation.full(),
        Negotiation.independent());
  }

  @ParameterizedTest
  @MethodSource("negotiations")
  void isTheGradientOfItsLoss(Negotiation negotiation) {
    NegotiationSets sets = negotiation.over(List.of("a", "b", "c"));
    Svnr spec = Svnr.builder().policyHidden(9, 7).build();
    Negotiators team = Negotiators.initialised(spec, sets, SPACE, RandomStream.of(2));
    NegotiationPass pass = new NegotiationPass(team, ROWS);
    pass.act(NOISE);
    for (int agent = 0; agent < 3; agent++) {
      Mlp map = team.map(agent);
      float[] gradient = new float[map.parameters().length];
      pass.pull(agent, DIRECTION, ParticleSpace.ACTIONS, PENALTY, gradient);
      double[] parameters = ReferenceMlp.doubles(map.parameters());
      for (int i = 0; i < parameters.length; i++) {
        double here = parameters[i];
        parameters[i] = here + STEP;
        double above = loss(map, parameters, sets, agent);
        parameters[i] = here - STEP;
        double below = loss(map, parameters, sets, agent);
        parameters[i] = here;
        assertEquals((above - below) / (2 * STEP), gradient[i], TOLERANCE, "parameter " + i);
      }
    }
  }

  @Test
  void inRawSpaceTheDirectionIsOfRawOutputs() {
    NegotiationSets sets = Negotiation.strictlyNested().over(List.of("a", "b", "c"));
    Svnr spec = Svnr.builder().policyHidden(9, 7).build();
    Negotiators team = Negotiators.initialised(spec, sets, SPACE, RandomStream.of(2));
    NegotiationPass pass = new NegotiationPass(team, ROWS);
    Matrix u = pass.act(NOISE);
    Matrix x = pass.particles(ParticleSpace.RAW);
    for (int i = 0; i < u.data().length; i++) {
      assertEquals(u.data()[i], Math.tanh(x.data()[i]), 1e-5);
    }
    float[] raw = new float[team.map(1).parameters().length];
    pass.pull(1, DIRECTION, ParticleSpace.RAW, 0, raw);
    Matrix chained = Matrix.zeros(ROWS, 4);
    for (int i = 0; i < u.data().length; i++) {
      chained.data()[i] = DIRECTION.data()[i] / (1 - u.data()[i] * u.data()[i]);
    }
    float[] actions = new float[raw.length];
    pass.pull(1, chained, ParticleSpace.ACTIONS, 0, actions);
    assertArrayEquals(raw, actions, 1e-4f);
  }

  private static double loss(Mlp map, double[] parameters, NegotiationSets sets, int agent) {
    ReferenceMlp reference = new ReferenceMlp(map.spec());
    double loss = 0;
    for (int row = 0; row < ROWS; row++) {
      double[] z = reference.forward(parameters, heard(sets, agent, row));
      for (int d = 0; d < z.length; d++) {
        double delta = DIRECTION.get(row, SPACE.offset(agent) + d);
        loss += -delta * Math.tanh(z[d]) + PENALTY * z[d] * z[d];
      }
    }
    return loss / ROWS;
  }

  /** The noise of S_i, ascending, two dimensions an agent. */
  private static double[] heard(NegotiationSets sets, int agent, int row) {
    int[] scope = sets.scopeOf(agent);
    double[] heard = new double[2 * scope.length];
    for (int slot = 0; slot < scope.length; slot++) {
      Matrix noise = Matrix.zeros(ROWS, 2);
      CommonRandomness.fill(NOISE, scope[slot], noise);
      heard[2 * slot] = noise.get(row, 0);
      heard[2 * slot + 1] = noise.get(row, 1);
    }
    return heard;
  }
}
