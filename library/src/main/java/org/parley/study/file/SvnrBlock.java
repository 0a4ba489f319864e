package org.parley.study.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.parley.game.Game;
import org.parley.game.SequentialGame;
import org.parley.learner.sequential.SequentialSettings;
import org.parley.learner.svnr.Conditioning;
import org.parley.learner.svnr.CriticScope;
import org.parley.learner.svnr.ParticleSpace;
import org.parley.learner.svnr.Quick;
import org.parley.learner.svnr.Svnr;
import org.parley.learner.svnr.SvnrBuilder;
import org.parley.spec.Specs;

/** The settings of {@code svnr:}, by the names of {@link SvnrBuilder}. */
final class SvnrBlock {

  private static final int MOST_ROWS = 1 << 14;
  private static final int WIDEST = 1024;
  private static final int MOST_LAYERS = 6;
  private static final int MOST_REPLAY = 10_000_000;

  private final Block block;
  private final SvnrBuilder builder;
  private final SequentialSettings usual;
  private int particles = 2;
  private int sets = 1;

  private SvnrBlock(Block block, SvnrBuilder builder) {
    this.block = block;
    this.builder = builder;
    usual = builder.build().sequential();
  }

  /** The learner; null where it is refused. {@code game} is null where that was refused. */
  static Svnr read(Block block, Game game) {
    boolean[] quick = {false};
    block.choice(
        "preset", words(List.of("standard", "quick")), word -> quick[0] = word.equals("quick"));
    SvnrBuilder builder =
        game instanceof SequentialGame
            ? Svnr.sequentialBuilder()
            : quick[0] ? Quick.svnr() : Svnr.builder();
    return new SvnrBlock(block, builder).read(game instanceof SequentialGame && quick[0]);
  }

  private Svnr read(boolean quickWithState) {
    if (quickWithState) {
      block.refuse(
          block.path("preset"), block.get("preset"), "standard in a game with state", "Drop it.");
    }
    block.value("negotiation", Specs.NEGOTIATION, builder::negotiation);
    block.value("annealing", Specs.ANNEALING, builder::annealing);
    block.value("kernel", Specs.KERNEL, builder::kernel);
    block.value("repulsion", Specs.REPULSION, builder::repulsion);
    block.choice("particleSpace", words(ParticleSpace.values()), builder::particleSpace);
    block.choice("conditioning", words(Conditioning.values()), builder::conditioning);
    NoiseBlock.read(block, builder);
    block.choice("criticScope", words(CriticScope.values()), builder::criticScope);
    numbers();
    widths("policyHidden", builder::policyHidden);
    widths("criticHidden", builder::criticHidden);
    OptimiserBlock.read(block, builder);
    builder.sequential(SequentialBlock.read(block, usual));
    block.refuseOthers();
    return block.collect(builder::build);
  }

  private void numbers() {
    block.whole("particles", 2, MOST_ROWS, value -> builder.particles(particles = (int) value));
    block.whole("particleSets", 1, MOST_ROWS, value -> builder.particleSets(sets = (int) value));
    if ((long) particles * sets > 2 * MOST_ROWS) {
      block.refuse(
          block.path("particles"),
          block.get("particles"),
          "with particleSets at most " + 2 * MOST_ROWS + " of both together",
          "The papers use 16 to 64 particles.");
    }
    block.whole("noiseDimension", 1, 256, value -> builder.noiseDimension((int) value));
    block.whole("batch", 1, MOST_ROWS, value -> builder.batch((int) value));
    block.whole("replayCapacity", 2, MOST_REPLAY, value -> builder.replayCapacity((int) value));
    block.number("policyLearningRate", builder::policyLearningRate);
    block.number("criticLearningRate", builder::criticLearningRate);
    block.number("outputPenalty", builder::outputPenalty);
  }

  private void widths(String key, Consumer<Integer[]> take) {
    List<Integer> widths = new ArrayList<>();
    List<JsonNode> items = block.items(key, MOST_LAYERS);
    for (int i = 0; i < items.size(); i++) {
      if (block.whole(block.path(key) + "[" + i + "]", items.get(i), 1, WIDEST)) {
        widths.add(items.get(i).intValue());
      }
    }
    if (!items.isEmpty() && widths.size() == items.size()) {
      take.accept(widths.toArray(Integer[]::new));
    }
  }

  private static Map<String, String> words(List<String> all) {
    Map<String, String> words = new LinkedHashMap<>();
    all.forEach(word -> words.put(word, word));
    return words;
  }

  private static <E extends Enum<E>> Map<String, E> words(E[] values) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E value : values) {
      words.put(value.name(), value);
    }
    return words;
  }
}
