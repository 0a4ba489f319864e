package org.parley.learner.rommeo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.game.ActionSpace;
import org.parley.game.OneShotGame;
import org.parley.learner.Critic;
import org.parley.learner.heads.SquashedGaussian;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Settings;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Activation;
import org.parley.network.Adam;
import org.parley.network.Descent;
import org.parley.network.Initialisation;
import org.parley.network.Mlp;
import org.parley.network.MlpSpec;

/** The fixed point of model and policy where it is known. */
class ClosedFormTest {

  private static final OneShotGame GAME =
      OneShotGame.named("Two").agents(ActionSpace.interval(-1, 1), "a", "b").reward(u -> 0).build();
  private static final double ALPHA = 0.5;
  private static final double CURVATURE = 25;
  private static final int ROWS = 64;

  /** Q(a, b) = −½ c (a − b / 2)² − ½ c b², fitted. */
  private static Critic critic() {
    MlpSpec spec = new MlpSpec(2, List.of(32, 32), 1, Activation.TANH, Initialisation.XAVIER);
    Critic critic = new Critic(Mlp.initialised(spec, RandomStream.of(1)), Adam.of(3e-3));
    Critic.Pass pass = critic.pass(256);
    Matrix u = Matrix.zeros(256, 2);
    float[] targets = new float[256];
    for (int step = 0; step < 3_000; step++) {
      RandomStream.of(2).at(step).fillUniform(u.data(), 0, u.data().length, -1, 1);
      for (int row = 0; row < 256; row++) {
        double apart = u.get(row, 0) - u.get(row, 1) / 2.0;
        double from = u.get(row, 1);
        targets[row] = (float) (-CURVATURE / 2 * (apart * apart + from * from));
      }
      pass.fit(u, targets);
    }
    return critic;
  }

  /**
   * π(a | b) ∝ exp(Q / α) is N(b / 2, α / c); with a prior as flat as N(0, 3²) before tanh ρ(b) ∝ P
   * exp(V / 1), V = −½ c b² + const, is N(0, 1 / c) nearly: width 0.2, and π's 0.14.
   */
  @Test
  void aQuadraticCriticHasGaussianBeliefs() {
    Settings spec =
        Rommeo.standard(GAME).toBuilder().set(Shared.POLICY_HIDDEN, List.of(32, 32)).build();
    Beliefs beliefs = new Beliefs(GAME.asSequential(), spec, RandomStream.of(1));
    flatten(beliefs.prior(0));
    BeliefSlope slope = new BeliefSlope(beliefs, 0, critic(), 1, 0, ROWS);
    Descent models = Adam.of(2e-3).over(beliefs.model(0).parameters().length);
    Descent policies = Adam.of(2e-3).over(beliefs.policy(0).parameters().length);
    Matrix nothing = Matrix.zeros(ROWS, 0);
    for (int step = 0; step < 4_000; step++) {
      slope.draw(nothing, nothing, RandomStream.of(5).at(step), ALPHA);
      float[] model = slope.model(ALPHA);
      float[] policy = slope.policy(ALPHA);
      models.step(beliefs.model(0).parameters(), model, 1);
      policies.step(beliefs.policy(0).parameters(), policy, 1);
    }
    SquashedGaussian model = SquashedGaussian.acting(beliefs.model(0), 1);
    model.inputs().set(0, 0, 1);
    model.read();
    assertEquals(0, Math.tanh(model.mean(0, 0)), 0.04);
    assertEquals(1 / Math.sqrt(CURVATURE), model.sigma(0, 0), 0.04);
    for (float b : new float[] {-0.3f, 0, 0.3f}) {
      SquashedGaussian policy = SquashedGaussian.acting(beliefs.policy(0), 1);
      policy.inputs().set(0, 0, 1);
      policy.inputs().set(0, 1, b);
      policy.read();
      assertEquals(b / 2, Math.tanh(policy.mean(0, 0)), 0.04, "answer to " + b);
      assertEquals(Math.sqrt(ALPHA / CURVATURE), policy.sigma(0, 0), 0.03, "its width");
    }
  }

  /** Turns a prior into N(0, 3²) before tanh: weights 0, log σ = log 3. */
  private static void flatten(Mlp prior) {
    float[] weights = prior.parameters();
    Arrays.fill(weights, 0);
    weights[weights.length - 1] = (float) Math.log(3);
  }
}
