package org.parley.study.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.check.Problems;
import org.parley.game.Game;
import org.parley.game.zoo.Parameter;
import org.parley.game.zoo.Zoo;

/** {@code game: max-of-three}, or with parameters {@code game: {name: max-of-three, s2: 1.5}}. */
final class GameBlock {

  private GameBlock() {}

  /** The game; null where it is refused. */
  static Game read(Block file, Problems problems) {
    if (!file.requires("game", "a game of the zoo", "Write game: max-of-three.")) {
      return null;
    }
    JsonNode json = file.get("game");
    if (json.isTextual()) {
      return known(file, "game", json) ? make(file, json.asText(), Map.of()) : null;
    }
    Block block = file.block("game");
    boolean named =
        json.isObject() && block.requires("name", "a game of the zoo", "Write its name.");
    if (!named || !known(file, "game.name", block.get("name"))) {
      return null;
    }
    String name = block.get("name").asText();
    Map<String, Double> given = new LinkedHashMap<>();
    for (Parameter parameter : Zoo.parameters(name)) {
      block.number(parameter.name(), value -> given.put(parameter.name(), value));
    }
    int before = problems.all().size();
    block.refuseOthers();
    return problems.all().size() == before ? make(file, name, given) : null;
  }

  private static boolean known(Block file, String where, JsonNode name) {
    return name.isTextual() && Zoo.names().contains(name.asText())
        || file.refuse(
            where,
            name,
            "one of " + String.join(", ", Zoo.names()),
            Block.meant(name, Zoo.names()));
  }

  private static Game make(Block file, String name, Map<String, Double> given) {
    return file.collect("game", () -> Zoo.game(name, given));
  }
}
