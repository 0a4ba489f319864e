package org.parley.learner;

import org.parley.game.Episodes;
import org.parley.game.Game;
import org.parley.game.SequentialGame;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;

/**
 * A learner with a game that it learns, for {@link LearnerContract}.
 *
 * @param name what tests call it
 * @param learner small, so that a step takes no time
 */
record Specimen(String name, Learner learner, Game game) {

  static final long SEED = 5;

  /** Steps that show all there is: an episode of a game with state has many. */
  int steps() {
    return game instanceof SequentialGame ? 8 : 24;
  }

  /** Training that has taken so many steps. */
  Training after(int steps) {
    return after(steps, SEED);
  }

  Training after(int steps, long seed) {
    Training training = learner.start(game, steps(), seed);
    for (int step = 0; step < steps; step++) {
      training.step();
    }
    return training;
  }

  /** Training that loads what another has saved. */
  Training resumed(byte[] state) {
    Training training = after(0);
    ((Resumable) training).load(StateReader.of("state", state));
    return training;
  }

  static byte[] state(Training training) {
    StateWriter out = new StateWriter();
    ((Resumable) training).save(out);
    return out.toBytes();
  }

  static byte[] saved(Policy policy) {
    StateWriter out = new StateWriter();
    policy.save(out);
    return out.toBytes();
  }

  /** What agents see at the starts of so many plays. */
  Matrix seen(Policy policy, int plays) {
    int size = policy.observationSize();
    Episodes episodes = Episodes.of(game.asSequential(), plays);
    episodes.start(RandomStream.of(3));
    Matrix seen = Matrix.zeros(plays, game.agents().size() * size);
    if (size > 0) {
      Playing.observe(episodes, new double[plays * size], seen);
    }
    return seen;
  }

  @Override
  public String toString() {
    return name;
  }
}
