package org.parley.game;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.parley.check.Problems;

/**
 * A game with state: agents observe, act at the same time, are paid, and do so again until the game
 * ends or is cut off at its horizon. Immutable; {@link Episodes} plays it.
 *
 * <pre>{@code
 * SequentialGame game = SequentialGame.named("Meeting")
 *     .agents(ActionSpace.interval(-1, 1), "a", "b")
 *     .state(2)
 *     .start(s -> { s.set(0, s.uniform(-1, 1)); s.set(1, s.uniform(-1, 1)); })
 *     .step(s -> {
 *       s.set(0, s.get(0) + 0.1 * s.u(0));
 *       s.set(1, s.get(1) + 0.1 * s.u(1));
 *       s.reward(-Math.abs(s.get(0) - s.get(1)));
 *     })
 *     .observe(1, (s, agent, seen) -> seen.add(s.get(agent)))
 *     .horizon(25)
 *     .build();
 * }</pre>
 */
public final class SequentialGame implements Game {

  private final String name;
  private final List<Agent> agents;
  private final Map<String, Double> parameters;
  private final Double solvedAt;
  private final Bounds bounds;
  private final JointSpace space;
  private final Game origin;
  private final int stateSize;
  private final int seen;
  private final LocalHistory history;
  private final int ownActions;
  private final int horizon;
  private final double discount;
  private final boolean common;
  private final Start start;
  private final Dynamics dynamics;
  private final Observer observer;

  SequentialGame(SequentialBuilder builder) {
    name = builder.parts.name;
    agents = List.copyOf(builder.parts.agents);
    parameters = Collections.unmodifiableMap(new TreeMap<>(builder.parts.parameters));
    solvedAt = builder.parts.solvedAt;
    bounds = builder.parts.bounds;
    space = new JointSpace(agents);
    origin = builder.origin;
    stateSize = builder.stateSize;
    seen = builder.observer == null ? builder.stateSize : builder.seen;
    history = new LocalHistory(builder.history, builder.ownActions);
    ownActions = widest(history, agents);
    horizon = builder.horizon;
    discount = builder.discount;
    common = !builder.generalSum;
    start = builder.start;
    dynamics = builder.dynamics;
    observer = builder.observer == null ? SequentialGame::everything : builder.observer;
  }

  private SequentialGame(SequentialGame same, LocalHistory remembered) {
    name = same.name;
    agents = same.agents;
    parameters = same.parameters;
    solvedAt = same.solvedAt;
    bounds = same.bounds;
    space = same.space;
    origin = same.origin;
    stateSize = same.stateSize;
    seen = same.seen;
    history = remembered;
    ownActions = widest(history, agents);
    horizon = same.horizon;
    discount = same.discount;
    common = same.common;
    start = same.start;
    dynamics = same.dynamics;
    observer = same.observer;
  }

  /** Starts a game of this name. */
  public static SequentialBuilder named(String name) {
    return new SequentialBuilder(name);
  }

  /** A game without state as a process of one step. */
  static SequentialGame oneStep(Game game, Dynamics dynamics) {
    return new SequentialGame(SequentialBuilder.oneStep(game, dynamics));
  }

  private static int widest(LocalHistory remembered, List<Agent> agents) {
    return remembered.actions()
        ? agents.stream().mapToInt(agent -> agent.actions().dimension()).max().orElse(0)
        : 0;
  }

  private static void everything(State state, int agent, Observation into) {
    for (int i = 0; i < state.size(); i++) {
      into.add(state.get(i));
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<Agent> agents() {
    return agents;
  }

  @Override
  public JointSpace space() {
    return space;
  }

  @Override
  public Map<String, Double> parameters() {
    return parameters;
  }

  /** That of the game it was made from; empty for a game with state. */
  @Override
  public Optional<Optimum> optimum() {
    return origin == null ? Optional.empty() : origin.optimum();
  }

  @Override
  public OptionalDouble solvedAt() {
    return solvedAt == null ? OptionalDouble.empty() : OptionalDouble.of(solvedAt);
  }

  @Override
  public boolean commonPayoff() {
    return common;
  }

  @Override
  public Optional<Bounds> bounds() {
    return Optional.ofNullable(bounds);
  }

  /**
   * That of the game it was made from; false for a game with state, whose relabelling is unknown.
   */
  @Override
  public boolean symmetric() {
    return origin != null && origin.symmetric();
  }

  @Override
  public SequentialGame asSequential() {
    return this;
  }

  /** Number of coordinates of the state; 0 for a game without one. */
  public int stateSize() {
    return stateSize;
  }

  /**
   * The same game, whose agents remember so much and no more.
   *
   * @throws org.parley.check.InvalidSpecException for a history longer than an episode
   */
  public SequentialGame remembering(LocalHistory remembered) {
    Problems problems = new Problems();
    remembered.checkWithin(horizon, problems);
    problems.throwIfAny("game \"" + name + "\"");
    return new SequentialGame(this, remembered);
  }

  /**
   * Numbers that each agent is shown: what it sees of one state, times {@link #history()}, and its
   * own actions between where it remembers them; {@link LocalMemory} tells the order.
   */
  public int observationSize() {
    return seen * history.steps() + ownActions * (history.steps() - 1);
  }

  /** Numbers kept of an agent's own action: the widest agent's, 0 where none are remembered. */
  public int ownActionWidth() {
    return ownActions;
  }

  /** Numbers that an agent sees of one state. */
  int seen() {
    return seen;
  }

  /** How many states, the present one last, an observation tells of; zeros before the first. */
  public int history() {
    return history.steps();
  }

  /** What agents remember. */
  public LocalHistory localHistory() {
    return history;
  }

  /** Steps after which an episode is cut off. */
  public int horizon() {
    return horizon;
  }

  /** What a reward one step later is worth, above 0 and at most 1. */
  public double discount() {
    return discount;
  }

  Start start() {
    return start;
  }

  Dynamics dynamics() {
    return dynamics;
  }

  Observer observer() {
    return observer;
  }

  @Override
  public String toString() {
    return GameText.of(this);
  }
}
