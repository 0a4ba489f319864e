package org.parley.game;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.parley.check.Problems;

/** Gathers the parts of a {@link MatrixGame}; {@link #build()} checks them together. */
public final class MatrixBuilder {

  final GameParts parts;
  double[][] payoffs;
  private int rows;
  private boolean ragged;
  private boolean twoWay;

  MatrixBuilder(String name) {
    parts = new GameParts(name);
  }

  /** Adds agents that share an action space, which must be finite. */
  public MatrixBuilder agents(ActionSpace actions, String... names) {
    parts.add(actions, names);
    return this;
  }

  /** Sets what both of two agents get: a row an action of the first, a column of the second. */
  public MatrixBuilder common(double[][] table) {
    return tables(table);
  }

  /** Sets what each of two agents gets: rows are actions of the first, columns of the second. */
  public MatrixBuilder payoffs(double[][] first, double[][] second) {
    return tables(first, second);
  }

  /** Sets what the first of two interchangeable agents gets; the second gets the transpose. */
  public MatrixBuilder symmetric(double[][] first) {
    int columns = first.length == 0 ? 0 : first[0].length;
    boolean square = Arrays.stream(first).allMatch(row -> row.length == first.length);
    double[][] second = square ? new double[columns][first.length] : first;
    for (int i = 0; square && i < columns; i++) {
      for (int j = 0; j < first.length; j++) {
        second[i][j] = first[j][i];
      }
    }
    parts.symmetric = true;
    return tables(first, second);
  }

  /**
   * Sets the payoffs of any number of agents.
   *
   * @param tables one common to all, or one an agent; each has a number a joint action, the last
   *     agent's action running fastest
   */
  public MatrixBuilder flat(double[]... tables) {
    payoffs = tables.clone();
    twoWay = false;
    ragged = false;
    return this;
  }

  /** Declares the agents interchangeable. */
  public MatrixBuilder symmetric() {
    parts.symmetric = true;
    return this;
  }

  /** Records a number the game was made with. */
  public MatrixBuilder parameter(String parameter, double value) {
    parts.parameters.put(parameter, value);
    return this;
  }

  /** Declares the mean return from which the game counts as solved. */
  public MatrixBuilder solvedAt(double meanReturn) {
    parts.solvedAt = meanReturn;
    return this;
  }

  /**
   * The game.
   *
   * @throws org.parley.check.InvalidSpecException naming everything that is missing or wrong
   */
  public MatrixGame build() {
    Problems problems = new Problems();
    parts.checkAgents(problems);
    problems.require(
        parts.agents.stream().allMatch(agent -> agent.actions().isFinite()),
        "agents",
        parts.agents.stream().map(Agent::actions).distinct().toList(),
        "agents with finitely many actions",
        "Name them: ActionSpace.finite(\"stag\", \"hare\").");
    if (problems.require(
        payoffs != null, "payoffs", "missing", "a table of payoffs", "Give them as arrays.")) {
      checkPayoffs(problems);
    }
    parts.checkNumbers(problems);
    problems.throwIfAny(parts.what());
    return new MatrixGame(this);
  }

  private void checkPayoffs(Problems problems) {
    int agents = parts.agents.size();
    int[] counts =
        parts.agents.stream().mapToInt(agent -> agent.actions().names().size()).toArray();
    String shape = String.join(" × ", IntStream.of(counts).mapToObj(String::valueOf).toList());
    int cells = IntStream.of(counts).reduce(1, (a, b) -> a * b);
    problems.require(
        payoffs.length == 1 || payoffs.length == agents,
        "payoffs",
        payoffs.length + " tables",
        "1 table common to all, or 1 for each of " + agents + " agents",
        "Give one table an agent, in the agents' order.");
    boolean shaped = !ragged && Arrays.stream(payoffs).allMatch(table -> table.length == cells);
    problems.require(
        shaped && (!twoWay || agents == 2 && rows == counts[0]),
        "payoffs",
        Arrays.stream(payoffs).map(table -> table.length + " numbers").toList(),
        "tables of " + shape + " numbers, one a joint action",
        "A row for each action of the first agent, a column for each of the second.");
    problems.require(
        Arrays.stream(payoffs).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite),
        "payoffs",
        Arrays.deepToString(payoffs),
        "finite numbers",
        "A penalty is a large negative number.");
  }

  private MatrixBuilder tables(double[][]... tables) {
    payoffs =
        Arrays.stream(tables)
            .map(table -> Arrays.stream(table).flatMapToDouble(Arrays::stream).toArray())
            .toArray(double[][]::new);
    rows = tables[0].length;
    twoWay = true;
    ragged =
        Arrays.stream(tables)
            .anyMatch(
                table ->
                    table.length != tables[0].length
                        || Arrays.stream(table).mapToInt(row -> row.length).distinct().count() > 1);
    return this;
  }
}
