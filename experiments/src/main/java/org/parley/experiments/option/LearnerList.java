package org.parley.experiments.option;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.game.Game;
import org.parley.game.zoo.MaxOfThree;
import org.parley.game.zoo.ParticleGather;
import org.parley.learner.catalogue.Catalogue;
import org.parley.learner.option.Option;
import org.parley.learner.option.Settings;
import org.parley.learner.svnr.Svnr;

/** The learners and their options in words. */
public final class LearnerList {

  private static final Game ONE_SHOT = MaxOfThree.game(1.5);
  private static final Game WITH_STATE = ParticleGather.game();

  private LearnerList() {}

  /** All names. */
  public static List<String> names() {
    List<String> names = new ArrayList<>();
    new LearnerName.Names().forEach(names::add);
    return names;
  }

  /** A line a learner. */
  public static List<String> all() {
    return names().stream().map(name -> String.format("%-16s %s", name, title(name))).toList();
  }

  private static String title(String name) {
    return Catalogue.of(name)
        .map(entry -> entry.title() + "; set up by --set NAME=VALUE")
        .orElseGet(
            () ->
                MetaName.of(name).isPresent()
                    ? "a policy gradient of tables; set up by --annealing, --plays"
                    : "SVNR; set up by --negotiation, --annealing, --particles, --kernel, --profile");
  }

  /** What can be set of a learner, a line an option. */
  public static List<String> of(String name) {
    Optional<Catalogue.Entry> entry = Catalogue.of(name);
    List<String> lines = new ArrayList<>();
    lines.add(String.format("%s  %s", name, title(name)));
    if (entry.isEmpty()) {
      lines.add("  " + MetaName.of(name).map(LearnerList::text).orElseGet(() -> svnr(name)));
      return lines;
    }
    Settings oneShot = entry.get().standard().apply(ONE_SHOT);
    Settings withState = entry.get().standard().apply(WITH_STATE);
    oneShot.options().forEach(option -> lines.addAll(lines(option, oneShot, withState)));
    return lines;
  }

  private static String text(MetaName name) {
    return name.settings().build().toString();
  }

  private static String svnr(String name) {
    var builder = Svnr.builder();
    LearnerName.of(name).flatMap(LearnerName::negotiation).ifPresent(builder::negotiation);
    return builder.build().toString();
  }

  private static List<String> lines(Option<?> option, Settings oneShot, Settings withState) {
    String first = standard(oneShot, option.name());
    String other = standard(withState, option.name());
    List<String> lines = new ArrayList<>();
    lines.add("  --set " + option.name() + "=" + first);
    lines.add("      " + option.meaning() + "; " + option.allowed());
    if (!other.equals(first)) {
      lines.add("      with state: " + other);
    }
    return lines;
  }

  /** A default as {@code --set} takes it; of an option with parts, as the language has it. */
  private static String standard(Settings settings, String name) {
    JsonNode json = settings.json().get(name);
    return json.isObject()
        ? settings.option(name).orElseThrow().standardText()
        : json.isTextual() ? json.asText() : json.toString();
  }
}
