package org.parley.study.file;

import java.util.Map;
import org.parley.learner.svnr.SvnrBuilder;
import org.parley.network.Optimiser;
import org.parley.network.Optimiser.Method;

/** {@code optimiser: {method: sgd, momentum: 0.9, clip: 10}}. */
final class OptimiserBlock {

  private Method method = Method.ADAM;
  private double momentum;
  private double clip = Double.POSITIVE_INFINITY;

  private OptimiserBlock() {}

  static void read(Block learner, SvnrBuilder builder) {
    if (!learner.has("optimiser")) {
      return;
    }
    Block block = learner.block("optimiser");
    OptimiserBlock read = new OptimiserBlock();
    block.choice(
        "method", Map.of("adam", Method.ADAM, "sgd", Method.SGD), value -> read.method = value);
    block.number("momentum", value -> read.momentum = value);
    block.number("clip", value -> read.clip = value);
    block.refuseOthers();
    Optimiser made = block.collect(() -> new Optimiser(read.method, read.momentum, read.clip));
    if (made != null) {
      builder.optimiser(made);
    }
  }
}
