package org.parley.learner.meta;

import java.util.Arrays;
import java.util.List;
import org.parley.check.Problems;
import org.parley.game.Game;
import org.parley.game.SequentialGame;

/**
 * A game as tables: every state that play can reach at every time, what each agent sees there, and
 * what each joint action pays and leads to. Immutable.
 *
 * <p>A <em>situation</em> of an agent is one of the different things that it can see; policies are
 * functions of it. A matrix game has one, the iterated dilemma five.
 */
public final class FiniteProcess {

  private final SequentialGame game;
  private final int[] actions;
  private final int joint;
  private final double[][][] seen;
  private final Layer[] layers;
  private final int[] parts;

  /**
   * Joint action by joint action of every state at one time; the last agent's action is fastest.
   */
  static final class Layer {
    final int states;

    /** states × N: which situation each agent is in. */
    final int[] situations;

    /** states × J: the state that follows, −1 where the game ends. */
    final int[] next;

    /** states × J × N. */
    final double[] rewards;

    Layer(int states, int agents, int joint) {
      this.states = states;
      situations = new int[states * agents];
      next = new int[states * joint];
      rewards = new double[states * joint * agents];
      Arrays.fill(next, -1);
    }

    boolean equalTo(Layer other) {
      return Arrays.equals(situations, other.situations)
          && Arrays.equals(next, other.next)
          && Arrays.equals(rewards, other.rewards);
    }
  }

  FiniteProcess(SequentialGame game, double[][][] seen, List<Layer> layers) {
    this.game = game;
    this.seen = seen;
    this.layers = layers.toArray(Layer[]::new);
    actions = game.agents().stream().mapToInt(a -> a.actions().names().size()).toArray();
    joint = Arrays.stream(actions).reduce(1, (a, b) -> a * b);
    parts = new int[joint * actions.length];
    for (int a = 0; a < joint; a++) {
      int left = a;
      for (int i = actions.length - 1; i >= 0; i--) {
        parts[a * actions.length + i] = left % actions[i];
        left /= actions[i];
      }
    }
  }

  /**
   * Plays a game out.
   *
   * @throws org.parley.check.InvalidSpecException for a game with continuous actions, one that
   *     draws random numbers, or one with too many states
   */
  public static FiniteProcess of(Game game) {
    Problems problems = new Problems();
    problems.require(
        game.agents().stream().allMatch(agent -> agent.actions().isFinite()),
        "game",
        game,
        "a game whose agents have finitely many actions",
        "Matrix games and the iterated dilemmas are: stag-hunt, chicken.");
    problems.require(
        game.agents().size() >= 2 && game.agents().size() <= 8,
        "agents",
        game.agents().size(),
        "from 2 to 8",
        "Joint actions are enumerated.");
    problems.throwIfAny("play of " + game.name());
    return new Enumeration(game.asSequential()).process();
  }

  /** The game. */
  public SequentialGame game() {
    return game;
  }

  /** Number of agents, N. */
  public int agents() {
    return actions.length;
  }

  /** Number of actions of an agent. */
  public int actions(int agent) {
    return actions[agent];
  }

  /** Number of joint actions, J. */
  public int jointActions() {
    return joint;
  }

  /** Number of different things that an agent can see. */
  public int situations(int agent) {
    return seen[agent].length;
  }

  /** What an agent sees in a situation; empty in a game without observations. */
  public double[] seen(int agent, int situation) {
    return seen[agent][situation].clone();
  }

  /** The situation in which an agent begins. */
  public int first(int agent) {
    return layers[0].situations[agent];
  }

  /** The situation of what an agent sees; −1 where it never sees that. */
  int situation(int agent, double[] observation) {
    for (int s = 0; s < seen[agent].length; s++) {
      if (Arrays.equals(seen[agent][s], observation)) {
        return s;
      }
    }
    return -1;
  }

  /** The most steps that a play can have, T. */
  public int horizon() {
    return layers.length;
  }

  /** What a reward one step later is worth. */
  public double discount() {
    return game.discount();
  }

  Layer layer(int time) {
    return layers[time];
  }

  /** Number of states at a time. */
  public int states(int time) {
    return layers[time].states;
  }

  /** The situation of an agent in a state. */
  public int situation(int time, int state, int agent) {
    return layers[time].situations[state * actions.length + agent];
  }

  /** The state that follows a joint action; −1 where the game ends. */
  public int next(int time, int state, int jointAction) {
    return layers[time].next[state * joint + jointAction];
  }

  /** What a joint action pays an agent. */
  public double reward(int time, int state, int jointAction, int agent) {
    return layers[time].rewards[(state * joint + jointAction) * actions.length + agent];
  }

  /** The action of an agent within a joint action. */
  public int action(int jointAction, int agent) {
    return parts[jointAction * actions.length + agent];
  }

  @Override
  public String toString() {
    return "play of " + game;
  }
}
