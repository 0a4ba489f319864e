package org.parley.game;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.check.Problems;

/** What the builders of all kinds of games gather and check alike. */
final class GameParts {

  final String name;
  final List<Agent> agents = new ArrayList<>();
  final Map<String, Double> parameters = new LinkedHashMap<>();
  Double solvedAt;
  Bounds bounds;
  boolean symmetric;

  GameParts(String name) {
    this.name = name;
  }

  void add(ActionSpace actions, String... names) {
    for (String agent : names) {
      agents.add(new Agent(agent, actions));
    }
  }

  String what() {
    return "game \"" + name + "\"";
  }

  void checkAgents(Problems problems) {
    problems.require(
        name != null && !name.isBlank(), "name", name, "a name", "Say what to call the game.");
    List<String> names = agents.stream().map(Agent::name).toList();
    problems.require(
        agents.size() >= 2,
        "agents",
        names,
        "at least 2 agents",
        "Name them: agents(\"a\", \"b\").");
    problems.require(
        names.stream().distinct().count() == names.size(),
        "agents",
        names,
        "names that differ",
        "Give each agent a name of its own.");
    if (symmetric && !agents.isEmpty()) {
      problems.require(
          agents.stream().map(Agent::actions).distinct().count() == 1,
          "symmetric",
          agents.stream().map(Agent::actions).distinct().toList(),
          "agents with one action space",
          "Interchangeable agents have the same actions.");
    }
  }

  void checkNumbers(Problems problems) {
    problems.require(
        solvedAt == null || Double.isFinite(solvedAt),
        "solvedAt",
        solvedAt,
        "a finite number",
        "Leave it out for a little below the optimum.");
    problems.require(
        bounds == null
            || Double.isFinite(bounds.low())
                && Double.isFinite(bounds.high())
                && bounds.low() <= bounds.high(),
        "bounds",
        bounds,
        "an interval with finite ends, the lower first",
        "Leave it out where no bound is known.");
  }
}
