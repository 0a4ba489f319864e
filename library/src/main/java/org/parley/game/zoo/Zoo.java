package org.parley.game.zoo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.parley.check.InvalidSpecException;
import org.parley.check.Problems;
import org.parley.game.OneShotGame;

/** The games of the papers by name, for command lines and files. */
public final class Zoo {

  private static final Parameter EXPONENT =
      new Parameter("scale-exponent", 2, "2: the papers' formula, 1: the reference code's");

  private static final Map<String, Entry> ENTRIES = entries();

  private Zoo() {}

  private record Entry(
      List<Parameter> parameters, Function<Map<String, Double>, OneShotGame> make) {}

  private static Map<String, Entry> entries() {
    Map<String, Entry> entries = new LinkedHashMap<>();
    entries.put(
        "max-of-two",
        new Entry(List.of(EXPONENT), given -> MaxOfTwo.game(convention(given, "max-of-two"))));
    entries.put(
        "max-of-three",
        new Entry(
            List.of(
                new Parameter("s2", 1.5, "width of the optimum, above 0; harder when smaller"),
                EXPONENT),
            given -> MaxOfThree.game(given.get("s2"), convention(given, "max-of-three"))));
    entries.put(
        "two-modalities",
        new Entry(
            List.of(EXPONENT), given -> TwoModalities.game(convention(given, "two-modalities"))));
    entries.put(
        "twin-peaks",
        new Entry(
            List.of(new Parameter("width", 2, "width of both peaks, above 0")),
            given -> TwinPeaks.game(given.get("width"))));
    return entries;
  }

  private static ScaleConvention convention(Map<String, Double> given, String game) {
    return Parameter.convention(given.get(EXPONENT.name()), game);
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
   * Makes a game.
   *
   * @param name one of {@link #names()}
   * @param given parameters by name; what is left out takes its default
   * @throws InvalidSpecException for an unknown name or parameter, or a value out of range
   */
  public static OneShotGame make(String name, Map<String, Double> given) {
    Entry entry = entry(name);
    List<String> known = entry.parameters.stream().map(Parameter::name).toList();
    Problems problems = new Problems();
    given.forEach(
        (parameter, value) ->
            problems.require(
                known.contains(parameter),
                parameter,
                value,
                "a parameter of this game: " + String.join(", ", known),
                "Check the spelling, or leave it out."));
    problems.throwIfAny("game " + name);
    Map<String, Double> complete = new LinkedHashMap<>();
    entry.parameters.forEach(
        p -> complete.put(p.name(), given.getOrDefault(p.name(), p.fallback())));
    return entry.make.apply(complete);
  }

  private static Entry entry(String name) {
    Entry entry = ENTRIES.get(name);
    if (entry == null) {
      throw InvalidSpecException.of(
          "game", "name", name, "one of " + String.join(", ", names()), "Check the spelling.");
    }
    return entry;
  }
}
