package org.parley.learner.pr2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.game.ActionSpace;
import org.parley.game.OneShotGame;
import org.parley.learner.Critic;
import org.parley.learner.option.Settings;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Activation;
import org.parley.network.Adam;
import org.parley.network.Initialisation;
import org.parley.network.Mlp;
import org.parley.network.MlpSpec;

/** The actor's slope against central differences of the soft value, with four agents. */
class SoftSlopeTest {

  private static final OneShotGame GAME =
      OneShotGame.named("Four")
          .agents(ActionSpace.interval(-1, 1), "a", "b", "c", "d")
          .reward(u -> 0)
          .build();
  private static final float STEP = 1e-2f;

  private static Settings spec(ActorPath path) {
    return Pr2.standard(GAME).toBuilder().set(Pr2.ACTOR_PATH, path).build();
  }

  private static Critic critic() {
    MlpSpec spec = new MlpSpec(4, List.of(16), 1, Activation.TANH, Initialisation.XAVIER);
    return new Critic(Mlp.initialised(spec, RandomStream.of(4)), Adam.of(1e-3));
  }

  private static Matrix one(float value) {
    return Matrix.wrap(1, 1, value);
  }

  /**
   * α log mean_k exp(Q(a, b_k) / α), b_k the answers to {@code answered}, put together by hand: the
   * agent's action at its place, the others in their order.
   */
  private static double value(
      Minds minds, Critic critic, int agent, float own, float answered, double alpha) {
    Answers answers = new Answers(minds, agent, 16, false);
    Matrix others = answers.draw(one(1), one(answered), RandomStream.of(9));
    Matrix u = Matrix.zeros(16, 4);
    for (int row = 0; row < 16; row++) {
      int next = 0;
      for (int d = 0; d < 4; d++) {
        u.set(row, d, d == agent ? own : others.get(row, next++));
      }
    }
    Mlp network = critic.network();
    float[] q = network.forward(u, network.tape(16)).data();
    double sum = 0;
    for (float each : q) {
      sum += Math.exp(each / alpha);
    }
    return alpha * Math.log(sum / 16);
  }

  private static double slope(ActorPath path, int agent, float own, double alpha) {
    Minds minds = new Minds(GAME.asSequential(), spec(path), RandomStream.of(1));
    SoftSlope slope = new SoftSlope(spec(path), minds, agent, critic(), 1);
    Matrix nothing = Matrix.zeros(1, 0);
    return slope.of(nothing, one(1), one(own), one(-0.5f), RandomStream.of(9), alpha).get(0, 0);
  }

  @Test
  void isTheSlopeOfTheSoftValueOnEveryPath() {
    Minds minds = new Minds(GAME.asSequential(), spec(ActorPath.DIRECT), RandomStream.of(1));
    Critic critic = critic();
    for (double alpha : new double[] {0.05, 1, 20}) {
      for (int agent = 0; agent < 4; agent++) {
        float a = 0.3f;
        double through =
            value(minds, critic, agent, a + STEP, a + STEP, alpha)
                - value(minds, critic, agent, a - STEP, a - STEP, alpha);
        double direct =
            value(minds, critic, agent, a + STEP, a, alpha)
                - value(minds, critic, agent, a - STEP, a, alpha);
        double buffered =
            value(minds, critic, agent, a + STEP, -0.5f, alpha)
                - value(minds, critic, agent, a - STEP, -0.5f, alpha);
        near(through, slope(ActorPath.THROUGH_OPPONENTS, agent, a, alpha));
        near(direct, slope(ActorPath.DIRECT, agent, a, alpha));
        near(buffered, slope(ActorPath.BUFFERED, agent, a, alpha));
        assertNotEquals(through, direct, 1e-5, "the paths differ");
      }
    }
  }

  private static void near(double difference, double found) {
    double expected = difference / (2 * STEP);
    assertEquals(expected, found, 5e-3 * (1 + Math.abs(expected)));
  }

  /** At α = 0 the best answer has all the weight, and the slope is finite. */
  @Test
  void theColdLimitIsFinite() {
    double cold = slope(ActorPath.DIRECT, 2, 0.3f, 0);
    assertTrue(Double.isFinite(cold));
    assertEquals(slope(ActorPath.DIRECT, 2, 0.3f, 1e-6), cold, 1e-6);
  }
}
