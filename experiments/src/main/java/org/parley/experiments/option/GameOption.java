package org.parley.experiments.option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.check.Problems;
import org.parley.game.Game;
import org.parley.game.MatrixGame;
import org.parley.game.zoo.Zoo;
import org.parley.learner.svnr.Svnr;

/** {@code GAME} and {@code --param NAME=VALUE}. */
final class GameOption {

  private static final String PARAMETER = "--param";
  private static final String REMEDY = "'./parley games' tells each game's parameters.";

  private GameOption() {}

  /**
   * The game; null where it is refused, be it because the learner cannot be trained on it.
   *
   * @param meta whether the learner is a policy gradient of tables
   */
  static Game read(String name, List<String> parameters, boolean meta, Problems problems) {
    Game game = any(name, parameters, problems);
    boolean fits =
        game == null || (meta ? finite(name, game, problems) : learnable(name, game, problems));
    return fits ? game : null;
  }

  /** The game, whatever is to learn it; null where it is refused. */
  static Game any(String name, List<String> parameters, Problems problems) {
    boolean known =
        problems.require(
            Zoo.names().contains(name == null ? "" : name),
            "GAME",
            name == null ? "missing" : name,
            "one of " + String.join(", ", Zoo.names()),
            "'./parley games' describes them.");
    Map<String, Double> values = values(parameters, problems);
    return known ? problems.collect(PARAMETER, () -> Zoo.game(name, values)) : null;
  }

  private static boolean finite(String name, Game game, Problems problems) {
    return problems.require(
        game.agents().stream().allMatch(agent -> agent.actions().isFinite()),
        "GAME",
        name,
        "a game with finitely many actions, to be learnt by policy gradients of tables",
        "stag-hunt, chicken and iterated-prisoners-dilemma are.");
  }

  private static boolean learnable(String name, Game game, Problems problems) {
    return problems.require(
        Svnr.learns(game),
        "GAME",
        name,
        "a game with continuous actions and a payoff common to all agents, to be learnt by SVNR",
        game instanceof MatrixGame && game.commonPayoff()
            ? "--param relaxed=1 takes its continuous relaxation."
            : "'./parley games' tells which are.");
  }

  /** The parameters by name; refused ones are left out. */
  static Map<String, Double> values(List<String> parameters, Problems problems) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (String text : parameters) {
      String[] parts = text.split("=", 2);
      if (problems.require(
          parts.length == 2 && !parts[0].isBlank(), PARAMETER, text, "NAME=VALUE", REMEDY)) {
        put(values, parts[0].strip(), parts[1], problems);
      }
    }
    return values;
  }

  private static void put(Map<String, Double> values, String name, String text, Problems problems) {
    String where = PARAMETER + " / " + name;
    Numbers.decimal(problems, where, text, REMEDY)
        .ifPresent(
            value ->
                problems.require(
                    values.put(name, value) == null,
                    where,
                    text,
                    "given once",
                    "Leave out one of the two."));
  }
}
