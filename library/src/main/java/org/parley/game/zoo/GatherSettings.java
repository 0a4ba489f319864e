package org.parley.game.zoo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.check.Problems;

/**
 * What {@link ParticleGather} can be made with: the paper's numbers and, where it gives none, ours
 * or MPE's. Immutable.
 */
public final class GatherSettings {

  private static final List<Setting> ALL =
      List.of(
          new Setting("landmark-x", 0, -100, 100, "where the landmark is; open in the paper"),
          new Setting("landmark-y", 0, -100, 100, "where the landmark is; open in the paper"),
          new Setting("radius", 0.2, 1e-6, 100, "distance below which one is there; MPE's"),
          new Setting("spread", 1, 0, 100, "starts are uniform in ± this on both axes; MPE's 1"),
          new Setting("size", 0, 0, 10, "radius of a particle; 0: they pass, MPE's: 0.05; open"),
          new Setting("ends", 1, 0, 1, "1: the episode ends when both are there, 0: not; open"),
          new Setting("local", 0, 0, 1, "1: an agent sees its own particle's part, 0: all; open"),
          new Setting("both", 5, 0, 1e6, "reward of a step while both are there; the paper's"),
          new Setting("one", -2, -1e6, 0, "reward while exactly one is there; the paper's"),
          new Setting("horizon", 25, 1, 1e9, "steps; the paper's"),
          new Setting("force", 5, 0, 1e6, "force of a full action; MPE's"),
          new Setting("damping", 0.25, 0, 1, "share of velocity lost a step; MPE's"),
          new Setting("mass", 1, 1e-6, 1e6, "of a particle; MPE's"),
          new Setting("dt", 0.1, 1e-6, 1, "seconds a step; MPE's"));

  private static final List<String> WHOLE = List.of("ends", "local", "horizon");

  private final Map<String, Double> values;

  private record Setting(String name, double fallback, double low, double high, String meaning) {}

  private GatherSettings(Map<String, Double> values) {
    this.values = values;
  }

  /** The paper's numbers, the rest as in {@link #parameters()}. */
  public static GatherSettings standard() {
    return of(Map.of());
  }

  /**
   * The standard ones, but for those given by name.
   *
   * @throws org.parley.check.InvalidSpecException naming every name that is unknown and every value
   *     that is out of range
   */
  public static GatherSettings of(Map<String, Double> given) {
    Problems problems = new Problems();
    List<String> names = new ArrayList<>();
    Map<String, Double> values = new LinkedHashMap<>();
    for (Setting setting : ALL) {
      double value = given.getOrDefault(setting.name, setting.fallback);
      names.add(setting.name);
      values.put(setting.name, value);
      boolean whole = WHOLE.contains(setting.name);
      problems.require(
          value >= setting.low && value <= setting.high && (!whole || value == Math.rint(value)),
          setting.name,
          value,
          (whole ? "a whole number from " : "from ") + setting.low + " to " + setting.high,
          "It means: " + setting.meaning + ".");
    }
    given.forEach(
        (name, value) ->
            problems.require(
                names.contains(name), name, value, "one of " + names, "Check the spelling."));
    problems.throwIfAny("game particle-gather");
    return new GatherSettings(values);
  }

  /** What can be set, with what it means. */
  public static List<Parameter> parameters() {
    return ALL.stream().map(s -> new Parameter(s.name, s.fallback, s.meaning)).toList();
  }

  /** All settings by name. */
  public Map<String, Double> values() {
    return new LinkedHashMap<>(values);
  }

  /** One setting. */
  public double value(String name) {
    return values.get(name);
  }
}
