package org.parley.game;

import java.util.Arrays;

/**
 * What one agent remembers of the present episode, by the game's {@link LocalHistory}: L things
 * seen, oldest first, then, where wanted, its own L − 1 actions, oldest first, in the game's units.
 * Zeros stand for what lies before the episode. An action takes as many numbers as the widest of
 * any agent, with zeros after a narrower one.
 *
 * <p>An agent that plays away from its team keeps one of its own:
 *
 * <pre>{@code
 * LocalMemory memory = LocalMemory.of(game);
 * memory.begin(seen);                                  // the episode's first observation
 * float[] action = agent.act(0, memory.numbers());
 * memory.next(action, seen);                           // what it did, what it sees now
 * }</pre>
 */
public final class LocalMemory {

  private final int seen;
  private final int steps;
  private final int own;
  private final double[] numbers;

  private LocalMemory(SequentialGame game) {
    seen = game.seen();
    steps = game.history();
    own = game.ownActionWidth();
    numbers = new double[game.observationSize()];
  }

  /** The memory of an agent that has seen nothing yet. */
  public static LocalMemory of(SequentialGame game) {
    return new LocalMemory(game);
  }

  /** Forgets all, and takes in the first thing seen in an episode. */
  public void begin(float... firstSeen) {
    forget();
    take(firstSeen);
  }

  /**
   * Takes in what the agent has done and what it sees since.
   *
   * @param action its own, in the game's units
   * @param nowSeen what it sees of the present state
   */
  public void next(float[] action, float... nowSeen) {
    did();
    for (int d = 0; d < (actionsAt() < 0 ? 0 : action.length); d++) {
      numbers[actionsAt() + d] = action[d];
    }
    take(nowSeen);
  }

  private void take(float[] present) {
    if (present.length != seen) {
      throw new IllegalArgumentException(
          present.length + " numbers were seen, of one state an agent sees " + seen);
    }
    see();
    for (int i = 0; i < seen; i++) {
      numbers[presentAt() + i] = present[i];
    }
  }

  /** What the agent's policy is shown: {@link SequentialGame#observationSize()} numbers, copied. */
  public float[] numbers() {
    float[] copy = new float[numbers.length];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = (float) numbers[i];
    }
    return copy;
  }

  /** The numbers themselves. */
  double[] raw() {
    return numbers;
  }

  void forget() {
    Arrays.fill(numbers, 0);
  }

  /** Drops the oldest observation; the present one is to be written at {@link #presentAt}. */
  void see() {
    System.arraycopy(numbers, seen, numbers, 0, presentAt());
  }

  /** Drops the oldest action; the last one is to be written at {@link #actionsAt}. */
  void did() {
    int kept = own * (steps - 2);
    if (kept > 0) {
      System.arraycopy(numbers, seen * steps + own, numbers, seen * steps, kept);
    }
  }

  /** Where the present observation begins. */
  int presentAt() {
    return seen * (steps - 1);
  }

  /** Where the last action begins; −1 where none is remembered. */
  int actionsAt() {
    return own == 0 || steps == 1 ? -1 : seen * steps + own * (steps - 2);
  }
}
