package org.parley.learner.svnr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.game.Game;
import org.parley.game.zoo.MaxOfThree;
import org.parley.learner.Resumable;
import org.parley.network.MlpSpec;
import org.parley.network.Optimiser;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;

/** Rates that fall, in trainings with and without state. */
class FadingRatesTest {

  private static final int STEPS = 40;

  static Stream<Arguments> trainings() {
    return Stream.of(
        Arguments.of(MaxOfThree.game(1.5), "critic", 3),
        Arguments.of(Walk.home(1), "critics/0", 4));
  }

  private static Resumable training(Game game, Optimiser optimiser) {
    return (Resumable) Walk.quick().optimiser(optimiser).build().start(game, STEPS, 3);
  }

  private static byte[] state(Resumable training) {
    StateWriter out = new StateWriter();
    training.save(out);
    return out.toBytes();
  }

  /** Weights of the critic and of every map. */
  private static List<float[]> weights(Resumable training, String critic, int inputs) {
    int width = Walk.quick().build().criticHidden().get(0);
    MlpSpec shape = MlpSpec.relu(inputs, List.of(width, width), 1);
    float[] weights = new float[shape.parameterCount()];
    StateReader.of("state", state(training)).within(critic).fill("weights", weights);
    List<float[]> all = new ArrayList<>(List.of(weights));
    training.policy().networks().values().forEach(map -> all.add(map.parameters().clone()));
    return all;
  }

  private static void step(Resumable training, int steps) {
    for (int step = 0; step < steps; step++) {
      training.step();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("trainings")
  void untilTheyFallTheBitsAreTheOldOnes(Game game, String critic, int inputs) {
    Resumable stays = training(game, Optimiser.adam());
    Resumable falls = training(game, Optimiser.adam().withFading(0.05, 0.5));
    step(stays, STEPS / 2 + 1);
    step(falls, STEPS / 2 + 1);
    assertArrayEquals(state(stays), state(falls));
    step(stays, 1);
    step(falls, 1);
    assertFalse(Arrays.equals(state(stays), state(falls)));
  }

  /** Critic and maps take steps all through training; with nothing left of the rates, none more. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("trainings")
  void criticAndMapsStandStillAtTheEnd(Game game, String critic, int inputs) {
    Resumable training = training(game, Optimiser.sgd(0).withFading(0, 0));
    step(training, STEPS - 1);
    List<float[]> before = weights(training, critic, inputs);
    step(training, 1);
    List<float[]> end = weights(training, critic, inputs);
    step(training, 1);
    List<float[]> beyond = weights(training, critic, inputs);
    for (int network = 0; network < end.size(); network++) {
      assertFalse(Arrays.equals(before.get(network), end.get(network)), "network " + network);
      assertTrue(Arrays.equals(end.get(network), beyond.get(network)), "network " + network);
    }
  }
}
