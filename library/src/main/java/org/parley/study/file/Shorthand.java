package org.parley.study.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.parley.negotiation.Negotiation;
import org.parley.schedule.Span;
import org.parley.spec.Specs;
import org.parley.stein.Kernel;
import org.parley.stein.Repulsion;

/** Short ways to write what has a longer JSON form: {@code full}, {@code over: 0.6}. */
final class Shorthand {

  private static final Set<String> SPANS = Set.of("over", "after", "atMost");

  private static final Map<String, Map<String, Supplier<JsonNode>>> WORDS =
      Map.of(
          "negotiation",
          Map.of(
              "strictlyNested", () -> Specs.NEGOTIATION.node(Negotiation.strictlyNested()),
              "independent", () -> Specs.NEGOTIATION.node(Negotiation.independent()),
              "full", () -> Specs.NEGOTIATION.node(Negotiation.full())),
          "kernel",
          Map.of(
              "local", () -> Specs.KERNEL.node(Kernel.local()),
              "joint", () -> Specs.KERNEL.node(Kernel.joint())),
          "repulsion",
          Map.of("balanced", () -> Specs.REPULSION.node(Repulsion.balanced())));

  private Shorthand() {}

  /** The longer form of what is written under a key. */
  static JsonNode expanded(String key, JsonNode json) {
    Supplier<JsonNode> word = WORDS.getOrDefault(key, Map.of()).get(json.asText());
    return json.isTextual() && word != null ? word.get() : spans(json);
  }

  /** Numbers where spans are expected are shares of training. */
  private static JsonNode spans(JsonNode json) {
    if (!json.isObject()) {
      return json;
    }
    ObjectNode expanded = JsonNodeFactory.instance.objectNode();
    json.properties()
        .forEach(
            entry -> {
              JsonNode value = entry.getValue();
              boolean share = SPANS.contains(entry.getKey()) && value.isNumber();
              expanded.set(entry.getKey(), share ? share(value) : spans(value));
            });
    return expanded;
  }

  private static JsonNode share(JsonNode amount) {
    ObjectNode span = JsonNodeFactory.instance.objectNode();
    span.putObject(Span.ofTraining(0.5).unit().text()).set("amount", amount);
    return span;
  }
}
