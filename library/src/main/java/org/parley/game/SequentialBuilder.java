package org.parley.game;

import org.parley.check.Problems;

/** Gathers the parts of a {@link SequentialGame}; {@link #build()} checks them together. */
public final class SequentialBuilder {

  final GameParts parts;
  Game origin;
  int stateSize;
  int seen;
  int history = 1;
  boolean ownActions;
  int horizon;
  double discount = 1;
  boolean generalSum;
  Start start = state -> {};
  Dynamics dynamics;
  Observer observer;

  SequentialBuilder(String name) {
    parts = new GameParts(name);
  }

  static SequentialBuilder oneStep(Game game, Dynamics dynamics) {
    SequentialBuilder builder = new SequentialBuilder(game.name());
    builder.origin = game;
    builder.parts.agents.addAll(game.agents());
    builder.parts.parameters.putAll(game.parameters());
    game.solvedAt().ifPresent(builder::solvedAt);
    builder.parts.bounds = game.bounds().orElse(null);
    builder.generalSum = !game.commonPayoff();
    builder.horizon = 1;
    builder.dynamics = dynamics;
    return builder;
  }

  /** Adds agents that share an action space. */
  public SequentialBuilder agents(ActionSpace actions, String... names) {
    parts.add(actions, names);
    return this;
  }

  /** Sets the number of coordinates of the state. Default: 0, a game that remembers nothing. */
  public SequentialBuilder state(int coordinates) {
    stateSize = coordinates;
    return this;
  }

  /** Sets how an episode begins. Default: all coordinates 0. */
  public SequentialBuilder start(Start beginning) {
    start = beginning;
    return this;
  }

  /** Sets what a step does. */
  public SequentialBuilder step(Dynamics step) {
    dynamics = step;
    return this;
  }

  /** Sets what each agent sees: so many numbers. Default: all see the whole state. */
  public SequentialBuilder observe(int numbers, Observer local) {
    seen = numbers;
    observer = local;
    return this;
  }

  /** Makes observations tell of the last so many states, at least 1. Default: of one. */
  public SequentialBuilder history(int states) {
    history = states;
    return this;
  }

  /** Makes agents remember: what they saw and, where wanted, did. Default: the present alone. */
  public SequentialBuilder history(LocalHistory remembered) {
    history = remembered.steps();
    ownActions = remembered.actions();
    return this;
  }

  /** Sets the number of steps after which an episode is cut off, at least 1. */
  public SequentialBuilder horizon(int steps) {
    horizon = steps;
    return this;
  }

  /** Sets what a reward one step later is worth, above 0 and at most 1. Default: 1. */
  public SequentialBuilder discount(double factor) {
    discount = factor;
    return this;
  }

  /** Lets a step reward agents apart. Default: what one gets all get. */
  public SequentialBuilder generalSum() {
    generalSum = true;
    return this;
  }

  /** Records a number the game was made with. */
  public SequentialBuilder parameter(String parameter, double value) {
    parts.parameters.put(parameter, value);
    return this;
  }

  /** Declares the mean return from which the game counts as solved. */
  public SequentialBuilder solvedAt(double meanReturn) {
    parts.solvedAt = meanReturn;
    return this;
  }

  /** Declares between what every reward of one step lies. */
  public SequentialBuilder bounds(double low, double high) {
    parts.bounds = new Bounds(low, high);
    return this;
  }

  /**
   * The game, after a trial of its start, its observations and one step.
   *
   * @throws org.parley.check.InvalidSpecException naming everything that is missing or wrong
   */
  public SequentialGame build() {
    Problems problems = new Problems();
    parts.checkAgents(problems);
    checkSizes(problems);
    problems.require(
        dynamics != null, "step", "missing", "a function of the step", "Add step { s -> … }.");
    parts.checkNumbers(problems);
    if (problems.none()) {
      Trial.run(new SequentialGame(this), problems);
    }
    problems.throwIfAny(parts.what());
    return new SequentialGame(this);
  }

  private void checkSizes(Problems problems) {
    least(problems, "state", stateSize, 0, "Count the numbers that the next step depends on.");
    least(problems, "horizon", horizon, 1, "Give the steps after which an episode is cut off.");
    least(problems, "history", history, 1, "1 is the present state alone.");
    if (observer != null) {
      least(problems, "observation", seen, 1, "Count the numbers that an agent sees.");
    }
    problems.require(
        discount > 0 && discount <= 1,
        "discount",
        discount,
        "above 0 and at most 1",
        "1 counts all rewards alike.");
  }

  private static void least(Problems problems, String where, int value, int low, String remedy) {
    problems.requireRange(where, value, low, Integer.MAX_VALUE, remedy);
  }
}
