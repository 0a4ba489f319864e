package org.parley.game;

import java.util.Arrays;

/** What agents see of every copy, now and, where the game remembers, in the steps before. */
final class Sight {

  private final SequentialGame game;
  private final Observation observation;
  private final int one;
  private final int history;
  private final double[] memory;

  Sight(SequentialGame game, int copies) {
    this.game = game;
    one = game.seen();
    history = game.history();
    observation = new Observation(game.name(), one);
    memory = new double[history == 1 ? 0 : copies * game.agents().size() * one * history];
  }

  /** Forgets, and sees the first state. */
  void begin(int copy, State state) {
    if (history > 1) {
      int row = game.agents().size() * one * history;
      Arrays.fill(memory, copy * row, (copy + 1) * row, 0);
      remember(copy, state);
    }
  }

  /** Adds what is seen now to the memory of every agent. */
  void remember(int copy, State state) {
    if (history == 1) {
      return;
    }
    for (int agent = 0; agent < game.agents().size(); agent++) {
      int first = first(copy, agent);
      int kept = one * (history - 1);
      System.arraycopy(memory, first + one, memory, first, kept);
      look(state, agent, memory, first + kept);
    }
  }

  /** Writes what an agent sees of a copy at its place in {@code into}. */
  void show(int copy, State state, int agent, double[] into) {
    if (history == 1) {
      look(state, agent, into, copy * one);
    } else {
      System.arraycopy(memory, first(copy, agent), into, copy * one * history, one * history);
    }
  }

  private int first(int copy, int agent) {
    return (copy * game.agents().size() + agent) * one * history;
  }

  private void look(State state, int agent, double[] into, int offset) {
    observation.open(into, offset);
    game.observer().observe(state, agent, observation);
    observation.close();
  }
}
