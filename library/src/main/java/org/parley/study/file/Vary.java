package org.parley.study.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.check.Problem;
import org.parley.check.Problems;

/**
 * {@code vary: {particles: [16, 32], optimiser.clip: [1, 10]}} beside a learner's settings: a
 * learner for every combination, under labels that tell it.
 */
final class Vary {

  static final String KEY = "vary";

  private static final int LONGEST_LABEL = 80;
  private static final int LONGEST_WITH_SETTINGS = 400;
  private static final int LONGEST_VALUE = 40;
  private static final Set<String> OTHERS = Set.of("label", "searched", KEY);

  private final String path;
  private final String kind;

  private Vary(String path, String kind) {
    this.path = path;
    this.kind = kind;
  }

  /**
   * A learner of a combination.
   *
   * @param entry its entry, as if it had been written alone
   * @param places where in the file each varied setting is said, by the setting's path
   */
  record Varied(JsonNode entry, Map<String, String> places) {

    int longestLabel() {
      return places.isEmpty() ? LONGEST_LABEL : LONGEST_WITH_SETTINGS;
    }

    /** Problems at their places in the file; those that were told of another one left out. */
    List<Problem> placed(List<Problem> found, List<Problem> told) {
      List<Problem> placed = new ArrayList<>(found);
      placed.replaceAll(this::placed);
      placed.removeIf(told::contains);
      return placed;
    }

    private Problem placed(Problem problem) {
      for (Map.Entry<String, String> place : places.entrySet()) {
        String setting = Pattern.quote(place.getKey());
        Matcher at =
            Pattern.compile(setting + "([.\\[].*)?", Pattern.DOTALL).matcher(problem.where());
        if (at.matches()) {
          String where = place.getValue() + (at.group(1) == null ? "" : at.group(1));
          return new Problem(where, problem.value(), problem.allowed(), problem.remedy());
        }
      }
      return problem;
    }
  }

  /** The learners of an entry: itself where nothing varies. */
  static List<Varied> expanded(JsonNode entry, String path, Problems problems) {
    if (!entry.isObject() || !entry.has(KEY)) {
      return List.of(new Varied(entry, Map.of()));
    }
    ObjectNode plain = entry.deepCopy();
    plain.remove(KEY);
    Set<String> kinds = new LinkedHashSet<>();
    plain.fieldNames().forEachRemaining(kinds::add);
    kinds.removeAll(OTHERS);
    Block block = new Block(entry.get(KEY), path + "." + KEY, problems);
    int before = problems.all().size();
    Map<String, List<JsonNode>> values = values(entry.get(KEY), block);
    String kind = kinds.size() == 1 ? kinds.iterator().next() : "";
    boolean sound = problems.all().size() == before && plain.path(kind).isObject();
    return sound
        ? new Vary(path, kind).combined(plain, values)
        : List.of(new Varied(plain, Map.of()));
  }

  private static Map<String, List<JsonNode>> values(JsonNode vary, Block block) {
    Map<String, List<JsonNode>> values = new LinkedHashMap<>();
    long all = 1;
    for (Map.Entry<String, JsonNode> setting : vary.properties()) {
      List<JsonNode> items = block.items(setting.getKey(), LearnersEntry.MOST);
      if (items.isEmpty() && setting.getValue().isArray()) {
        block.refuse(block.path(setting.getKey()), "[]", "at least 1 value", "Leave it out.");
      }
      values.put(setting.getKey(), items);
      all = Math.min(Integer.MAX_VALUE, all * Math.max(1, items.size()));
    }
    if (all > LearnersEntry.MOST) {
      block.refuse(
          block.path(), all + " learners", "at most " + LearnersEntry.MOST, "Vary less at once.");
    }
    return values;
  }

  private List<Varied> combined(ObjectNode plain, Map<String, List<JsonNode>> values) {
    List<Varied> all = List.of(new Varied(plain, Map.of()));
    for (Map.Entry<String, List<JsonNode>> setting : values.entrySet()) {
      List<Varied> more = new ArrayList<>();
      for (Varied before : all) {
        for (int place = 0; place < setting.getValue().size(); place++) {
          more.add(with(before, setting.getKey(), setting.getValue().get(place), place));
        }
      }
      all = more;
    }
    return all;
  }

  private Varied with(Varied before, String setting, JsonNode value, int place) {
    ObjectNode entry = before.entry().deepCopy();
    put((ObjectNode) entry.get(kind), setting, value);
    if (entry.path("label").isTextual()) {
      String words = SettingText.of(value);
      String brief = words.length() <= LONGEST_VALUE ? words : "no. " + (place + 1);
      entry.put("label", entry.get("label").asText() + ", " + setting + " = " + brief);
    }
    Map<String, String> places = new LinkedHashMap<>(before.places());
    places.put(
        path + "." + kind + "." + setting, path + "." + KEY + "." + setting + "[" + place + "]");
    return new Varied(entry, places);
  }

  /** Puts a value where the dots of its name lead. */
  private static void put(ObjectNode settings, String name, JsonNode value) {
    String[] parts = name.split("\\.", -1);
    ObjectNode at = settings;
    for (int i = 0; i + 1 < parts.length; i++) {
      at = at.get(parts[i]) instanceof ObjectNode inner ? inner : at.putObject(parts[i]);
    }
    at.set(parts[parts.length - 1], value);
  }
}
