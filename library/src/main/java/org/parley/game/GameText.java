package org.parley.game;

import java.util.Map;

/** What games call themselves. */
final class GameText {

  private GameText() {}

  /** The name, with parameters where it has some: {@code Max of Three(s2 = 1.5)}. */
  static String of(Game game) {
    StringBuilder text = new StringBuilder(game.name());
    String separator = "(";
    for (Map.Entry<String, Double> entry : game.parameters().entrySet()) {
      text.append(separator).append(entry.getKey()).append(" = ").append(entry.getValue());
      separator = ", ";
    }
    return game.parameters().isEmpty() ? game.name() : text.append(")").toString();
  }
}
