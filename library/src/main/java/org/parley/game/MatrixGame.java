package org.parley.game;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A game in normal form: finitely many actions, a table of payoffs for each agent or one common to
 * all; played once. Immutable.
 *
 * <pre>{@code
 * MatrixGame stagHunt = MatrixGame.named("Stag Hunt")
 *     .agents(ActionSpace.finite("stag", "hare"), "row", "column")
 *     .symmetric(new double[][] {{4, 1}, {3, 2}})
 *     .build();
 * }</pre>
 */
public final class MatrixGame implements Game {

  private final String name;
  private final List<Agent> agents;
  private final Map<String, Double> parameters;
  private final Double solvedAt;
  private final boolean symmetric;
  private final JointSpace space;
  private final double[][] payoffs;

  MatrixGame(MatrixBuilder builder) {
    name = builder.parts.name;
    agents = List.copyOf(builder.parts.agents);
    parameters = Collections.unmodifiableMap(new TreeMap<>(builder.parts.parameters));
    solvedAt = builder.parts.solvedAt;
    symmetric = builder.parts.symmetric;
    space = new JointSpace(agents);
    payoffs = Arrays.stream(builder.payoffs).map(double[]::clone).toArray(double[][]::new);
  }

  /** Starts a game of this name. */
  public static MatrixBuilder named(String name) {
    return new MatrixBuilder(name);
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

  /** The best cell, the first of equal ones, where the payoff is common; empty otherwise. */
  @Override
  public Optional<Optimum> optimum() {
    if (!commonPayoff()) {
      return Optional.empty();
    }
    int best = 0;
    for (int cell = 1; cell < cells(); cell++) {
      best = payoffs[0][cell] > payoffs[0][best] ? cell : best;
    }
    return Optional.of(new Optimum(JointAction.of(actionsOf(best)), payoffs[0][best]));
  }

  @Override
  public OptionalDouble solvedAt() {
    return solvedAt == null ? OptionalDouble.empty() : OptionalDouble.of(solvedAt);
  }

  /** Whether there is one table for all. */
  @Override
  public boolean commonPayoff() {
    return payoffs.length == 1;
  }

  /** The lowest and the highest payoff of all tables. */
  @Override
  public Optional<Bounds> bounds() {
    double[] all = Arrays.stream(payoffs).flatMapToDouble(Arrays::stream).sorted().toArray();
    return Optional.of(new Bounds(all[0], all[all.length - 1]));
  }

  @Override
  public boolean symmetric() {
    return symmetric;
  }

  @Override
  public SequentialGame asSequential() {
    return SequentialGame.oneStep(
        this,
        step -> {
          int cell = cell(step.joint());
          if (commonPayoff()) {
            step.reward(payoffs[0][cell]);
          } else {
            for (int i = 0; i < payoffs.length; i++) {
              step.reward(i, payoffs[i][cell]);
            }
          }
          step.end();
        });
  }

  /**
   * The continuous relaxation: each agent chooses how likely it takes each of its actions, and gets
   * the expected payoff. An action in [−1, 1] is read as the probability (a + 1) / 2 of the first
   * action; with n actions there are n − 1 coordinates, each the share that its action takes of the
   * probability left over by those before, the rest going to the last.
   *
   * @return a {@link OneShotGame} where the payoff is common, a {@link SequentialGame} of one step
   *     where it is not
   */
  public Game relaxed() {
    return new Relaxation(this).game();
  }

  /** Number of joint actions. */
  public int cells() {
    return payoffs[0].length;
  }

  /**
   * What an agent gets.
   *
   * @param agent index of the agent
   * @param actions one index an agent
   * @throws IllegalArgumentException for too many or too few, or an index that is none
   */
  public double payoff(int agent, int... actions) {
    if (actions.length != agents.size()) {
      throw new IllegalArgumentException(
          actions.length + " actions for " + agents.size() + " agents of " + this);
    }
    double[] u = Arrays.stream(actions).asDoubleStream().toArray();
    return payoffOfCell(agent, cell(JointAction.of(u)));
  }

  /** All joint actions, one index an agent, the last agent's running fastest. */
  public List<int[]> jointActions() {
    return IntStream.range(0, cells())
        .mapToObj(cell -> Arrays.stream(actionsOf(cell)).mapToInt(a -> (int) a).toArray())
        .toList();
  }

  double payoffOfCell(int agent, int cell) {
    return payoffs[commonPayoff() ? 0 : agent][cell];
  }

  /** Cells are numbered with the last agent's action running fastest. */
  private int cell(JointAction u) {
    int cell = 0;
    for (int i = 0; i < agents.size(); i++) {
      ActionSpace actions = agents.get(i).actions();
      if (!actions.contains(0, u.get(i))) {
        throw new IllegalArgumentException(
            "action " + u.get(i) + " of agent " + agents.get(i).name() + " in " + this);
      }
      cell = cell * actions.names().size() + (int) u.get(i);
    }
    return cell;
  }

  /** The joint action of a cell. */
  double[] actionsOf(int cell) {
    double[] actions = new double[agents.size()];
    int left = cell;
    for (int i = agents.size() - 1; i >= 0; i--) {
      int count = agents.get(i).actions().names().size();
      actions[i] = left % count;
      left /= count;
    }
    return actions;
  }

  @Override
  public String toString() {
    return GameText.of(this);
  }
}
