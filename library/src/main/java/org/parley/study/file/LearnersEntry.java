package org.parley.study.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.parley.check.Problems;
import org.parley.game.Game;
import org.parley.learner.Learner;
import org.parley.learner.catalogue.Catalogue;
import org.parley.learner.particles.ParticleNegotiation;
import org.parley.learner.particles.ParticleNegotiationBuilder;
import org.parley.spec.Specs;
import org.parley.study.Contract;

/** {@code learners:}, a list of a label and one kind with its settings each. */
final class LearnersEntry {

  static final int MOST = 100;

  private static final int MOST_PARTICLES = 1024;

  private LearnersEntry() {}

  /**
   * One of them.
   *
   * @param searched how much was tried to find its settings; empty where that is not said
   * @param path its place in the file
   */
  record Entry(Learner learner, Optional<Contract.Search> searched, String path) {}

  /** The learners by label; refused ones are left out. */
  static Map<String, Entry> read(Block file, Game game, Problems problems) {
    Map<String, Entry> learners = new LinkedHashMap<>();
    file.requires("learners", "a list of learners", "Write learners: [{label: SVNR, svnr: {}}].");
    List<JsonNode> items = file.items("learners", MOST);
    if (file.has("learners") && file.get("learners").isArray() && items.isEmpty()) {
      file.refuse("learners", file.get("learners"), "at least 1 learner", "Add one.");
    }
    for (int i = 0; i < items.size(); i++) {
      String path = "learners[" + i + "]";
      for (Vary.Varied varied : Vary.expanded(items.get(i), path, problems)) {
        Problems found = new Problems();
        add(new Block(varied.entry(), path, found), varied.longestLabel(), game, found, learners);
        varied.placed(found.all(), problems.all()).forEach(problems::add);
      }
    }
    if (learners.size() > MOST) {
      file.refuse(
          "learners", learners.size(), "at most " + MOST + " with all varied", "Vary less.");
    }
    return learners;
  }

  private static void add(
      Block block, int longestLabel, Game game, Problems problems, Map<String, Entry> learners) {
    String[] label = {null};
    if (block.requires("label", "what tables call it", "Write label: SVNR.")) {
      block.text("label", longestLabel, text -> label[0] = text);
    }
    Contract.Search search =
        block.has("searched") ? ContractBlock.search(block.block("searched")) : null;
    Learner learner = learner(block, game, problems);
    if (label[0] != null && learners.containsKey(label[0])) {
      block.refuse(block.path("label"), block.get("label"), "another for each", "Rename it.");
    } else if (label[0] != null && learner != null) {
      learners.put(label[0], new Entry(learner, Optional.ofNullable(search), block.path()));
    }
  }

  private static Learner learner(Block block, Game game, Problems problems) {
    Map<String, Function<Block, Learner>> kinds = kinds(game);
    List<String> found = kinds.keySet().stream().filter(block::has).toList();
    block.has(Vary.KEY);
    block.refuseOthers();
    if (found.size() != 1) {
      problems.require(
          false,
          block.path() + ".svnr",
          found.isEmpty() ? "missing" : "both " + String.join(" and ", found),
          "one of " + String.join(", ", kinds.keySet()),
          "Write svnr: {}.");
      return null;
    }
    return kinds.get(found.get(0)).apply(block.block(found.get(0)));
  }

  /** Readers of all kinds by their keys; {@code game} is null where that was refused. */
  private static Map<String, Function<Block, Learner>> kinds(Game game) {
    Map<String, Function<Block, Learner>> kinds = new LinkedHashMap<>();
    kinds.put("svnr", block -> SvnrBlock.read(block, game));
    kinds.put("particles", LearnersEntry::particles);
    MetaBlock.KINDS.forEach(
        (key, settings) -> kinds.put(key, block -> MetaBlock.read(block, settings.get())));
    Catalogue.all()
        .forEach(entry -> kinds.put(entry.id(), block -> NamedSettings.read(block, entry, game)));
    return kinds;
  }

  private static Learner particles(Block block) {
    ParticleNegotiationBuilder builder = ParticleNegotiation.builder();
    block.value("negotiation", Specs.NEGOTIATION, builder::negotiation);
    block.value("annealing", Specs.ANNEALING, builder::annealing);
    block.value("kernel", Specs.KERNEL, builder::kernel);
    block.whole("particles", 2, MOST_PARTICLES, value -> builder.particles((int) value));
    block.number("step", builder::step);
    block.number("tolerance", builder::tolerance);
    block.refuseOthers();
    return block.collect(builder::build);
  }
}
