package org.parley.learner.mmq;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.parley.game.Game;
import org.parley.game.SequentialGame;
import org.parley.game.zoo.CentreAndRing;
import org.parley.game.zoo.Climbing;
import org.parley.learner.Playing;
import org.parley.learner.Training;
import org.parley.learner.Transitions;
import org.parley.learner.Transitions.End;
import org.parley.learner.offpolicy.Exploration;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Settings;
import org.parley.learner.sequential.Batch;
import org.parley.learner.sequential.Scenes;
import org.parley.math.RandomStream;
import org.parley.testing.Refusals;

/** MMQ on its own game, and what agents that see nothing take for an outcome. */
class MmqTest {

  private static final int EPISODES = 240;

  private static Settings.Builder small(Game game) {
    return Mmq.standard(game).toBuilder()
        .set(Shared.BATCH, 64)
        .set(Shared.POLICY_HIDDEN, List.of(32, 32))
        .set(Shared.CRITIC_HIDDEN, List.of(32, 32))
        .set(Mmq.MODEL_HIDDEN, List.of(32));
  }

  private static double meanReturn(Settings settings, SequentialGame game, long seed) {
    Training training = new Mmq(settings).start(game, EPISODES, seed);
    for (int episode = 0; episode < EPISODES; episode++) {
      training.step();
    }
    return Playing.meanReturn(game, training.policy(), RandomStream.of(1), 100);
  }

  /** Who stays on the ring earns at most 25 · 0.3 = 7.5. */
  @Test
  void findsTheCentreOfItsOwnGame() {
    SequentialGame game = CentreAndRing.game();
    Settings settings =
        small(game)
            .set(Shared.SEQUENTIAL, Mmq.standard(game).get(Shared.SEQUENTIAL).withStepsPerUpdate(2))
            .set(Exploration.NOISE, 0.5)
            .build();
    LongStream.rangeClosed(1, 3)
        .forEach(
            seed -> {
              double earned = meanReturn(settings, game, seed);
              System.out.println("Centre and Ring, seed " + seed + ": " + earned);
              assertTrue(earned > 9, "seed " + seed + ": " + earned);
            });
  }

  /** Of agents a, b (two coordinates) and c, b takes what a and c did for the outcome. */
  @Test
  void whereNothingIsSeenAnOutcomeIsWhatTheOthersDid() {
    SequentialGame game = ThreeOfFour.GAME;
    Settings settings = small(game).set(Shared.BATCH, 1).build();
    Transitions memory = new Transitions(0, 4, 10);
    memory.begin(new double[0]);
    memory.add(new float[] {0.1f, 0.2f, 0.3f, 0.4f}, 0, 1, new double[0], End.TERMINATED);
    Batch batch = new Batch(game, settings.get(Shared.SEQUENTIAL), memory, 1, 1);
    batch.draw(RandomStream.of(1));
    Outcomes outcomes = new Outcomes(game, 1, 1, 1);
    outcomes.take(new Scenes(game, 1, 1).observations(), batch);
    assertArrayEquals(new float[] {0.1f, 0.4f}, outcomes.increments().data());
    assertArrayEquals(new float[] {0, 0}, outcomes.from().data());
    assertArrayEquals(new float[] {1, 0.2f, 0.3f}, outcomes.inputs().data());
    assertTrue(outcomes.known()[0]);
  }

  @Test
  void whereSomethingIsSeenAnOutcomeIsTheNextView() {
    SequentialGame game = CentreAndRing.game();
    Transitions memory = new Transitions(2, 2, 10);
    memory.begin(new double[] {0.5, -0.5});
    memory.add(new float[] {1, -1}, 0, 0, new double[] {0.75, -0.75}, End.TRUNCATED);
    Settings settings = small(game).set(Shared.BATCH, 1).build();
    Batch batch = new Batch(game, settings.get(Shared.SEQUENTIAL), memory, 1, 1);
    batch.draw(RandomStream.of(1));
    Scenes scenes = new Scenes(game, 1, 1);
    batch.scenes(scenes);
    Outcomes outcomes = new Outcomes(game, 2, 0, 1);
    outcomes.take(scenes.observations(), batch);
    assertArrayEquals(new float[] {1, -1, 1}, outcomes.inputs().data());
    assertArrayEquals(new float[] {0.5f, -0.5f}, outcomes.increments().data());
    assertEquals(2, outcomes.width());
  }

  @Test
  void settingsAndGamesThatDoNotFitAreRefusedTogether() {
    Settings settings =
        Mmq.standard(Climbing.game()).toBuilder()
            .set(
                Shared.SEQUENTIAL,
                Mmq.standard(Climbing.game()).get(Shared.SEQUENTIAL).withReturnSteps(3))
            .set(Mmq.LOWER, 0.9)
            .set(Mmq.UPPER, 0.1)
            .build();
    Refusals.assertPlaces(
        List.of(
            "sequential / returnSteps", "lowerQuantile", "game / agent row", "game / agent column"),
        () -> new Mmq(settings).start(Climbing.game(), 10, 1));
  }
}
