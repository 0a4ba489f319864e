package org.parley.game.zoo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.check.InvalidSpecException;
import org.parley.game.Game;
import org.parley.game.OneShotGame;

/** The games of the papers by name, for command lines and files. */
public final class Zoo {

  private static final Parameter EXPONENT =
      new Parameter("scale-exponent", 2, "2: the papers' formula, 1: the reference code's");

  private static final Parameter PAYOFFS =
      new Parameter("payoffs", 2, "1: LOLA's, 2: Axelrod's, 3: Meta-MAPG's");

  private static final Map<String, ZooEntry> ENTRIES = entries();

  private Zoo() {}

  private static Map<String, ZooEntry> entries() {
    Map<String, ZooEntry> entries = new LinkedHashMap<>();
    addLandscapes(entries);
    addTables(entries);
    addDilemmas(entries);
    entries.put(
        "particle-gather",
        new ZooEntry(
            GatherSettings.parameters(), given -> ParticleGather.game(GatherSettings.of(given))));
    entries.put(
        "centre-and-ring",
        ZooEntry.of(
            given ->
                CentreAndRing.game(
                    Parameter.whole(
                        "centre-and-ring", "agents", given.get("agents"), 2, 26, "Try 2."),
                    given.get("middle"),
                    given.get("ring")),
            new Parameter("agents", 2, "from 2 to 26"),
            new Parameter("middle", 0.13, "radius of the disc that pays 1, at most 0.6"),
            new Parameter("ring", 0.15, "half of what the ring pays at its best, at most 0.5")));
    return entries;
  }

  private static void addLandscapes(Map<String, ZooEntry> entries) {
    entries.put(
        "max-of-two",
        ZooEntry.of(given -> MaxOfTwo.game(convention(given, "max-of-two")), EXPONENT));
    entries.put(
        "max-of-three",
        ZooEntry.of(
            given ->
                MaxOfThree.game(
                    given.get("s2"), convention(given, "max-of-three"), given.get("third")),
            new Parameter("s2", 1.5, "width of the optimum, above 0; harder when smaller"),
            EXPONENT,
            new Parameter("third", -4, "the optimum's third coordinate; reference code: -3")));
    entries.put(
        "two-modalities",
        ZooEntry.of(given -> TwoModalities.game(convention(given, "two-modalities")), EXPONENT));
    entries.put(
        "twin-peaks",
        ZooEntry.of(
            given ->
                TwinPeaks.game(
                    given.get("width"),
                    Parameter.whole("twin-peaks", "agents", given.get("agents"), 2, 26, "Try 3."),
                    Parameter.whole("twin-peaks", "peaks", given.get("peaks"), 1, 100, "Try 2.")),
            new Parameter("width", 2, "width of all peaks, above 0"),
            new Parameter("agents", 3, "from 2 to 26"),
            new Parameter("peaks", 2, "equal peaks, from 1 to 100")));
    entries.put(
        "max-of-many",
        ZooEntry.of(
            given ->
                MaxOfMany.game(
                    given.get("width"),
                    Parameter.whole("max-of-many", "agents", given.get("agents"), 2, 26, "Try 3."),
                    Parameter.whole("max-of-many", "peaks", given.get("peaks"), 1, 20, "Try 2."),
                    Parameter.whole(
                        "max-of-many", "layout", given.get("layout"), 1, 1_000_000, "Try 1.")),
            new Parameter("width", 1.5, "width of the good peaks, above 0; harder when smaller"),
            new Parameter("agents", 3, "from 2 to 26"),
            new Parameter("peaks", 2, "equally good peaks, from 1 to 20"),
            new Parameter("layout", 1, "which places they have, from 1 to 1,000,000")));
  }

