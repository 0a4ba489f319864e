package org.parley.spec;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import org.parley.game.FactorGraph;
import org.parley.game.LocalHistory;

/** What games say of who is bound to whom, and of what agents remember. */
final class GameForms {

  static final List<Form<FactorGraph>> GRAPHS =
      List.of(
          new Form<>(
              "factorGraph",
              Form.Kind.of(FactorGraph.class),
              (v, json) -> {
                Specs.put(json, "agents", v.agents());
                ArrayNode factors = json.putArray("factors");
                v.factors().forEach(factor -> factor.forEach(factors.addArray()::add));
              },
              GameForms::graph));

  static final List<Form<LocalHistory>> HISTORIES =
      List.of(
          new Form<>(
              "history",
              Form.Kind.of(LocalHistory.class),
              (v, json) -> json.put("steps", v.steps()).put("actions", v.actions()),
              GameForms::history));

  private GameForms() {}

  private static Form.Make<FactorGraph> graph(Fields fields) {
    List<String> agents = fields.texts("agents");
    List<List<String>> factors = fields.textLists("factors");
    return () -> new FactorGraph(agents, factors);
  }

  private static Form.Make<LocalHistory> history(Fields fields) {
    int steps = fields.integer("steps");
    boolean actions = fields.truth("actions");
    return () -> new LocalHistory(steps, actions);
  }
}
