package org.parley.learner.offpolicy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.game.ActionSpace;
import org.parley.game.Game;
import org.parley.game.OneShotGame;
import org.parley.game.zoo.ParticleGather;
import org.parley.learner.Learner;
import org.parley.learner.Resumable;
import org.parley.learner.Training;
import org.parley.learner.catalogue.Catalogue;
import org.parley.learner.masql.Masql;
import org.parley.learner.option.Settings;
import org.parley.learner.sequential.SequentialSettings;
import org.parley.learner.softvalue.SoftValue;
import org.parley.store.StateWriter;

/** What the legacy order does to those who learn from it. */
class LegacyEffectTest {

  private static final int STEPS = 600;

  /** Each agent's part counts for itself and for its neighbour: the order of all four matters. */
  private static OneShotGame game(int agents) {
    String[] names = new String[agents];
    Arrays.setAll(names, i -> "agent" + i);
    return OneShotGame.named("Ring")
        .agents(ActionSpace.interval(-1, 1), names)
        .reward(
            u -> {
              double sum = 0;
              for (int i = 0; i < agents; i++) {
                sum += (i + 1) * u.get(i) * u.get((i + 1) % agents) + u.get(i);
              }
              return sum;
            })
        .build();
  }

  /** Actors that stay as they are: what is learnt is the critic alone. */
  private static Training trained(String id, OneShotGame game, boolean legacy, int steps) {
    Catalogue.Entry entry = Catalogue.of(id).orElseThrow();
    Function<Settings, Learner> make = entry.make();
    Settings settings =
        entry.standard().apply(game).toBuilder()
            .set(Shared.POLICY_HIDDEN, List.of(16))
            .set(Shared.CRITIC_HIDDEN, List.of(32))
            .set(Shared.BATCH, 128)
            .set(Shared.POLICY_RATE, 1e-9)
            .set(LegacyOrder.OPPONENTS, legacy)
            .build();
    Training training = make.apply(settings).start(game, steps, 3);
    for (int step = 0; step < steps; step++) {
      training.step();
    }
    return training;
  }

  /** In the right order each row holds its own opponents: the critic learns what is paid. */
  @ParameterizedTest
  @ValueSource(strings = {"maddpg", "masql"})
  void withFourAgentsOnlyTheRightOrderTellsWhatIsPaid(String id) {
    double right = trained(id, game(4), false, STEPS).criticLoss();
    double scrambled = trained(id, game(4), true, STEPS).criticLoss();
    assertTrue(scrambled > 10 * right, id + ": " + right + " and scrambled " + scrambled);
  }

  @ParameterizedTest
  @ValueSource(strings = {"maddpg", "masql"})
  void withTwoAgentsNothingChanges(String id) {
    assertArrayEquals(
        state(trained(id, game(2), false, 20)), state(trained(id, game(2), true, 20)));
  }

  /**
   * V counts where a game goes on, so in a game of one step its constants change nothing. (Of 16
   * draws in four dimensions they would be 0: log 16 = 4 log 2.)
   */
  @Test
  void constantsCountWhereAGameGoesOn() {
    Game once = game(3);
    assertArrayEquals(
        state(ofConstants(once, false)), state(ofConstants(once, true)), "a game of one step");
    Game often = ParticleGather.game();
    byte[] right = state(ofConstants(often, false));
    assertFalse(Arrays.equals(right, state(ofConstants(often, true))), "a game that goes on");
  }

  private static Training ofConstants(Game game, boolean legacy) {
    SequentialSettings uniform =
        SequentialSettings.standard()
            .withStepsPerUpdate(5)
            .withSoftValue(SoftValue.uniformSampling(8));
    Settings settings =
        Masql.standard(game).toBuilder()
            .set(Shared.POLICY_HIDDEN, List.of(8))
            .set(Shared.CRITIC_HIDDEN, List.of(8))
            .set(Shared.BATCH, 16)
            .set(Shared.SEQUENTIAL, uniform)
            .set(LegacyConstants.CONSTANTS, legacy)
            .build();
    Training training = new Masql(settings).start(game, 10, 3);
    for (int step = 0; step < 10; step++) {
      training.step();
    }
    return training;
  }

  private static byte[] state(Training training) {
    StateWriter out = new StateWriter();
    ((Resumable) training).save(out);
    return out.toBytes();
  }
}
