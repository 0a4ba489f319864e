package org.parley.experiments.option;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.parley.check.Problem;
import org.parley.check.Problems;
import org.parley.game.Game;
import org.parley.game.zoo.MaxOfThree;
import org.parley.learner.Learner;
import org.parley.learner.catalogue.Catalogue;
import org.parley.learner.option.Configured;
import org.parley.schedule.Annealing;
import org.parley.spec.Specs;
import org.parley.study.file.NamedSettings;

/** {@code --learner maddpg} and whatever else the catalogue has, with {@code --set NAME=VALUE}. */
final class CatalogueOption {

  private static final String SET = "--set";
  private static final int LONGEST = 10_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private CatalogueOption() {}

  /** The learner; null where it is refused. {@code game} is null where that was refused. */
  static Learner read(Catalogue.Entry entry, TrainOptions typed, Game game, Problems problems) {
    Foreign.svnrs(typed, entry.id(), problems);
    Foreign.require(problems, "--plays", typed.plays, entry.id(), Foreign.META);
    ObjectNode given = MAPPER.createObjectNode();
    typed.settings.forEach(text -> put(given, text, entry, problems));
    annealing(entry, typed.annealing, problems)
        .ifPresent(path -> given.set(Configured.TEMPERATURE, Specs.ANNEALING.node(path)));
    Problems found = new Problems();
    Learner learner = NamedSettings.read(entry, game, given, SET, found);
    found.all().forEach(problem -> problems.add(spaced(problem)));
    return learner;
  }

  /** Lets the learner refuse the game together with whatever else is wrong. */
  static void fits(Learner learner, Game game, OptionalInt episodes, Problems problems) {
    if (learner != null && game != null && problems.none()) {
      problems.collect("--learner", () -> learner.start(game, episodes.orElse(1), 0));
    }
  }

  /** {@code --set noise} for {@code --set.noise}. */
  private static Problem spaced(Problem problem) {
    return new Problem(
        problem.where().replaceFirst("^" + SET + "\\.", SET + " "),
        problem.value(),
        problem.allowed(),
        problem.remedy());
  }

  private static Optional<Annealing> annealing(
      Catalogue.Entry entry, String typed, Problems problems) {
    if (typed == null) {
      return Optional.empty();
    }
    boolean cools =
        entry.standard().apply(MaxOfThree.game(1.5)).option(Configured.TEMPERATURE).isPresent();
    problems.require(
        cools,
        "--annealing",
        typed,
        "left out with --learner " + entry.id(),
        entry.title() + " has no temperature.");
    return cools
        ? Optional.ofNullable(problems.collect("--annealing", () -> AnnealingText.read(typed)))
        : Optional.empty();
  }

  /** Puts a value where the dots of its name lead. */
  private static void put(ObjectNode given, String text, Catalogue.Entry entry, Problems problems) {
    String[] parts = text.split("=", 2);
    if (!problems.require(
        parts.length == 2 && !parts[0].isBlank() && text.length() <= LONGEST,
        SET,
        text,
        "NAME=VALUE",
        "'./parley learners " + entry.id() + "' tells the names.")) {
      return;
    }
    List<String> path = List.of(parts[0].strip().split("\\.", -1));
    ObjectNode at = given;
    for (String name : path.subList(0, path.size() - 1)) {
      at = at.get(name) instanceof ObjectNode inner ? inner : at.putObject(name);
    }
    String last = path.get(path.size() - 1);
    problems.require(
        !at.has(last), SET + " " + parts[0], parts[1], "given once", "Leave out one of the two.");
    at.set(last, value(parts[1].strip()));
  }

  /** JSON; any other text stands for itself, and is refused where no text is meant. */
  private static JsonNode value(String text) {
    try {
      JsonNode json = MAPPER.readTree(text);
      return json.isMissingNode() ? TextNode.valueOf(text) : json;
    } catch (JsonProcessingException plain) {
      return TextNode.valueOf(text);
    }
  }
}
