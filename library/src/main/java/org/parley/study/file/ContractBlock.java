package org.parley.study.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.parley.spec.Specs;
import org.parley.study.Contract;

/** {@code contract:}, what the learners are to have in common. */
final class ContractBlock {

  private static final int MOST_LAYERS = 6;
  private static final int WIDEST = 1024;
  private static final int MOST = 1_000_000;

  private ContractBlock() {}

  /** The contract; null where there is none, or where it is refused. */
  static Contract read(Block file) {
    if (!file.has("contract")) {
      return null;
    }
    Block block = file.block("contract");
    Contract.Builder builder = Contract.builder();
    widths(block, "policyHidden", builder::policyHidden);
    widths(block, "criticHidden", builder::criticHidden);
    block.value("annealing", Specs.ANNEALING, builder::annealing);
    block.number("gradientSteps", builder::gradientSteps);
    block.whole("batch", 1, 1 << 14, value -> builder.batch((int) value));
    if (block.has("evaluation")) {
      builder.evaluation(StudyFile.recording(block.block("evaluation")));
    }
    if (block.has("search")) {
      builder.search(search(block.block("search")));
    }
    block.refuseOthers();
    return block.collect(builder::build);
  }

  /** {@code {trials: 50, seeds: 3}}. */
  static Contract.Search search(Block block) {
    long[] numbers = {0, 1};
    block.whole("trials", 0, MOST, value -> numbers[0] = value);
    block.whole("seeds", 1, MOST, value -> numbers[1] = value);
    block.refuseOthers();
    return new Contract.Search((int) numbers[0], (int) numbers[1]);
  }

  private static void widths(Block block, String key, Consumer<Integer[]> take) {
    List<Integer> widths = new ArrayList<>();
    List<JsonNode> items = block.items(key, MOST_LAYERS);
    for (int i = 0; i < items.size(); i++) {
      if (block.whole(block.path(key) + "[" + i + "]", items.get(i), 1, WIDEST)) {
        widths.add(items.get(i).intValue());
      }
    }
    if (block.has(key)) {
      take.accept(widths.toArray(Integer[]::new));
    }
  }
}
