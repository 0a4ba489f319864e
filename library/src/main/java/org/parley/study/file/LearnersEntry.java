package org.parley.study.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.check.Problems;
import org.parley.game.Game;
import org.parley.learner.Learner;
import org.parley.learner.particles.ParticleNegotiation;
import org.parley.learner.particles.ParticleNegotiationBuilder;
import org.parley.spec.Specs;

/** {@code learners:}, a list of a label and one kind with its settings each. */
final class LearnersEntry {

  static final int MOST = 100;

  private static final int LONGEST_LABEL = 80;
  private static final int MOST_PARTICLES = 1024;
  private static final String KINDS = "one of svnr, particles";

  private LearnersEntry() {}

  /** The learners by label; refused ones are left out. */
  static Map<String, Learner> read(Block file, Game game, Problems problems) {
    Map<String, Learner> learners = new LinkedHashMap<>();
    file.requires("learners", "a list of learners", "Write learners: [{label: SVNR, svnr: {}}].");
    List<JsonNode> items = file.items("learners", MOST);
    if (file.has("learners") && file.get("learners").isArray() && items.isEmpty()) {
      file.refuse("learners", file.get("learners"), "at least 1 learner", "Add one.");
    }
    for (int i = 0; i < items.size(); i++) {
      Block block = new Block(items.get(i), "learners[" + i + "]", problems);
      String[] label = {null};
      if (block.requires("label", "what tables call it", "Write label: SVNR.")) {
        block.text("label", LONGEST_LABEL, text -> label[0] = text);
      }
      Learner learner = learner(block, game, problems);
      if (label[0] != null && learners.containsKey(label[0])) {
        block.refuse(block.path("label"), block.get("label"), "another for each", "Rename it.");
      } else if (label[0] != null && learner != null) {
        learners.put(label[0], learner);
      }
    }
    return learners;
  }

  private static Learner learner(Block block, Game game, Problems problems) {
    boolean svnr = block.has("svnr");
    boolean particles = block.has("particles");
    block.refuseOthers();
    if (svnr == particles) {
      String found = svnr ? "both svnr and particles" : "missing";
      problems.require(false, block.path() + ".svnr", found, KINDS, "Write svnr: {}.");
      return null;
    }
    return svnr ? SvnrBlock.read(block.block("svnr"), game) : particles(block.block("particles"));
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
