package org.parley.learner.rommeo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.game.ActionSpace;
import org.parley.game.OneShotGame;
import org.parley.learner.Critic;
import org.parley.learner.heads.Slopes;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Settings;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Activation;
import org.parley.network.Adam;
import org.parley.network.Initialisation;
import org.parley.network.Mlp;
import org.parley.network.MlpSpec;

/** The gradients of model and policy against central differences of the loss, four agents. */
class BeliefSlopeTest {

  private static final int ROWS = 8;
  private static final double ALPHA = 0.6;
  private static final double BETA = 0.8;
  private static final Matrix NOTHING = Matrix.zeros(ROWS, 0);

  private static final OneShotGame GAME =
      OneShotGame.named("Four")
          .agents(ActionSpace.interval(-1, 1), "a")
          .agents(ActionSpace.box(new double[] {-1, -1}, new double[] {1, 1}), "b")
          .agents(ActionSpace.interval(-1, 1), "c", "d")
          .reward(u -> 0)
          .build();

  /** Linear networks: no rectifier turns within a difference. */
  private static final Settings SPEC =
      Rommeo.standard(GAME).toBuilder().set(Shared.POLICY_HIDDEN, List.of()).build();

  private static Beliefs beliefs() {
    return new Beliefs(GAME.asSequential(), SPEC, RandomStream.of(1));
  }

  private static Critic critic() {
    MlpSpec spec = new MlpSpec(5, List.of(16), 1, Activation.TANH, Initialisation.XAVIER);
    return new Critic(Mlp.initialised(spec, RandomStream.of(4)), Adam.of(1e-3));
  }

  private static BeliefSlope slope(Beliefs beliefs, int agent) {
    return new BeliefSlope(beliefs, agent, critic(), BETA, 0, ROWS);
  }

  private static double loss(Beliefs beliefs, int agent) {
    return slope(beliefs, agent).draw(NOTHING, NOTHING, RandomStream.of(9), ALPHA);
  }

  private static void agree(double expected, double found) {
    assertEquals(expected, found, 5e-3 * (1 + Math.abs(expected)));
    assertTrue(Math.abs(expected) > 1e-3, "a slope of nearly 0 shows nothing");
  }

  @Test
  void theModelFollowsValueAnswerAndPrior() {
    Beliefs beliefs = beliefs();
    for (int agent = 0; agent < 4; agent++) {
      int now = agent;
      float[] weights = beliefs.model(agent).parameters();
      float[] along = Slopes.direction(weights.length, 30 + agent);
      double expected = Slopes.along(weights, along, () -> loss(beliefs, now));
      BeliefSlope slope = slope(beliefs, agent);
      slope.draw(NOTHING, NOTHING, RandomStream.of(9), ALPHA);
      agree(expected, Slopes.of(slope.model(ALPHA), along));
    }
  }

  @Test
  void thePolicyFollowsValueAndEntropy() {
    Beliefs beliefs = beliefs();
    for (int agent = 0; agent < 4; agent++) {
      int now = agent;
      float[] weights = beliefs.policy(agent).parameters();
      float[] along = Slopes.direction(weights.length, 50 + agent);
      double expected = Slopes.along(weights, along, () -> loss(beliefs, now));
      BeliefSlope slope = slope(beliefs, agent);
      slope.draw(NOTHING, NOTHING, RandomStream.of(9), ALPHA);
      agree(expected, Slopes.of(slope.policy(ALPHA), along));
    }
  }

  /** The critic is asked about joint actions in the game's order, whoever imagines them. */
  @Test
  void whatIsImaginedStandsInTheGamesOrder() {
    Beliefs beliefs = beliefs();
    for (int agent = 0; agent < 4; agent++) {
      Imagined imagined = new Imagined(beliefs, agent, ROWS, false);
      imagined.draw(NOTHING, RandomStream.of(2));
      Matrix joint = Matrix.zeros(ROWS, 5);
      imagined.put(joint, 0);
      int[] owners = {0, 1, 1, 2, 3};
      int own = 0;
      int other = 0;
      for (int d = 0; d < 5; d++) {
        float expected =
            owners[d] == agent
                ? imagined.policy().actions().get(3, own++)
                : imagined.model().actions().get(3, other++);
        assertEquals(expected, joint.get(3, d), "agent " + agent + ", coordinate " + d);
      }
    }
  }
}
