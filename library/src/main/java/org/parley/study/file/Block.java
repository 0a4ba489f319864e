package org.parley.study.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.parley.check.InvalidSpecException;
import org.parley.check.Nearest;
import org.parley.check.Problem;
import org.parley.check.Problems;
import org.parley.spec.Codec;

/**
 * A block of the file, read key by key. What is there and well goes to its taker; what is not well
 * becomes a problem with its path; what is left out keeps its default.
 */
final class Block {

  private static final int BRIEF = 60;
  private static final String SPELLING = "Check the spelling.";

  private final JsonNode json;
  private final String path;
  private final Problems problems;
  private final Set<String> known = new LinkedHashSet<>();

  Block(JsonNode json, String path, Problems problems) {
    this.problems = problems;
    this.path = path;
    boolean block = json.isObject();
    if (!block) {
      refuse(
          path.isEmpty() ? "file" : path, json, "a block of keys and values", "Write key: value.");
    }
    this.json = block ? json : JsonNodeFactory.instance.objectNode();
  }

  String path() {
    return path;
  }

  /** The path of a key. */
  String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** Whether a key is there; it is a known one from now on. */
  boolean has(String key) {
    known.add(key);
    return json.has(key);
  }

  JsonNode get(String key) {
    return json.get(key);
  }

  /** Requires a key; whether it is there. */
  boolean requires(String key, String allowed, String remedy) {
    return problems.require(has(key), path(key), "missing", allowed, remedy);
  }

  /** The block under a key, empty where there is none. */
  Block block(String key) {
    return new Block(
        has(key) ? json.get(key) : JsonNodeFactory.instance.objectNode(), path(key), problems);
  }

  /** The items of a list. */
  List<JsonNode> items(String key, int most) {
    List<JsonNode> items = new ArrayList<>();
    if (has(key)) {
      JsonNode list = json.get(key);
      if (list.isArray() && list.size() <= most) {
        list.forEach(items::add);
      } else {
        refuse(path(key), list, "a list of at most " + most, "Write [first, second].");
      }
    }
    return items;
  }

  /** A whole number from {@code low} to {@code high}. */
  void whole(String key, long low, long high, LongConsumer take) {
    if (has(key) && whole(path(key), json.get(key), low, high)) {
      take.accept(json.get(key).longValue());
    }
  }

  /** Whether a node is a whole number in a range; a problem where it is not. */
  boolean whole(String where, JsonNode node, long low, long high) {
    boolean holds =
        node.isIntegralNumber()
            && node.canConvertToLong()
            && node.longValue() >= low
            && node.longValue() <= high;
    return holds || refuse(where, node, "a whole number from " + low + " to " + high, "Check it.");
  }

  /** A finite number; whoever takes it checks its range. */
  void number(String key, DoubleConsumer take) {
    if (has(key) && number(path(key), json.get(key))) {
      take.accept(json.get(key).doubleValue());
    }
  }

  /** Whether a node is a finite number; a problem where it is not. */
  boolean number(String where, JsonNode node) {
    return node.isNumber() && Double.isFinite(node.doubleValue())
        || refuse(where, node, "a finite number", "Write it without quotes.");
  }

  /** The finite numbers of a list, each with its path. */
  void numbers(String key, int most, BiConsumer<String, Double> take) {
    List<JsonNode> items = items(key, most);
    for (int i = 0; i < items.size(); i++) {
      String where = path(key) + "[" + i + "]";
      if (number(where, items.get(i))) {
        take.accept(where, items.get(i).doubleValue());
      }
    }
  }

  /** A text of at most so many letters, not blank. */
  void text(String key, int longest, Consumer<String> take) {
    if (!has(key)) {
      return;
    }
    JsonNode node = json.get(key);
    if (node.isTextual() && !node.asText().isBlank() && node.asText().length() <= longest) {
      take.accept(node.asText());
    } else {
      refuse(path(key), node, "a text of 1 to " + longest + " letters", "Write a name.");
    }
  }

  /** One of some words. */
  <E> void choice(String key, Map<String, E> words, Consumer<E> take) {
    if (!has(key)) {
      return;
    }
    JsonNode node = json.get(key);
    if (node.isTextual() && words.containsKey(node.asText())) {
      take.accept(words.get(node.asText()));
    } else {
      refuse(
          path(key),
          node,
          "one of " + String.join(", ", words.keySet()),
          meant(node, words.keySet()));
    }
  }

  /** A value of some family in its JSON form. */
  <T> void value(String key, Codec<T> codec, Consumer<T> take) {
    if (has(key)) {
      T value = collect(key, () -> codec.read(Shorthand.expanded(key, json.get(key))));
      if (value != null) {
        take.accept(value);
      }
    }
  }

  /** Takes what a part makes; its problems are told below a key. */
  <T> T collect(String key, Supplier<T> part) {
    return collected(part, path(key));
  }

  /** Takes what this block makes; its problems are told below the block's own path. */
  <T> T collect(Supplier<T> part) {
    return collected(part, path);
  }

  private <T> T collected(Supplier<T> part, String below) {
    try {
      return part.get();
    } catch (InvalidSpecException refused) {
      refused.problems().forEach(problem -> problems.add(moved(problem, below)));
      return null;
    }
  }

  private static Problem moved(Problem problem, String below) {
    String where = below + "." + problem.where().replace(" / ", ".");
    return new Problem(where, brief(problem.value()), problem.allowed(), problem.remedy());
  }

  /** Refuses keys that nobody asked for. */
  void refuseOthers() {
    json.fieldNames()
        .forEachRemaining(
            key -> {
              if (!known.contains(key)) {
                refuse(
                    path(brief(key)),
                    json.get(key),
                    "left out, or one of " + String.join(", ", known),
                    Nearest.remedy(key, known, SPELLING));
              }
            });
  }

  /** Records a problem; false. */
  boolean refuse(String where, Object found, String allowed, String remedy) {
    return problems.require(false, where, brief(found.toString()), allowed, remedy);
  }

  static String meant(JsonNode node, Set<String> words) {
    return Nearest.remedy(node.asText(), words, SPELLING);
  }

  private static String brief(String text) {
    return text.length() <= BRIEF ? text : text.substring(0, BRIEF) + "…";
  }
}
