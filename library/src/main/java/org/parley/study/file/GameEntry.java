package org.parley.study.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.check.Problems;

/**
 * One of {@code games:}, as {@code game:} takes it, with what only several games need.
 *
 * @param path its place in the file
 * @param game what {@code game:} would say
 * @param label what tables call it; empty for the game's own text
 * @param floor the return that counts as 0; empty for random play's
 */
record GameEntry(String path, JsonNode game, Optional<String> label, Optional<Double> floor) {

  private static final int LONGEST_LABEL = 80;
  private static final String LABEL = "label";
  private static final String FLOOR = "floor";

  /** All of a file; whether the games are well is for whoever reads their studies. */
  static List<GameEntry> read(Block file, int most, Problems problems) {
    List<GameEntry> games = new ArrayList<>();
    List<JsonNode> items = file.items(SuiteFile.GAMES, most);
    for (JsonNode item : items) {
      games.add(read(item, SuiteFile.GAMES + "[" + games.size() + "]", problems));
    }
    if (items.isEmpty() && problems.none()) {
      file.refuse(SuiteFile.GAMES, "[]", "at least 1 game", "Write games: [max-of-three].");
    }
    if (file.has("game")) {
      file.refuse("game", file.get("game"), "left out beside games", "Put it among the games.");
    }
    return games;
  }

  private static GameEntry read(JsonNode item, String path, Problems problems) {
    if (!item.isObject()) {
      return new GameEntry(path, item, Optional.empty(), Optional.empty());
    }
    Block block = new Block(item, path, problems);
    String[] label = {null};
    Double[] floor = {null};
    block.text(LABEL, LONGEST_LABEL, text -> label[0] = text);
    block.number(FLOOR, value -> floor[0] = value);
    ObjectNode game = item.deepCopy();
    game.remove(List.of(LABEL, FLOOR));
    return new GameEntry(path, game, Optional.ofNullable(label[0]), Optional.ofNullable(floor[0]));
  }
}
