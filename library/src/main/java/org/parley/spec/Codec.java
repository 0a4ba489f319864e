package org.parley.spec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.check.InvalidSpecException;
import org.parley.check.Problems;

/**
 * How values of a family become JSON and come back. Immutable.
 *
 * @param <T> the family, such as {@code Annealing}
 */
public final class Codec<T> {

  private final String family;
  private final List<Form<? extends T>> forms;

  /**
   * A family.
   *
   * @param family what refusals call it
   * @param forms of its kinds, the first that fits a value is used
   */
  public Codec(String family, List<? extends Form<? extends T>> forms) {
    this.family = family;
    this.forms = List.copyOf(forms);
  }

  /** The JSON text of a value, on one line; equal values have the same text. */
  public String write(T value) {
    return node(value).toString();
  }

  /**
   * The value of a JSON text.
   *
   * @throws InvalidSpecException naming everything wrong with it
   */
  public T read(String json) {
    try {
      return read(Json.parse(json));
    } catch (JsonProcessingException broken) {
      throw InvalidSpecException.of(
          family, "JSON", Json.brief(json), "one JSON value", Json.reason(broken));
    }
  }

  /** The JSON of a value, to be put into a larger one. */
  public JsonNode node(T value) {
    for (Form<? extends T> form : forms) {
      if (form.type().isInstance(value)) {
        ObjectNode named = JsonNodeFactory.instance.objectNode();
        named.set(form.name(), form.arguments(value));
        return named;
      }
    }
    throw new IllegalStateException("no JSON form for " + value);
  }

  /**
   * The value of JSON that is part of a larger one; its problems are to be taken over with {@link
   * Problems#collect}.
   *
   * @throws InvalidSpecException naming everything wrong with it
   */
  public T read(JsonNode json) {
    Problems problems = new Problems();
    T value = read(json, problems);
    problems.throwIfAny(family);
    return value;
  }

  /** The value; null where a problem was recorded. */
  private T read(JsonNode json, Problems problems) {
    boolean named = json.isObject() && json.size() == 1;
    String name = named ? json.fieldNames().next() : "";
    for (Form<? extends T> form : forms) {
      if (form.name().equals(name)) {
        return problems.collect(name, () -> form.value(json.get(name)));
      }
    }
    problems.require(
        false,
        family,
        Json.brief(json.toString()),
        "one of " + forms.stream().map(Form::name).collect(Collectors.joining(", ")),
        "Write {\"" + forms.get(0).name() + "\": {…}}: one name, then its arguments.");
    return null;
  }
}
