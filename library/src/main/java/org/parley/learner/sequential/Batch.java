package org.parley.learner.sequential;

import org.parley.game.SequentialGame;
import org.parley.learner.Critic;
import org.parley.learner.Transitions;
import org.parley.math.Matrix;
import org.parley.math.Power;
import org.parley.math.RandomStream;

/**
 * Steps drawn from memory, uniformly, by priority and from successes as the settings say, with the
 * rewards that follow each and the states that V counts in after them.
 */
public final class Batch {

  private static final double FLATTENING = 0.7;
  private static final double LEAST = 0.01;

  private final SequentialSettings settings;
  private final Transitions memory;
  private final double discount;
  private final float scale;
  private final int byPriority;
  private final int fromSuccesses;
  private final int history;
  private final int[] frames;
  private final int[] last;
  private final Matrix inputs;
  private final Scenes next;

  /**
   * Room for a batch.
   *
   * @param rows steps drawn
   * @param each rows that every state after them stands in
   */
  public Batch(
      SequentialGame game, SequentialSettings settings, Transitions memory, int rows, int each) {
    this.settings = settings;
    this.memory = memory;
    discount = game.discount() * settings.discount();
    scale = (float) settings.inputScale();
    byPriority = (int) Math.round(settings.prioritised() * rows);
    fromSuccesses = Math.min(rows - byPriority, (int) Math.round(settings.successes() * rows));
    history = game.history();
    frames = new int[rows];
    last = new int[rows];
    inputs = Matrix.zeros(rows, game.stateSize() + game.space().dimension());
    next = new Scenes(game, rows, each);
  }

  /** Draws it anew. */
  public void draw(RandomStream stream) {
    for (int row = 0; row < frames.length; row++) {
      frames[row] = draw(stream, row);
      last[row] = memory.ahead(frames[row], settings.returnSteps());
      Joined.put(memory, frames[row], inputs, row, scale);
      next.load(memory, memory.followed(last[row]), row);
    }
  }

  private int draw(RandomStream stream, int row) {
    int rows = frames.length;
    if (row < byPriority) {
      return memory.drawByPriority(stream, row, rows, history);
    }
    boolean success = row < byPriority + fromSuccesses && memory.praises();
    return success
        ? memory.drawPraised(stream, row, rows, history)
        : memory.draw(stream, row, rows, history);
  }

  /**
   * For every row the rewards from its step on, as many as the settings say, added up with the
   * value after them: V counts where an episode was cut off, not where the game ended.
   *
   * @param values V of every row of {@link #next()}
   * @param ramp of the {@link Leniency}, from 0 to 1
   * @param into one target a row
   */
  public void targets(float[] values, double ramp, float[] into) {
    for (int row = 0; row < frames.length; row++) {
      into[row] = (float) target(row, values[row], ramp);
    }
  }

  /** Whether V counts in any row: in games of one step it never does. */
  public boolean goesOn() {
    for (int row = 0; row < frames.length; row++) {
      if (!memory.terminated(last[row])) {
        return true;
      }
    }
    return false;
  }

  private double target(int row, double value, double ramp) {
    double follows = memory.terminated(last[row]) ? 0 : value;
    int steps = memory.time(last[row]) - memory.time(frames[row]);
    for (int ago = 0; ago <= steps; ago++) {
      double reward = memory.reward(memory.before(last[row], ago));
      follows = settings.leniency().reward(reward, ramp) + discount * follows;
    }
    return follows;
  }

  /** Gives the steps of the batch priorities by the errors of a critic's last fit. */
  public void weigh(Critic.Pass fitted) {
    for (int row = 0; row < (byPriority == 0 ? 0 : frames.length); row++) {
      double error = Math.abs(fitted.error(row));
      memory.weigh(frames[row], Power.of(error + LEAST, FLATTENING));
    }
  }

  /** Writes the states that the steps were taken in, with what was seen of them. */
  public void scenes(Scenes into) {
    for (int row = 0; row < frames.length; row++) {
      into.load(memory, frames[row], row);
    }
  }

  /** Scaled states and joint actions side by side, rows × (state size + D). */
  public Matrix inputs() {
    return inputs;
  }

  /** The states that V counts in, rows · each. */
  public Scenes next() {
    return next;
  }
}
