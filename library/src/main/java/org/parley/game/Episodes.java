package org.parley.game;

import java.util.Arrays;
import org.parley.math.RandomStream;

/**
 * Copies of a game played side by side, one step of all at a time. Everything is in arrays that are
 * made once: playing allocates nothing. A single game is a batch of one.
 *
 * <p>What copy k plays is a function of its own stream and actions alone, so it is the same, bit
 * for bit, in a batch of any size. For use by one thread.
 *
 * <pre>{@code
 * Episodes episodes = Episodes.of(game, 256);
 * episodes.start(RandomStream.of(1));
 * episodes.step(jointActions);       // 256 × D
 * episodes.rewards();                // 256 × N
 * episodes.restartEnded();
 * }</pre>
 */
public final class Episodes {

  private final SequentialGame game;
  private final int copies;
  private final int agents;
  private final double[] states;
  private final int[] times;
  private final RandomStream[] streams;
  private final long[] draws;
  private final double[] rewards;
  private final boolean[] terminated;
  private final boolean[] truncated;
  private final Step step;
  private final Sight sight;
  private final ActionGuard guard;

  private Episodes(SequentialGame game, int copies) {
    if (copies < 1) {
      throw new IllegalArgumentException(copies + " copies: at least 1 is needed");
    }
    this.game = game;
    this.copies = copies;
    agents = game.agents().size();
    states = new double[copies * game.stateSize()];
    times = new int[copies];
    streams = new RandomStream[copies];
    draws = new long[copies];
    rewards = new double[copies * agents];
    terminated = new boolean[copies];
    truncated = new boolean[copies];
    step = new Step(game, states, times, streams, draws, rewards, terminated);
    sight = new Sight(game, copies);
    guard = new ActionGuard(game);
    start(RandomStream.of(0));
  }

  /** So many copies of a game, begun from the stream of seed 0. */
  public static Episodes of(Game game, int copies) {
    return new Episodes(game.asSequential(), copies);
  }

  /** Begins all copies anew, copy k from {@code root.at(k)}. */
  public void start(RandomStream root) {
    start(root, 0);
  }

  /** Begins all copies anew, copy k from {@code root.at(first + k)}. */
  public void start(RandomStream root, long first) {
    Arrays.fill(draws, 0);
    for (int k = 0; k < copies; k++) {
      streams[k] = root.at(first + k);
      begin(k);
    }
  }

  /** Begins those copies anew that have ended; their random numbers go on where they were. */
  public void restartEnded() {
    for (int k = 0; k < copies; k++) {
      if (ended(k)) {
        begin(k);
      }
    }
  }

  private void begin(int copy) {
    Arrays.fill(states, copy * game.stateSize(), (copy + 1) * game.stateSize(), 0);
    Arrays.fill(rewards, copy * agents, (copy + 1) * agents, 0);
    times[copy] = 0;
    terminated[copy] = false;
    truncated[copy] = false;
    step.copy = copy;
    game.start().begin(step);
    sight.begin(copy, step);
  }

  /**
   * Plays one step of every copy. A copy that has ended rests: it earns 0 until it is restarted.
   *
   * @param u copies × D, in the game's units
   * @throws IllegalArgumentException for an action that the agent does not have
   * @throws RewardException if a step throws, or gives a reward that is not finite
   */
  public void step(double[] u) {
    guard.check(u, copies);
    Arrays.fill(rewards, 0);
    for (int k = 0; k < copies; k++) {
      if (!ended(k)) {
        play(k, u);
      }
    }
  }

  private void play(int copy, double[] u) {
    step.at(copy, u);
    try {
      game.dynamics().play(step);
    } catch (RewardException failed) {
      throw failed;
    } catch (RuntimeException thrown) {
      throw new RewardException(game.name(), step.joint().copy(), "threw " + thrown, thrown);
    }
    for (int i = copy * agents; i < (copy + 1) * agents; i++) {
      if (!Double.isFinite(rewards[i])) {
        throw new RewardException(game.name(), step.joint().copy(), "returned " + rewards[i], null);
      }
    }
    times[copy]++;
    truncated[copy] = !terminated[copy] && times[copy] >= game.horizon();
    sight.remember(copy, step, u, copy * game.space().dimension());
  }

  /**
   * Writes what an agent sees of every copy.
   *
   * @param into receives copies × {@link SequentialGame#observationSize()} numbers
   */
  public void observe(int agent, double[] into) {
    for (int k = 0; k < copies; k++) {
      step.copy = k;
      sight.show(k, step, agent, into);
    }
  }

  /** Rewards of the last step, copies × N. The array is used again by the next step. */
  public double[] rewards() {
    return rewards;
  }

  /** Whether a copy has come to the game's own end: nothing would follow. */
  public boolean terminated(int copy) {
    return terminated[copy];
  }

  /** Whether a copy was cut off at the horizon: more would have followed. */
  public boolean truncated(int copy) {
    return truncated[copy];
  }

  /** Whether a copy has ended, either way. */
  public boolean ended(int copy) {
    return terminated[copy] || truncated[copy];
  }

  /** Steps that a copy has played since it began. */
  public int time(int copy) {
    return times[copy];
  }

  /** Number of copies. */
  public int copies() {
    return copies;
  }

  /** The game that is played. */
  public SequentialGame game() {
    return game;
  }

  /** The state of a copy, copied. */
  public double[] state(int copy) {
    return Arrays.copyOfRange(states, copy * game.stateSize(), (copy + 1) * game.stateSize());
  }

  /** Puts a copy into a state, at the beginning of an episode. */
  public void load(int copy, double... state) {
    if (state.length != game.stateSize()) {
      throw new IllegalArgumentException(
          "a state of " + state.length + " coordinates, the game's have " + game.stateSize());
    }
    begin(copy);
    System.arraycopy(state, 0, states, copy * game.stateSize(), state.length);
    sight.begin(copy, step);
  }
}
