package org.parley.learner.masql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parley.game.SequentialGame;
import org.parley.game.zoo.MaxOfThree;
import org.parley.game.zoo.ParticleGather;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Settings;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.testing.Cases;
import org.parley.testing.ReferenceMlp;

/**
 * The pull's gradient against central differences of its loss, −mean ⟨Δ, u⟩ + penalty · mean z²
 * with u = tanh z, computed from what the sampler reads up in float64.
 */
class SamplerTest {

  /** Differences are exact to 1e-9 (step 1e-5, float64); what is left is float32 rounding. */
  private static final double TOLERANCE = 2e-5;

  private static final double STEP = 1e-5;
  private static final double PENALTY = 0.05;
  private static final int ROWS = 12;
  private static final int AGENT = 2;

  @Test
  void thePullIsTheGradientOfItsLoss() {
    check(MaxOfThree.game(1.5).asSequential());
    check(ParticleGather.game());
  }

  private static void check(SequentialGame game) {
    Settings spec =
        Masql.standard(game).toBuilder().set(Shared.POLICY_HIDDEN, List.of(7, 5)).build();
    SplittableRandom random = new SplittableRandom(1);
    Sampler sampler = Sampler.initialised(game, spec, AGENT, RandomStream.of(2));
    int seen = game.agents().size() * game.observationSize();
    Matrix observations = Matrix.wrap(ROWS, seen, Cases.floats(random, ROWS * seen));
    int width = sampler.noiseDimension();
    assertEquals(2 * game.agents().size(), width);
    Matrix noise = Matrix.wrap(ROWS, width, Cases.floats(random, ROWS * width));
    int dimension = game.space().dimension();
    Matrix direction = Matrix.wrap(ROWS, dimension, Cases.floats(random, ROWS * dimension));

    Sampler.Pass pass = sampler.pulledPass(observations);
    Matrix u = pass.act(noise, 0);
    float[] gradient = new float[sampler.map().parameters().length];
    pass.pull(direction, PENALTY, gradient);

    double scale = spec.get(Shared.SEQUENTIAL).inputScale();
    double[][] read = read(game, observations, noise, scale);
    ReferenceMlp reference = new ReferenceMlp(sampler.map().spec());
    double[] parameters = ReferenceMlp.doubles(sampler.map().parameters());
    assertEquals(Math.tanh(reference.forward(parameters, read[3])[1]), u.get(3, 1), 1e-5);
    for (int i = 0; i < parameters.length; i++) {
      double here = parameters[i];
      parameters[i] = here + STEP;
      double above = loss(reference, parameters, read, direction);
      parameters[i] = here - STEP;
      double below = loss(reference, parameters, read, direction);
      parameters[i] = here;
      assertEquals((above - below) / (2 * STEP), gradient[i], TOLERANCE, "parameter " + i);
    }
  }

  /** What the agent sees, scaled, or 1 where it sees nothing; then the noise. */
  private static double[][] read(
      SequentialGame game, Matrix observations, Matrix noise, double scale) {
    int size = game.observationSize();
    int views = Math.max(1, size);
    double[][] read = new double[ROWS][views + noise.columns()];
    for (int row = 0; row < ROWS; row++) {
      read[row][0] = 1;
      for (int k = 0; k < size; k++) {
        read[row][k] = scale * observations.get(row, AGENT * size + k);
      }
      for (int k = 0; k < noise.columns(); k++) {
        read[row][views + k] = noise.get(row, k);
      }
    }
    return read;
  }

  private static double loss(
      ReferenceMlp reference, double[] parameters, double[][] read, Matrix direction) {
    double loss = 0;
    for (int row = 0; row < ROWS; row++) {
      double[] z = reference.forward(parameters, read[row]);
      for (int d = 0; d < z.length; d++) {
        loss += -direction.get(row, d) * Math.tanh(z[d]) + PENALTY * z[d] * z[d];
      }
    }
    return loss / ROWS;
  }

  /** Each agent does its part of a joint action of its own. */
  @Test
  void everyAgentExecutesItsOwnSlice() {
    SequentialGame game = MaxOfThree.game(1.5).asSequential();
    Settings spec = Masql.standard(game);
    List<Sampler> samplers =
        List.of(
            Sampler.initialised(game, spec, 0, RandomStream.of(3)),
            Sampler.initialised(game, spec, 1, RandomStream.of(4)),
            Sampler.initialised(game, spec, 2, RandomStream.of(5)));
    MasqlPolicy policy = new MasqlPolicy(game, samplers);
    assertEquals(18, policy.noiseDimension());
    Matrix noise = Matrix.wrap(2, 18, Cases.floats(new SplittableRandom(1), 36));
    Matrix done = policy.jointActionsOf(noise);
    for (int agent = 0; agent < 3; agent++) {
      Matrix imagined = samplers.get(agent).pass(Matrix.zeros(2, 0)).act(noise, 6 * agent);
      assertEquals(10 * imagined.get(1, agent), done.get(1, agent), 1e-4);
      assertNotEquals(10 * imagined.get(1, (agent + 1) % 3), done.get(1, (agent + 1) % 3), 1e-4);
    }
  }
}
