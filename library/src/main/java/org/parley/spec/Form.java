package org.parley.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.parley.check.InvalidSpecException;
import org.parley.check.Problems;

/**
 * The JSON form of one kind of value.
 *
 * @param name the DSL's
 * @param type the kind; where several forms have one, {@code type} tells them apart
 * @param writer puts the arguments
 * @param reader gives, from the arguments, what makes the value once all were found well
 * @param <V> the kind
 */
public record Form<V>(
    String name, Kind<V> type, BiConsumer<V, ObjectNode> writer, Function<Fields, Make<V>> reader) {

  /** Which values have a form. */
  public interface Kind<V> {

    /** The value, if it is of this kind; else null. */
    V cast(Object value);

    /** All of a class. */
    static <V> Kind<V> of(Class<V> type) {
      return value -> type.isInstance(value) ? type.cast(value) : null;
    }

    /** Whether a value is of this kind. */
    default boolean isInstance(Object value) {
      return cast(value) != null;
    }
  }

  /** Makes a value, or refuses it. */
  public interface Make<V> {

    /** The value. */
    V make();
  }

  ObjectNode arguments(Object value) {
    ObjectNode arguments = JsonNodeFactory.instance.objectNode();
    writer.accept(type.cast(value), arguments);
    return arguments;
  }

  /**
   * The value.
   *
   * @throws InvalidSpecException naming everything wrong with its arguments
   */
  V value(JsonNode json) {
    Problems problems = new Problems();
    boolean object =
        problems.require(
            json.isObject(),
            "arguments",
            Json.brief(json.toString()),
            "a JSON object",
            "Write {} where there are none.");
    if (!object) {
      problems.throwIfAny(name);
    }
    Fields fields = new Fields(json, problems);
    Make<V> make = reader.apply(fields);
    fields.refuseOthers();
    problems.throwIfAny(name);
    return make.make();
  }
}
