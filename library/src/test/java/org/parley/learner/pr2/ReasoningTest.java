package org.parley.learner.pr2;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.parley.game.OneShotGame;
import org.parley.game.zoo.MaxOfThree;
import org.parley.learner.option.Settings;
import org.parley.math.Matrix;
import org.parley.math.NormalCumulative;
import org.parley.math.RandomStream;
import org.parley.network.Activation;
import org.parley.network.Mlp;

/** The recursion, composed by hand from the networks. */
class ReasoningTest {

  private static final OneShotGame GAME = MaxOfThree.game(2);
  private static final int ROWS = 6;

  private static Minds minds(int level, boolean mixture) {
    Settings spec =
        Pr2.standard(GAME).toBuilder().set(Pr2.LEVEL, level).set(Pr2.MIXTURE, mixture).build();
    return new Minds(GAME.asSequential(), spec, RandomStream.of(1));
  }

  private static Matrix noise(Minds minds) {
    Matrix noise = Matrix.zeros(ROWS, Team.noiseDimension(minds));
    RandomStream.of(2).fillGaussian(noise.data(), 0, noise.data().length);
    return noise;
  }

  private static Matrix act(Minds minds, Matrix noise) {
    return new Team(minds, ROWS, false).act(Matrix.zeros(ROWS, 0), noise).copy();
  }

  private static float[] tanh(Mlp map, float... inputs) {
    float[] outputs =
        map.forward(Matrix.wrap(1, inputs.length, inputs), map.tape(1)).data().clone();
    for (int i = 0; i < outputs.length; i++) {
      outputs[i] = Activation.tanh(outputs[i]);
    }
    return outputs;
  }

  private static float uniform(float z) {
    return (float) (2 * NormalCumulative.of(z) - 1);
  }

  /** a = μ(1): an agent that sees nothing reads a constant. */
  @Test
  void level0ReadsNoOpponent() {
    Minds minds = minds(0, false);
    assertEquals(0, Team.noiseDimension(minds));
    Matrix u = act(minds, Matrix.zeros(ROWS, 0));
    for (int agent = 0; agent < 3; agent++) {
      assertEquals(tanh(minds.actor(agent), 1)[0], u.get(0, agent), 1e-6);
    }
  }

  /** a = μ(1, b), b uniform. */
  @Test
  void level1AnswersAUniformGuessOfTheOpponents() {
    Minds minds = minds(1, false);
    Matrix noise = noise(minds);
    assertEquals(3 * 2, noise.columns());
    Matrix u = act(minds, noise);
    for (int row = 0; row < ROWS; row++) {
      for (int agent = 0; agent < 3; agent++) {
        float[] z = slice(noise, row, 2 * agent, 2);
        float[] a = tanh(minds.actor(agent), 1, uniform(z[0]), uniform(z[1]));
        assertEquals(a[0], u.get(row, agent), 1e-6);
      }
    }
  }

  /** a = μ(1, g(1, a⁰, ξ)), a⁰ uniform. */
  @Test
  void level2AnswersWhatOpponentsWouldAnswer() {
    Minds minds = minds(2, false);
    Matrix noise = noise(minds);
    assertEquals(3 * (1 + 4), noise.columns());
    Matrix u = act(minds, noise);
    for (int row = 0; row < ROWS; row++) {
      for (int agent = 0; agent < 3; agent++) {
        float[] z = slice(noise, row, 5 * agent, 5);
        float[] b = answer(minds, agent, uniform(z[0]), z, 1);
        assertEquals(tanh(minds.actor(agent), 1, b[0], b[1])[0], u.get(row, agent), 1e-6);
      }
    }
  }

  /** a = μ(1, g(1, μ(1, b⁰), ξ)), b⁰ uniform. */
  @Test
  void level3BeginsWithTheOpponentsAgain() {
    Minds minds = minds(3, false);
    Matrix noise = noise(minds);
    assertEquals(3 * (2 + 4), noise.columns());
    Matrix u = act(minds, noise);
    for (int row = 0; row < ROWS; row++) {
      for (int agent = 0; agent < 3; agent++) {
        float[] z = slice(noise, row, 6 * agent, 6);
        float[] first = tanh(minds.actor(agent), 1, uniform(z[0]), uniform(z[1]));
        float[] b = answer(minds, agent, first[0], z, 2);
        assertEquals(tanh(minds.actor(agent), 1, b[0], b[1])[0], u.get(row, agent), 1e-6);
      }
    }
  }

  private static float[] answer(Minds minds, int agent, float own, float[] z, int at) {
    return tanh(minds.model(agent), 1, own, z[at], z[at + 1], z[at + 2], z[at + 3]);
  }

  private static float[] slice(Matrix of, int row, int from, int count) {
    return Arrays.copyOfRange(of.row(row), from, from + count);
  }

  /** Every row of a mixture does what the level that its first coordinate draws would do. */
  @Test
  void aMixtureReasonsAtTheLevelThatIsDrawn() {
    Minds mixed = minds(3, true);
    Matrix noise = noise(mixed);
    int each = 1 + 2 + 4;
    assertEquals(3 * each, noise.columns());
    Matrix u = act(mixed, noise);
    boolean[] seen = new boolean[4];
    for (int row = 0; row < ROWS; row++) {
      for (int agent = 0; agent < 3; agent++) {
        float[] z = slice(noise, row, each * agent, each);
        int level = mixed.levels().at(NormalCumulative.of(z[0]));
        seen[level] = true;
        float[] b = new float[] {uniform(z[1]), uniform(z[2])};
        if (level == 2) {
          b = answer(mixed, agent, b[0], z, 3);
        } else if (level == 3) {
          b = answer(mixed, agent, tanh(mixed.actor(agent), 1, b[0], b[1])[0], z, 3);
        }
        assertEquals(tanh(mixed.actor(agent), 1, b[0], b[1])[0], u.get(row, agent), 1e-6);
      }
    }
    assertArrayEquals(new boolean[] {false, true, true, true}, seen);
  }

  /** With mean 1.5 levels 1, 2, 3 weigh 1.5, 1.125, 0.5625. */
  @Test
  void levelsAreDrawnByATruncatedPoissonLaw() {
    Levels levels = minds(3, true).levels();
    double sum = 1.5 + 1.125 + 0.5625;
    assertEquals(1, levels.at(1.5 / sum - 1e-9));
    assertEquals(2, levels.at(1.5 / sum + 1e-9));
    assertEquals(2, levels.at(2.625 / sum - 1e-9));
    assertEquals(3, levels.at(2.625 / sum + 1e-9));
    assertEquals(3, levels.at(1));
    assertTrue(levels.mixture());
  }
}
