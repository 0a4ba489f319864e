package org.parley.game;

import org.parley.math.RandomStream;

/**
 * What agents see of states that are given rather than played: observations are computed again when
 * they are wanted, so a memory of play needs to keep states alone. Holds scratch: one instance a
 * thread.
 *
 * <p>An observer that draws random numbers draws the same ones at every look.
 */
public final class Lookout {

  private final SequentialGame game;
  private final double[] state;
  private final int[] time = new int[1];
  private final long[] draws = new long[1];
  private final double[] seen;
  private final Step view;
  private final Observation observation;

  private Lookout(SequentialGame game) {
    this.game = game;
    state = new double[game.stateSize()];
    seen = new double[game.seen()];
    RandomStream[] stream = {RandomStream.of(0)};
    view = new Step(game, state, time, stream, draws, new double[0], new boolean[1]);
    observation = new Observation(game.name(), game.seen());
  }

  /** A view on the states of a game. */
  public static Lookout of(SequentialGame game) {
    return new Lookout(game);
  }

  /** Numbers that an agent sees of one state, the states before it left out. */
  public int numbers() {
    return seen.length;
  }

  /** Takes up a state: the next {@link #look}s are at it. */
  public void at(float[] states, int from, int steps) {
    for (int i = 0; i < state.length; i++) {
      state[i] = states[from + i];
    }
    time[0] = steps;
  }

  /** Writes what an agent sees of the state, {@link #numbers()} of them. */
  public void look(int agent, float[] into, int to) {
    draws[0] = 0;
    observation.open(seen, 0);
    game.observer().observe(view, agent, observation);
    observation.close();
    for (int i = 0; i < seen.length; i++) {
      into[to + i] = (float) seen[i];
    }
  }
}
