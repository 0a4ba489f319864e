package org.parley.learner.sequential;

import java.util.Arrays;
import org.parley.game.JointSpace;
import org.parley.game.Lookout;
import org.parley.game.SequentialGame;
import org.parley.learner.Transitions;
import org.parley.math.Matrix;

/** Rows of states from memory with what every agent sees of them; each state stands in k rows. */
public final class Scenes {

  private final int each;
  private final boolean alike;
  private final int agents;
  private final int history;
  private final int size;
  private final int ownActions;
  private final JointSpace space;
  private final float[] joint;
  private final Lookout lookout;
  private final Matrix states;
  private final Matrix observations;

  /**
   * Room for scenes.
   *
   * @param count how many states
   * @param each how many rows a state stands in
   */
  public Scenes(SequentialGame game, int count, int each) {
    this.each = each;
    alike = areAlike(game);
    agents = game.agents().size();
    history = game.history();
    size = game.observationSize();
    ownActions = game.ownActionWidth();
    space = game.space();
    joint = new float[space.dimension()];
    lookout = Lookout.of(game);
    states = Matrix.zeros(count * each, game.stateSize());
    observations = Matrix.zeros(count * each, agents * game.observationSize());
  }

  /** Whether all scenes of a game are the same: it has no state, and nothing is seen. */
  public static boolean areAlike(SequentialGame game) {
    return game.stateSize() == 0 && game.observationSize() == 0;
  }

  /** Writes a frame of the memory as scene number {@code index}. */
  public void load(Transitions memory, int frame, int index) {
    if (alike) {
      return;
    }
    int first = index * each;
    int width = memory.stateSize();
    System.arraycopy(
        memory.states(), frame * width, states.data(), first * states.columns(), width);
    for (int ago = 0; ago < history; ago++) {
      look(memory, frame, ago, first);
    }
    for (int ago = 1; ago < (ownActions == 0 ? 1 : history); ago++) {
      recall(memory, frame, ago, first);
    }
    for (int row = first + 1; row < first + each; row++) {
      repeat(states, first, row);
      repeat(observations, first, row);
    }
  }

  /** Writes what is seen of the state some steps before, or zeros where there was none. */
  private void look(Transitions memory, int frame, int ago, int row) {
    int seen = lookout.numbers();
    boolean there = ago <= memory.time(frame);
    int past = memory.before(frame, ago);
    if (there) {
      lookout.at(memory.states(), past * memory.stateSize(), memory.time(past));
    }
    for (int agent = 0; agent < agents; agent++) {
      int to = row * observations.columns() + agent * size + (history - 1 - ago) * seen;
      if (there) {
        lookout.look(agent, observations.data(), to);
      } else {
        Arrays.fill(observations.data(), to, to + seen, 0);
      }
    }
  }

  /** Writes what each agent did some steps before, or zeros where the episode had not begun. */
  private void recall(Transitions memory, int frame, int ago, int row) {
    boolean there = ago <= memory.time(frame);
    if (there) {
      memory.action(memory.before(frame, ago), joint, 0);
    }
    for (int agent = 0; agent < agents; agent++) {
      int slots = agent * size + lookout.numbers() * history;
      int to = row * observations.columns() + slots + (history - 1 - ago) * ownActions;
      Arrays.fill(observations.data(), to, to + ownActions, 0);
      for (int d = 0; d < (there ? space.dimension(agent) : 0); d++) {
        int from = space.offset(agent) + d;
        observations.data()[to + d] = space.centre(from) + space.halfWidth(from) * joint[from];
      }
    }
  }

  private static void repeat(Matrix matrix, int from, int to) {
    int width = matrix.columns();
    System.arraycopy(matrix.data(), from * width, matrix.data(), to * width, width);
  }

  /** How many rows there are. */
  public int rows() {
    return states.rows();
  }

  /** Rows that a state stands in. */
  public int each() {
    return each;
  }

  /** rows × state size. */
  public Matrix states() {
    return states;
  }

  /** rows × (agents · observation size). */
  public Matrix observations() {
    return observations;
  }
}