  private static void addTables(Map<String, ZooEntry> entries) {
    entries.put("risky-top", ZooEntry.matrix("risky-top", given -> RiskyTop.game()));
    entries.put("two-ways", ZooEntry.matrix("two-ways", given -> TwoWays.game()));
    entries.put("climbing", ZooEntry.matrix("climbing", given -> Climbing.game()));
    entries.put(
        "penalty",
        ZooEntry.matrix(
            "penalty",
            given -> Penalty.game(given.get("k")),
            new Parameter("k", -100, "what a mistake costs, at most 0")));
    entries.put(
        "stag-hunt",
        ZooEntry.matrix(
            "stag-hunt",
            given -> StagHunt.game(given.get("alone"), given.get("temptation")),
            new Parameter("alone", 1, "a lone stag hunter's payoff, below 2; published: 1 and 0"),
            new Parameter("temptation", 3, "a hare hunter's payoff beside it, below 4")));
    entries.put("chicken", ZooEntry.matrix("chicken", given -> Chicken.game()));
    entries.put("harmony", ZooEntry.matrix("harmony", given -> Harmony.game()));
  }

  private static void addDilemmas(Map<String, ZooEntry> entries) {
    String once = "prisoners-dilemma";
    entries.put(
        once, ZooEntry.matrix(once, given -> PrisonersDilemma.game(payoffs(given, once)), PAYOFFS));
    String often = "iterated-prisoners-dilemma";
    entries.put(
        often,
        ZooEntry.of(
            given ->
                IteratedDilemma.game(
                    payoffs(given, often),
                    Parameter.whole(
                        often, "horizon", given.get("horizon"), 1, 1_000_000_000, "12, or 150."),
                    given.get("discount")),
            PAYOFFS,
            new Parameter("horizon", 12, "steps, at least 1; published: 12 and 150"),
            new Parameter("discount", 0.96, "above 0 and at most 1")));
    String hunts = "iterated-stag-hunt";
    entries.put(
        hunts,
        ZooEntry.of(
            given ->
                IteratedStagHunt.game(
                    given.get("alone"),
                    Parameter.whole(
                        hunts, "horizon", given.get("horizon"), 1, 1_000_000_000, "12 is usual."),
                    given.get("discount")),
            new Parameter("alone", 0, "a lone stag hunter's payoff, below 2"),
            new Parameter("horizon", 12, "steps, at least 1"),
            new Parameter("discount", 0.96, "above 0 and at most 1")));
  }

  private static ScaleConvention convention(Map<String, Double> given, String game) {
    return Parameter.convention(given.get(EXPONENT.name()), game);
  }

  private static DilemmaPayoffs payoffs(Map<String, Double> given, String game) {
    return DilemmaPayoffs.ofNumber(given.get(PAYOFFS.name()), game);
  }

  /** All names, in the order of the papers. */
  public static Set<String> names() {
    return ENTRIES.keySet();
  }

  /** What a game can be made with. */
  public static List<Parameter> parameters(String name) {
    return entry(name).parameters();
  }

  /**
   * Makes a game of any kind.
   *
   * @param name one of {@link #names()}
   * @param given parameters by name; what is left out takes its default
   * @throws InvalidSpecException for an unknown name or parameter, or a value out of range
   */
  public static Game game(String name, Map<String, Double> given) {
    return entry(name).game(name, given);
  }

  /**
   * Makes a one-shot game with continuous actions and a common payoff.
   *
   * @param name one of {@link #names()}
   * @param given parameters by name; what is left out takes its default
   * @throws InvalidSpecException as {@link #game}, and for a game of another kind
   */
  public static OneShotGame make(String name, Map<String, Double> given) {
    if (game(name, given) instanceof OneShotGame game) {
      return game;
    }
    throw InvalidSpecException.of(
        "game",
        "name",
        name,
        "a one-shot game with continuous actions and a common payoff",
        "Ask for it as a game of any kind, or for its relaxation where it has one.");
  }

  private static ZooEntry entry(String name) {
    ZooEntry entry = ENTRIES.get(name);
    if (entry == null) {
      throw InvalidSpecException.of(
          "game", "name", name, "one of " + String.join(", ", names()), "Check the spelling.");
    }
    return entry;
  }
}
