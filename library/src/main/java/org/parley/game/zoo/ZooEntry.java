package org.parley.game.zoo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.parley.check.Problems;
import org.parley.game.Game;
import org.parley.game.MatrixGame;

/** A game of the zoo: its parameters, and how it is made from their values. */
record ZooEntry(List<Parameter> parameters, Function<Map<String, Double>, Game> make) {

  private static final Parameter RELAXED =
      new Parameter(
          "relaxed", 0, "1: its continuous relaxation, actions are probabilities; 0: not");

  static ZooEntry of(Function<Map<String, Double>, Game> make, Parameter... parameters) {
    return new ZooEntry(List.of(parameters), make);
  }

  /** A matrix game, which can be had relaxed. */
  static ZooEntry matrix(
      String name, Function<Map<String, Double>, MatrixGame> make, Parameter... parameters) {
    List<Parameter> all = new ArrayList<>(List.of(parameters));
    all.add(RELAXED);
    return new ZooEntry(
        List.copyOf(all),
        given -> {
          double asked = given.get(RELAXED.name());
          boolean relaxed =
              Parameter.whole(name, RELAXED.name(), asked, 0, 1, "Leave it out for 0.") == 1;
          MatrixGame game = make.apply(given);
          return relaxed ? game.relaxed() : game;
        });
  }

  /** The game with these parameters, defaults where none is given. */
  Game game(String name, Map<String, Double> given) {
    List<String> known = parameters.stream().map(Parameter::name).toList();
    Problems problems = new Problems();
    given.forEach(
        (parameter, value) ->
            problems.require(
                known.contains(parameter),
                parameter,
                value,
                "a parameter of this game: " + String.join(", ", known),
                "Check the spelling, or leave it out."));
    problems.throwIfAny("game " + name);
    Map<String, Double> complete = new LinkedHashMap<>();
    parameters.forEach(p -> complete.put(p.name(), given.getOrDefault(p.name(), p.fallback())));
    return make.apply(complete);
  }
}
