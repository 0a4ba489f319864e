package org.parley.study.file;

import com.fasterxml.jackson.databind.JsonNode;
import org.parley.check.Problems;
import org.parley.game.Game;
import org.parley.game.zoo.MaxOfThree;
import org.parley.learner.Learner;
import org.parley.learner.catalogue.Catalogue;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Option;
import org.parley.learner.option.Settings;

/** The settings of a learner of the {@link Catalogue}, by the names of its options. */
public final class NamedSettings {

  private NamedSettings() {}

  /**
   * The learner with some settings given; the others keep their defaults for the game.
   *
   * @param game what it is to play; null where that was refused
   * @param json an object of options by name
   * @param path what problems call its place
   * @return the learner; null where a problem was recorded
   */
  public static Learner read(
      Catalogue.Entry entry, Game game, JsonNode json, String path, Problems problems) {
    return read(new Block(json, path, problems), entry, game);
  }

  static Learner read(Block block, Catalogue.Entry entry, Game game) {
    Settings standard = entry.standard().apply(game == null ? MaxOfThree.game(1.5) : game);
    Settings.Builder builder = standard.toBuilder();
    for (Option<?> option : standard.options()) {
      if (option.name().equals(Shared.SEQUENTIAL.name())) {
        builder.set(
            Shared.SEQUENTIAL, SequentialBlock.read(block, standard.get(Shared.SEQUENTIAL)));
      } else if (block.has(option.name())) {
        JsonNode value = block.get(option.name());
        builder.read(option.name(), Shorthand.expanded(option.name(), value));
      }
    }
    block.refuseOthers();
    Settings settings = block.collect(builder::build);
    return settings == null ? null : block.collect(() -> entry.make().apply(settings));
  }
}
