package org.parley.study.file;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.parley.learner.Learner;
import org.parley.learner.meta.Estimator;
import org.parley.learner.meta.MetaGradient;
import org.parley.learner.meta.MetaGradientBuilder;
import org.parley.learner.meta.PeerTerm;
import org.parley.learner.meta.PolicyFamily;
import org.parley.learner.meta.StartLaw;
import org.parley.learner.meta.StepSize;
import org.parley.learner.meta.Unroll;
import org.parley.spec.Specs;
import org.parley.spec.Words;

/** The settings of policy gradients of tables, by the names of {@link MetaGradientBuilder}. */
final class MetaBlock {

  /** What they start from, by their keys in a file. */
  static final Map<String, Supplier<MetaGradientBuilder>> KINDS = kinds();

  private static final int MOST_PLAYS = 1_000_000;

  private final Block block;
  private final MetaGradientBuilder builder;
  private final MetaGradient usual;

  private MetaBlock(Block block, MetaGradientBuilder builder) {
    this.block = block;
    this.builder = builder;
    usual = builder.build();
  }

  private static Map<String, Supplier<MetaGradientBuilder>> kinds() {
    Map<String, Supplier<MetaGradientBuilder>> kinds = new LinkedHashMap<>();
    kinds.put("policyGradient", MetaGradient::policyGradient);
    kinds.put("metaPg", MetaGradient::metaPg);
    kinds.put("peerOnly", MetaGradient::peerOnly);
    kinds.put("metaMapg", MetaGradient::metaMapg);
    kinds.put("lola", MetaGradient::lola);
    return Collections.unmodifiableMap(kinds);
  }

  /** The learner; null where it is refused. */
  static Learner read(Block block, MetaGradientBuilder builder) {
    return new MetaBlock(block, builder).read();
  }

  private Learner read() {
    block.number("own", builder::own);
    block.value("correction", Specs.ANNEALING, builder::correction);
    block.choice("peerTerm", words(PeerTerm.values()), builder::peerTerm);
    block.number("inner", builder::inner);
    block.choice("family", words(PolicyFamily.values()), builder::family);
    block.number("bound", builder::bound);
    unroll();
    estimator();
    stepSize();
    start();
    block.refuseOthers();
    return block.collect(builder::build);
  }

  private void unroll() {
    if (block.has("unroll")) {
      Block unroll = block.block("unroll");
      long[] length = {usual.unroll().length()};
      double[] discount = {usual.unroll().discount()};
      unroll.whole("length", 0, MOST_PLAYS, value -> length[0] = value);
      unroll.number("discount", value -> discount[0] = value);
      unroll.refuseOthers();
      Unroll made = unroll.collect(() -> new Unroll((int) length[0], discount[0]));
      builder.unroll(made == null ? usual.unroll() : made);
    }
  }

  private void estimator() {
    if (block.has("estimator") && block.get("estimator").isTextual()) {
      block.choice("estimator", Map.of("exact", Estimator.exact()), builder::estimator);
    } else {
      block.whole(
          "estimator", 2, MOST_PLAYS, value -> builder.estimator(Estimator.sampled((int) value)));
    }
  }

  private void stepSize() {
    if (block.has("stepSize")) {
      Block size = block.block("stepSize");
      StepSize usually = usual.stepSize();
      double[] v = {usually.rate(), usually.offset(), usually.power()};
      size.number("rate", value -> v[0] = value);
      size.number("offset", value -> v[1] = value);
      size.number("power", value -> v[2] = value);
      size.refuseOthers();
      StepSize made = size.collect(() -> new StepSize(v[0], v[1], v[2]));
      builder.stepSize(made == null ? usually : made);
    }
  }

  private void start() {
    if (block.has("start")) {
      Block start = block.block("start");
      StartLaw usually = usual.start();
      double[] scale = {usually.scale()};
      StartLaw.Shape[] shape = {usually.shape()};
      start.choice("shape", words(StartLaw.Shape.values()), value -> shape[0] = value);
      start.number("scale", value -> scale[0] = value);
      start.refuseOthers();
      StartLaw made = start.collect(() -> new StartLaw(shape[0], scale[0]));
      builder.start(made == null ? usually : made);
    }
  }

  private static <E extends Enum<E>> Map<String, E> words(E[] values) {
    return Arrays.stream(values)
        .collect(
            Collectors.toMap(
                Words::of, Function.identity(), (one, other) -> one, LinkedHashMap::new));
  }
}
