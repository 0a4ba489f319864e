package org.parley.game;

import java.util.stream.IntStream;

/** What agents see of every copy, now and, where the game remembers, in the steps before. */
final class Sight {

  private final SequentialGame game;
  private final Observation observation;
  private final int agents;
  private final int size;
  private final boolean remembers;
  private final LocalMemory[] memories;

  Sight(SequentialGame game, int copies) {
    this.game = game;
    agents = game.agents().size();
    size = game.observationSize();
    remembers = game.history() > 1;
    observation = new Observation(game.name(), game.seen());
    memories =
        IntStream.range(0, remembers ? copies * agents : 0)
            .mapToObj(i -> LocalMemory.of(game))
            .toArray(LocalMemory[]::new);
  }

  /** Forgets, and sees the first state. */
  void begin(int copy, State state) {
    for (int agent = 0; agent < (remembers ? agents : 0); agent++) {
      memories[copy * agents + agent].forget();
      see(copy, state, agent);
    }
  }

  /**
   * Adds what was done and what is seen now to the memory of every agent.
   *
   * @param joint holds the copy's joint action from index {@code from} on
   */
  void remember(int copy, State state, double[] joint, int from) {
    for (int agent = 0; agent < (remembers ? agents : 0); agent++) {
      LocalMemory memory = memories[copy * agents + agent];
      memory.did();
      if (memory.actionsAt() >= 0) {
        JointSpace space = game.space();
        int own = from + space.offset(agent);
        System.arraycopy(joint, own, memory.raw(), memory.actionsAt(), space.dimension(agent));
      }
      see(copy, state, agent);
    }
  }

  private void see(int copy, State state, int agent) {
    LocalMemory memory = memories[copy * agents + agent];
    memory.see();
    look(state, agent, memory.raw(), memory.presentAt());
  }

  /** Writes what an agent sees of a copy at its place in {@code into}. */
  void show(int copy, State state, int agent, double[] into) {
    if (remembers) {
      System.arraycopy(memories[copy * agents + agent].raw(), 0, into, copy * size, size);
    } else {
      look(state, agent, into, copy * size);
    }
  }

  private void look(State state, int agent, double[] into, int offset) {
    observation.open(into, offset);
    game.observer().observe(state, agent, observation);
    observation.close();
  }
}
