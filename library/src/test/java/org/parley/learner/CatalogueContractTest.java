package org.parley.learner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.check.InvalidSpecException;
import org.parley.check.Problem;
import org.parley.game.Game;
import org.parley.game.zoo.Climbing;
import org.parley.game.zoo.MaxOfThree;
import org.parley.game.zoo.ParticleGather;
import org.parley.learner.catalogue.Catalogue;
import org.parley.learner.option.Configured;
import org.parley.learner.option.Option;
import org.parley.learner.option.Settings;
import org.parley.testing.Refusals;

/** Every learner of the catalogue, on every kind of game that it takes. */
class CatalogueContractTest extends LearnerContract {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Settings that make a step cheap, for learners that have them. */
  private static final Map<String, String> SMALL =
      Map.of(
          "policyHidden", "[8]",
          "criticHidden", "[8]",
          "batch", "16",
          "particles", "4",
          "particleSets", "2",
          "rolloutEpisodes", "4",
          "bins", "5");

  private static final List<Game> GAMES =
      List.of(MaxOfThree.game(1.5), ParticleGather.game(), Climbing.game());

  static Stream<Catalogue.Entry> entries() {
    return Catalogue.all().stream();
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Settings.Builder small(Catalogue.Entry entry, Game game) {
    Settings.Builder settings = entry.standard().apply(game).toBuilder();
    SMALL.forEach((name, value) -> settings.read(name, json(value)));
    return settings;
  }

  private static Learner learner(Catalogue.Entry entry, Game game) {
    return entry.make().apply(small(entry, game).build());
  }

  private static boolean learns(Catalogue.Entry entry, Game game) {
    try {
      learner(entry, game).start(game, 10, 1);
      return true;
    } catch (InvalidSpecException refused) {
      return false;
    }
  }

  @Override
  Stream<Specimen> specimens() {
    return entries()
        .flatMap(
            entry ->
                GAMES.stream()
                    .filter(game -> learns(entry, game))
                    .map(
                        game ->
                            new Specimen(
                                entry.id() + " on " + game.name(), learner(entry, game), game)));
  }

  /** What nobody takes, and the games that a learner does not take: it must say where they fail. */
  @Override
  Stream<Refused> refused() {
    return entries()
        .flatMap(
            entry ->
                Stream.concat(
                    Stream.of(tooMuch(entry)),
                    GAMES.stream()
                        .filter(game -> !learns(entry, game))
                        .map(
                            game ->
                                new Refused(
                                    entry.id() + " on " + game.name(),
                                    learner(entry, game),
                                    game,
                                    List.of()))));
  }

  private static Refused tooMuch(Catalogue.Entry entry) {
    Game game = Refused.opposed();
    List<String> places = new ArrayList<>(List.of("game", "game / history"));
    Settings.Builder settings = small(entry, game);
    if (settings.read("replayCapacity", JSON.numberNode(2)).isPresent()) {
      places.add("replayCapacity");
    }
    return new Refused(
        entry.id() + ": opposed payoffs, a long history, a small memory",
        entry.make().apply(settings.build()),
        game,
        places);
  }

  @ParameterizedTest
  @MethodSource("entries")
  void learnsSomethingAndIsFoundByName(Catalogue.Entry entry) {
    assertTrue(GAMES.stream().anyMatch(game -> learns(entry, game)), "no game is learnt");
    assertEquals(entry, Catalogue.of(entry.id()).orElseThrow());
    assertEquals(entry.id(), learner(entry, GAMES.get(0)).id());
    assertEquals(1, entries().filter(other -> other.title().equals(entry.title())).count());
  }

  @ParameterizedTest
  @MethodSource("entries")
  void settingsComeBackFromJson(Catalogue.Entry entry) {
    for (Game game : GAMES) {
      Settings changed = small(entry, game).build();
      Settings.Builder back = entry.standard().apply(game).toBuilder();
      json(changed.json().toString())
          .properties()
          .forEach(field -> back.read(field.getKey(), field.getValue()).orElseThrow());
      assertEquals(changed, back.build());
      assertEquals(changed.hashCode(), back.build().hashCode());
      assertNotEquals(changed, entry.standard().apply(game));
      Learner learner = entry.make().apply(changed);
      assertEquals(changed, assertInstanceOf(Configured.class, learner).settings());
      assertEquals(learner, entry.make().apply(back.build()));
      assertPrints(learner);
    }
  }

  private static void assertPrints(Learner learner) {
    Settings settings = ((Configured) learner).settings();
    assertEquals(settings.toString(), learner.toString());
    for (Option<?> option : settings.options()) {
      assertTrue(learner.toString().contains(option.name() + " = "), option.name());
      assertTrue(option.name().matches("[a-z][A-Za-z0-9]*"), option.name());
      assertTrue(option.meaning().length() > 10 && !option.allowed().isBlank(), option.name());
    }
  }

  @ParameterizedTest
  @MethodSource("entries")
  void optionsOfTheWrongKindAreRefusedByNameAndTogether(Catalogue.Entry entry) {
    Settings standard = entry.standard().apply(GAMES.get(0));
    Settings.Builder wrong = standard.toBuilder();
    List<String> names = standard.options().stream().map(Option::name).toList();
    names.forEach(name -> wrong.read(name, JSON.textNode("no such thing")));
    List<String> places =
        Refusals.of(wrong::build).problems().stream().map(Problem::where).toList();
    for (String name : names) {
      assertTrue(places.stream().anyMatch(place -> place.startsWith(name)), name + ": " + places);
    }
    assertTrue(standard.toBuilder().read("no-such-option", JSON.numberNode(1)).isEmpty());
  }

  /** Numbers that are none, counts below any range, a layer without units. */
  @ParameterizedTest
  @MethodSource("entries")
  void optionsOutOfRangeAreRefusedByNameAndTogether(Catalogue.Entry entry) {
    Settings standard = entry.standard().apply(GAMES.get(0));
    Settings.Builder wrong = standard.toBuilder();
    List<String> broken = new ArrayList<>();
    standard
        .json()
        .properties()
        .forEach(
            field -> {
              JsonNode bad = outOfRange(field.getValue());
              if (bad != null) {
                broken.add(field.getKey());
                wrong.read(field.getKey(), bad);
              }
            });
    assertTrue(!broken.isEmpty());
    Refusals.assertPlaces(broken, wrong::build);
  }

  /** Null for options that are no numbers: a value of theirs checks itself. */
  private static JsonNode outOfRange(JsonNode standard) {
    if (standard.isIntegralNumber()) {
      return JSON.numberNode(Integer.MIN_VALUE);
    }
    if (standard.isNumber()) {
      return JSON.numberNode(Double.NaN);
    }
    boolean widths = standard.isArray() && (standard.isEmpty() || standard.get(0).isInt());
    return widths ? JSON.arrayNode().add(0) : null;
  }
}
