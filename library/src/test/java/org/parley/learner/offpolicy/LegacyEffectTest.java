package org.parley.learner.offpolicy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.game.ActionSpace;
import org.parley.game.OneShotGame;
import org.parley.learner.Learner;
import org.parley.learner.Resumable;
import org.parley.learner.Training;
import org.parley.learner.catalogue.Catalogue;
import org.parley.learner.option.Settings;
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

  private static byte[] state(Training training) {
    StateWriter out = new StateWriter();
    ((Resumable) training).save(out);
    return out.toBytes();
  }
}
