package org.parley.game;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A cooperative game: who plays, what each may do, and what all get. */
public sealed interface Game permits OneShotGame {

  /** What tables and files call it. */
  String name();

  /** The agents, in the order of the joint action's coordinates. */
  List<Agent> agents();

  /** The agents' action spaces together. */
  JointSpace space();

  /** The numbers the game was made with, by name, for provenance; empty if there are none. */
  Map<String, Double> parameters();

  /** The global optimum, where its author declared it. */
  Optional<Optimum> optimum();

  /** The mean return from which the author calls the game solved, where declared. */
  OptionalDouble solvedAt();
}
