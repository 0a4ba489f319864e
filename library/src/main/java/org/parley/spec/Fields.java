package org.parley.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.check.Problems;

/**
 * The arguments of a form, read one by one. What is missing or of another type becomes a problem,
 * and reads as something harmless, for nothing is made of it.
 */
public final class Fields {

  private static final long MOST_EXACT = 1L << 53;

  private final JsonNode json;
  private final Problems problems;
  private final Set<String> known = new LinkedHashSet<>();

  Fields(JsonNode json, Problems problems) {
    this.json = json;
    this.problems = problems;
  }

  /** Whether there is such an argument. */
  public boolean has(String key) {
    known.add(key);
    return json.has(key);
  }

  /** A finite number; whoever takes it checks its range. */
  public double number(String key) {
    JsonNode node = get(key, "a number");
    boolean holds =
        node != null
            && require(
                node.isNumber() && Double.isFinite(node.doubleValue()),
                key,
                node,
                "a finite number");
    return holds ? node.doubleValue() : 1;
  }

  /** A whole number that an int holds. */
  public int integer(String key) {
    return (int) whole(key, Integer.MAX_VALUE);
  }

  /** A whole number that a double holds exactly. */
  public long whole(String key) {
    return whole(key, MOST_EXACT);
  }

  private long whole(String key, long most) {
    String allowed = "a whole number between −" + most + " and " + most;
    JsonNode node = get(key, allowed);
    boolean holds =
        node != null
            && require(
                node.isIntegralNumber()
                    && node.canConvertToLong()
                    && node.longValue() <= most
                    && node.longValue() >= -most,
                key,
                node,
                allowed);
    return holds ? node.longValue() : 1;
  }

  /** A list of finite numbers; whoever takes it checks their range. */
  public List<Double> numbers(String key) {
    String allowed = "a list of finite numbers";
    JsonNode node = get(key, allowed);
    List<Double> numbers = new ArrayList<>();
    if (node != null && require(node.isArray(), key, node, allowed)) {
      for (JsonNode item : node) {
        boolean finite = item.isNumber() && Double.isFinite(item.doubleValue());
        require(finite, key, item, "a finite number");
        numbers.add(finite ? item.doubleValue() : 1);
      }
    }
    return numbers;
  }

  /** A text. */
  public String text(String key) {
    JsonNode node = get(key, "a text");
    return node != null && require(node.isTextual(), key, node, "a text") ? node.textValue() : "";
  }

  /** One of an enum's values by its {@link Words}; empty where it is refused. */
  public <E extends Enum<E>> Optional<E> choice(String key, Class<E> family) {
    List<String> names = Stream.of(family.getEnumConstants()).map(Words::of).toList();
    String allowed = "one of " + String.join(", ", names);
    JsonNode node = get(key, allowed);
    if (node == null || !require(names.contains(node.asText()), key, node, allowed)) {
      return Optional.empty();
    }
    return Optional.of(family.getEnumConstants()[names.indexOf(node.asText())]);
  }

  /** A list of texts. */
  public List<String> texts(String key) {
    JsonNode node = get(key, "a list of texts");
    return node == null ? List.of() : texts(key, node);
  }

  private List<String> texts(String key, JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (require(node.isArray(), key, node, "a list of texts")) {
      for (JsonNode item : node) {
        require(item.isTextual(), key, item, "a text");
        texts.add(item.asText());
      }
    }
    return texts;
  }

  /** A list of lists of texts. */
  public List<List<String>> textLists(String key) {
    String allowed = "a list of lists of texts";
    JsonNode node = get(key, allowed);
    List<List<String>> lists = new ArrayList<>();
    if (node != null && require(node.isArray(), key, node, allowed)) {
      node.forEach(list -> lists.add(texts(key, list)));
    }
    return lists;
  }

  /** True or false. */
  public boolean truth(String key) {
    JsonNode node = get(key, "true or false");
    return node != null
        && require(node.isBoolean(), key, node, "true or false")
        && node.booleanValue();
  }

  /** All arguments, whatever their names, as lists of texts. */
  public Map<String, List<String>> allTexts() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    json.fieldNames()
        .forEachRemaining(
            key -> {
              known.add(key);
              all.put(key, texts(key, json.get(key)));
            });
    return all;
  }

  /** A value of some family; empty where it is refused. */
  public <T> Optional<T> value(String key, Codec<T> codec) {
    JsonNode node = get(key, "a value");
    return node == null
        ? Optional.empty()
        : Optional.ofNullable(problems.collect(key, () -> codec.read(node)));
  }

  /** Refuses arguments that nobody asked for. */
  void refuseOthers() {
    json.fieldNames()
        .forEachRemaining(
            key ->
                problems.require(
                    known.contains(key),
                    key,
                    Json.brief(json.get(key).toString()),
                    known.isEmpty() ? "left out" : "one of " + String.join(", ", known),
                    "Drop it, or check its spelling."));
  }

  /** The argument; null, and a problem, where it is missing. */
  private JsonNode get(String key, String allowed) {
    known.add(key);
    boolean there =
        problems.require(json.has(key), key, "missing", allowed, "Nothing has a default in JSON.");
    return there ? json.get(key) : null;
  }

  private boolean require(boolean holds, String key, JsonNode node, String allowed) {
    return problems.require(
        holds, key, Json.brief(node.toString()), allowed, "See what writing such a value gives.");
  }
}
