package org.parley.learner.option;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.check.Problems;
import org.parley.spec.Codec;
import org.parley.spec.Words;

/** The kinds there are. */
final class Kinds {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int BRIEF = 60;

  static final Kind<Double> NUMBER =
      plain("a number", JSON::numberNode, JsonNode::isNumber, JsonNode::doubleValue);

  static final Kind<Integer> WHOLE =
      plain("a whole number", JSON::numberNode, JsonNode::canConvertToExactIntegral, Kinds::whole);

  static final Kind<Boolean> FLAG =
      plain("true or false", JSON::booleanNode, JsonNode::isBoolean, JsonNode::booleanValue);

  static final Kind<List<Integer>> WIDTHS = new Widths();

  private Kinds() {}

  static <E extends Enum<E>> Kind<E> choice(Class<E> family) {
    List<E> values = List.of(family.getEnumConstants());
    String expected = "one of " + values.stream().map(Words::of).collect(Collectors.joining(", "));
    return plain(
        expected,
        value -> JSON.textNode(Words.of(value)),
        json -> values.stream().anyMatch(value -> Words.of(value).equals(json.asText())),
        json ->
            values.stream()
                .filter(value -> Words.of(value).equals(json.asText()))
                .findFirst()
                .orElseThrow());
  }

  static <T> Kind<T> value(Codec<T> codec) {
    return new Kind<>() {
      @Override
      public JsonNode write(T value) {
        return codec.node(value);
      }

      @Override
      public T read(String where, JsonNode json, Problems problems) {
        return problems.collect(where, () -> codec.read(json));
      }

      @Override
      public String expected() {
        return "a value in its JSON form";
      }
    };
  }

  private static <T> Kind<T> plain(
      String expected,
      Function<T, JsonNode> write,
      Predicate<JsonNode> fits,
      Function<JsonNode, T> read) {
    return new Kind<>() {
      @Override
      public JsonNode write(T value) {
        return write.apply(value);
      }

      @Override
      public T read(String where, JsonNode json, Problems problems) {
        return require(fits.test(json), where, json, expected, problems) ? read.apply(json) : null;
      }

      @Override
      public String expected() {
        return expected;
      }
    };
  }

  private static int whole(JsonNode json) {
    return json.canConvertToInt() ? json.intValue() : Integer.MAX_VALUE;
  }

  private static boolean require(
      boolean holds, String where, JsonNode json, String expected, Problems problems) {
    String found = json.toString();
    String brief = found.length() <= BRIEF ? found : found.substring(0, BRIEF) + "…";
    return problems.require(holds, where, brief, expected, "Check its type.");
  }

  /** A list of whole numbers. */
  private static final class Widths implements Kind<List<Integer>> {
    @Override
    public JsonNode write(List<Integer> value) {
      ArrayNode array = JSON.arrayNode();
      value.forEach(array::add);
      return array;
    }

    @Override
    public List<Integer> read(String where, JsonNode json, Problems problems) {
      boolean fits = json.isArray() && json.size() <= BRIEF;
      List<Integer> widths = new ArrayList<>();
      if (fits) {
        fits =
            Stream.iterate(0, i -> i < json.size(), i -> i + 1)
                .allMatch(i -> json.get(i).canConvertToInt() && json.get(i).isIntegralNumber());
        json.forEach(width -> widths.add(width.intValue()));
      }
      return require(fits, where, json, expected(), problems) ? List.copyOf(widths) : null;
    }

    @Override
    public String expected() {
      return "a list of whole numbers";
    }

    @Override
    public String text(List<Integer> value) {
      return value.stream().map(String::valueOf).collect(Collectors.joining(", ", "listOf(", ")"));
    }
  }
}
