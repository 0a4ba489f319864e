package org.parley.game;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A game: who plays, what each may do, and what they get. Immutable.
 *
 * <p>There are three kinds, by what can be known of them. A {@link OneShotGame} is a landscape:
 * continuous actions, one payoff common to all. A {@link MatrixGame} is a table: finitely many
 * actions, payoffs common or general sum. A {@link SequentialGame} is a process: state,
 * observations, steps, and any actions and payoffs. Every game can be played as the third kind.
 */
public sealed interface Game permits OneShotGame, MatrixGame, SequentialGame {

  /** What tables and files call it. */
  String name();

  /** The agents, in the order of the joint action's coordinates. */
  List<Agent> agents();

  /** The agents' action spaces together. */
  JointSpace space();

  /** The numbers the game was made with, by name, for provenance; empty if there are none. */
  Map<String, Double> parameters();

  /** The joint action of the highest common payoff, where its author declared it or it is known. */
  Optional<Optimum> optimum();

  /** The mean return from which the author calls the game solved, where declared. */
  OptionalDouble solvedAt();

  /** Whether all agents always get the same. */
  boolean commonPayoff();

  /** Between what every payoff of one step lies, where declared or known. */
  Optional<Bounds> bounds();

  /** Whether its author declared the agents interchangeable: relabelling them changes nothing. */
  boolean symmetric();

  /** The game as a process; a game without state has one step and ends by itself. */
  SequentialGame asSequential();
}
