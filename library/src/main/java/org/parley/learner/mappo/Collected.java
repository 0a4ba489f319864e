package org.parley.learner.mappo;

import java.util.Arrays;
import org.parley.game.SequentialGame;
import org.parley.learner.Transitions.End;
import org.parley.math.Matrix;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/** The steps of the episodes that the next update learns from, one after the other. */
final class Collected implements Stateful {

  private final int stateSize;
  private final float scale;
  private final Matrix observations;
  private final Matrix states;
  private final Matrix after;
  private final Matrix actions;
  private final float[] rewards;
  private final End[] ends;
  private int steps;
  private int finished;
  private int episodes;

  /** Room for so many episodes of full length. */
  Collected(SequentialGame game, int episodes, double inputScale) {
    int rows = episodes * game.horizon();
    stateSize = game.stateSize();
    scale = (float) inputScale;
    observations = Matrix.zeros(rows, game.agents().size() * game.observationSize());
    states = Matrix.zeros(rows, Math.max(1, stateSize));
    after = Matrix.zeros(episodes, Math.max(1, stateSize));
    actions = Matrix.zeros(rows, game.space().dimension());
    rewards = new float[rows];
    ends = new End[rows];
    Arrays.fill(ends, End.NONE);
  }

  /** Forgets all steps. */
  void clear() {
    finished = 0;
    episodes = 0;
  }

  /** Begins an episode; one that was left unfinished is forgotten. */
  void start() {
    steps = finished;
  }

  /**
   * Adds what a step begins with.
   *
   * @param seen 1 × (agents · observation size)
   * @param drawn 1 × D, not clipped
   */
  void begin(Matrix seen, double[] state, Matrix drawn) {
    int width = seen.columns();
    System.arraycopy(seen.data(), 0, observations.data(), steps * width, width);
    put(state, states, steps);
    System.arraycopy(drawn.data(), 0, actions.data(), steps * drawn.columns(), drawn.columns());
  }

  /** Adds what the step led to. */
  void end(float reward, End end, double[] state) {
    rewards[steps] = reward;
    ends[steps++] = end;
    if (end != End.NONE) {
      put(state, after, episodes++);
      finished = steps;
    }
  }

  private void put(double[] state, Matrix into, int row) {
    into.set(row, 0, 1);
    for (int k = 0; k < stateSize; k++) {
      into.set(row, k, (float) (scale * state[k]));
    }
  }

  /** Steps of the episodes that have ended. */
  int steps() {
    return finished;
  }

  int episodes() {
    return episodes;
  }

  Matrix observations() {
    return observations;
  }

  /** Scaled, a constant 1 where the game has none. */
  Matrix states() {
    return states;
  }

  /** The states that episodes ended in, one an episode. */
  Matrix after() {
    return after;
  }

  /** As drawn, not clipped. */
  Matrix actions() {
    return actions;
  }

  float[] rewards() {
    return rewards;
  }

  End[] ends() {
    return ends;
  }

  @Override
  public void save(StateWriter out) {
    out.put("steps", finished);
    out.put("episodes", episodes);
    out.put("observations", observations.data(), finished * observations.columns());
    out.put("states", states.data(), finished * states.columns());
    out.put("after", after.data(), episodes * after.columns());
    out.put("actions", actions.data(), finished * actions.columns());
    out.put("rewards", rewards, finished);
    byte[] kinds = new byte[finished];
    for (int step = 0; step < finished; step++) {
      kinds[step] = (byte) ends[step].ordinal();
    }
    out.put("ends", kinds);
  }

  @Override
  public void load(StateReader in) {
    finished = (int) in.whole("steps", 0, rewards.length);
    episodes = (int) in.whole("episodes", 0, after.rows());
    in.fill("observations", observations.data(), finished * observations.columns());
    in.fill("states", states.data(), finished * states.columns());
    in.fill("after", after.data(), episodes * after.columns());
    in.fill("actions", actions.data(), finished * actions.columns());
    in.fill("rewards", rewards, finished);
    byte[] kinds = in.bytes("ends", finished);
    int ended = 0;
    for (int step = 0; step < finished; step++) {
      boolean known = kinds[step] >= 0 && kinds[step] < End.values().length;
      in.require(known, "ends", kinds[step], "known");
      ends[step] = End.values()[kinds[step]];
      ended += ends[step] == End.NONE ? 0 : 1;
    }
    in.require(ended == episodes, "episodes", episodes, "" + ended);
  }
}
