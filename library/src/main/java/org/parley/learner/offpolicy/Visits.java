package org.parley.learner.offpolicy;

import org.parley.game.SequentialGame;
import org.parley.learner.Transitions;
import org.parley.learner.option.Settings;
import org.parley.learner.sequential.Joined;
import org.parley.learner.sequential.Scenes;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;

/**
 * States drawn uniformly from memory, with what was seen of them and what was done in them: where
 * the maps that act are moved.
 */
public final class Visits {

  private final Transitions memory;
  private final int history;
  private final float scale;
  private final Scenes scenes;
  private final Matrix states;
  private final Matrix actions;

  /** Room for so many. */
  public Visits(Settings spec, SequentialGame game, Transitions memory, int count) {
    this.memory = memory;
    history = game.history();
    scale = (float) spec.get(Shared.SEQUENTIAL).inputScale();
    scenes = new Scenes(game, count, 1);
    states = Matrix.zeros(count, game.stateSize());
    actions = Matrix.zeros(count, game.space().dimension());
  }

  /** Draws them anew. */
  public void draw(RandomStream stream) {
    int count = actions.rows();
    for (int row = 0; row < count; row++) {
      int frame = memory.draw(stream, row, count, history);
      scenes.load(memory, frame, row);
      memory.action(frame, actions.data(), row * actions.columns());
    }
    Joined.scale(scenes.states(), scale, states);
  }

  /** Scaled states, count × state size. */
  public Matrix states() {
    return states;
  }

  /** What was seen, count × (agents · observation size). */
  public Matrix observations() {
    return scenes.observations();
  }

  /** What was done, count × D in [−1, 1]. */
  public Matrix actions() {
    return actions;
  }
}
