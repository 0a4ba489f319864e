package org.parley.learner.svnr;

import java.util.List;
import org.parley.game.FactorGraph;
import org.parley.math.Matrix;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/**
 * The one way by which numbers of one agent come to another in decentralised training. It is open
 * between neighbours only, and counts.
 */
final class Links implements Stateful {

  private final List<String> names;
  private final boolean[][] open;
  private long messages;
  private long numbers;

  Links(FactorGraph graph) {
    names = graph.agents();
    open = new boolean[names.size()][names.size()];
    for (int agent = 0; agent < open.length; agent++) {
      open[agent][agent] = true;
      for (int other : graph.neighboursOf(agent)) {
        open[agent][other] = true;
      }
    }
  }

  /**
   * Copies columns of one agent's matrix into another's; from an agent to itself it costs nothing.
   *
   * @throws IllegalStateException for agents that share no factor
   */
  void carry(int from, int to, Matrix source, int at, Matrix into, int column, int width) {
    if (!open[from][to]) {
      throw new IllegalStateException(
          names.get(from)
              + " and "
              + names.get(to)
              + " share no factor: nothing goes between them");
    }
    for (int row = 0; row < source.rows(); row++) {
      System.arraycopy(
          source.data(),
          row * source.columns() + at,
          into.data(),
          row * into.columns() + column,
          width);
    }
    if (from != to) {
      messages++;
      numbers += (long) source.rows() * width;
    }
  }

  Traffic traffic() {
    return new Traffic(messages, numbers);
  }

  @Override
  public void save(StateWriter out) {
    out.put("messages", messages);
    out.put("numbers", numbers);
  }

  @Override
  public void load(StateReader in) {
    messages = in.whole("messages", 0, Long.MAX_VALUE);
    numbers = in.whole("numbers", 0, Long.MAX_VALUE);
  }
}
