package org.parley.learner.pr2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.game.ActionSpace;
import org.parley.game.OneShotGame;
import org.parley.learner.Critic;
import org.parley.learner.offpolicy.Moment;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Settings;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Adam;
import org.parley.network.Descent;

/** The learnt conditional law of the opponents against exp(Q(a_i, ·) / α), normalised. */
class OpponentLawTest {

  private static final OneShotGame GAME =
      OneShotGame.named("Two").agents(ActionSpace.interval(-1, 1), "a", "b").reward(u -> 0).build();

  private static final Settings SPEC =
      Pr2.standard(GAME).toBuilder().set(Shared.POLICY_HIDDEN, List.of(32, 32)).build();

  private static final Matrix NOTHING = Matrix.zeros(16, 0);

  /** The model of agent a after some steps at own actions that are uniform. */
  private static Minds learnt(Critic critic, double alpha, int steps) {
    Minds minds = new Minds(GAME.asSequential(), SPEC, RandomStream.of(1));
    Descent descent = Adam.of(2e-3).over(minds.model(0).parameters().length);
    ModelStep step = new ModelStep(SPEC, minds, 0, critic, descent, 16);
    Matrix own = Matrix.zeros(16, 1);
    for (int i = 0; i < steps; i++) {
      RandomStream stream = RandomStream.of(5).at(i);
      stream.named("own").fillUniform(own.data(), 0, 16, -1, 1);
      step.apply(NOTHING, ones(16), own, stream, new Moment(alpha, 0, 1));
    }
    return minds;
  }

  private static Matrix ones(int rows) {
    Matrix ones = Matrix.zeros(rows, 1);
    Arrays.fill(ones.data(), 1);
    return ones;
  }

  /** Draws of what b would do about an action of a. */
  private static float[] answers(Minds minds, float own) {
    Answers answers = new Answers(minds, 0, 2_000, false);
    return answers.draw(ones(1), Matrix.wrap(1, 1, own), RandomStream.of(7)).data().clone();
  }

  private static double mean(float[] draws) {
    double sum = 0;
    for (float draw : draws) {
      sum += draw;
    }
    return sum / draws.length;
  }

  private static double deviation(float[] draws) {
    double mean = mean(draws);
    double squares = 0;
    for (float draw : draws) {
      squares += (draw - mean) * (draw - mean);
    }
    return Math.sqrt(squares / draws.length);
  }

  /** Q = −(b − a / 2)² / (2 s²), α = 1: b given a is N(a / 2, s²), s = 0.2. */
  @Test
  void aQuadraticCriticHasAGaussianAnswer() {
    double s = 0.2;
    Critic critic = FittedCritic.of(2, u -> -Math.pow(u[1] - u[0] / 2, 2) / (2 * s * s));
    Minds minds = learnt(critic, 1, 3_000);
    for (float own : new float[] {-0.8f, -0.4f, 0, 0.4f, 0.8f}) {
      float[] draws = answers(minds, own);
      assertEquals(own / 2, mean(draws), 0.06, "mean given " + own);
      assertEquals(s, deviation(draws), 0.05, "width given " + own);
    }
  }

  /** Peaks at ±0.6, as high as each other where a = 0; a tilts them by exp(2 a / α). */
  @Test
  void twoPeaksAreBothAnswered() {
    Critic critic =
        FittedCritic.of(
            2, u -> 4 * Math.exp(-Math.pow((Math.abs(u[1]) - 0.6) / 0.25, 2)) + u[0] * u[1]);
    Minds minds = learnt(critic, 1, 3_000);
    float[] draws = answers(minds, 0);
    int right = 0;
    int middle = 0;
    for (float draw : draws) {
      right += draw > 0 ? 1 : 0;
      middle += Math.abs(draw) < 0.2 ? 1 : 0;
    }
    double share = (double) right / draws.length;
    assertTrue(share > 0.25 && share < 0.75, "share of the right peak " + share);
    assertTrue(middle < 0.2 * draws.length, middle + " draws between the peaks");
    assertTrue(mean(answers(minds, 0.9f)) > mean(answers(minds, -0.9f)) + 0.1, "a tilts them");
  }
}
