package org.parley.study.file;

import java.util.Map;
import org.parley.learner.svnr.SvnrBuilder;
import org.parley.network.Fading;
import org.parley.network.Optimiser;
import org.parley.network.Optimiser.Method;

/** {@code optimiser: {method: sgd, momentum: 0.9, clip: 10, fading: {to: 0.05, from: 0.3}}}. */
final class OptimiserBlock {

  private Method method = Method.ADAM;
  private double momentum;
  private double clip = Double.POSITIVE_INFINITY;
  private Fading fading = Fading.none();
  private double to = Fading.usual().to();
  private double from = Fading.usual().from();

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
    if (block.has("fading")) {
      read.fading(block.block("fading"));
    }
    block.refuseOthers();
    Optimiser made =
        block.collect(() -> new Optimiser(read.method, read.momentum, read.clip, read.fading));
    if (made != null) {
      builder.optimiser(made);
    }
  }

  private void fading(Block block) {
    block.number("to", value -> to = value);
    block.number("from", value -> from = value);
    block.refuseOthers();
    Fading made = block.collect(() -> new Fading(to, from));
    fading = made == null ? fading : made;
  }
}
