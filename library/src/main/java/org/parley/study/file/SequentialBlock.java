package org.parley.study.file;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.parley.learner.sequential.Leniency;
import org.parley.learner.sequential.SequentialSettings;
import org.parley.learner.softvalue.SoftValue;

/** {@code sequential:}, by the names of {@link SequentialSettings}. */
final class SequentialBlock {

  private static final int MOST_STEPS = 1_000_000;
  private static final int MOST_SAMPLES = 64;

  private final Block block;
  private SequentialSettings settings;

  private SequentialBlock(Block block, SequentialSettings settings) {
    this.block = block;
    this.settings = settings;
  }

  /** The settings; {@code usual} as far as the block says nothing. */
  static SequentialSettings read(Block learner, SequentialSettings usual) {
    return new SequentialBlock(learner.block("sequential"), usual).read();
  }

  private SequentialSettings read() {
    number("discount", value -> settings.withDiscount(value));
    number("targetRate", value -> settings.withTargetRate(value));
    whole("stepsPerUpdate", MOST_STEPS, value -> settings.withStepsPerUpdate(value));
    whole("critics", 2, value -> settings.withCritics(value));
    number("prioritised", value -> settings.withPrioritised(value));
    number("inputScale", value -> settings.withInputScale(value));
    whole("returnSteps", MOST_STEPS, value -> settings.withReturnSteps(value));
    number("successes", value -> settings.withSuccesses(value));
    softValue();
    leniency();
    block.refuseOthers();
    return settings;
  }

  private void number(String key, DoubleFunction<SequentialSettings> change) {
    block.number(key, value -> take(() -> change.apply(value)));
  }

  private void whole(String key, int most, IntFunction<SequentialSettings> change) {
    block.whole(key, 1, most, value -> take(() -> change.apply((int) value)));
  }

  private void take(Supplier<SequentialSettings> changed) {
    SequentialSettings made = block.collect(changed);
    settings = made == null ? settings : made;
  }

  private void softValue() {
    if (!block.has("softValue")) {
      return;
    }
    Block rule = block.block("softValue");
    long[] samples = {settings.softValue().samples()};
    double[] smoothing = {0.1};
    rule.whole("samples", 1, MOST_SAMPLES, value -> samples[0] = value);
    rule.number("smoothing", value -> smoothing[0] = value);
    int k = (int) samples[0];
    Map<String, Supplier<SoftValue>> rules =
        Map.of(
            "policyMean", () -> SoftValue.policyMean(k),
            "uniformSampling", () -> SoftValue.uniformSampling(k),
            "mixture", () -> SoftValue.mixture(k, smoothing[0]),
            "hardMaximum", () -> SoftValue.hardMaximum(k));
    if (rule.requires(
        "rule", "one of " + String.join(", ", new TreeSet<>(rules.keySet())), "Name one.")) {
      rule.choice(
          "rule",
          new TreeMap<>(rules),
          make -> {
            SoftValue made = rule.collect(make);
            if (made != null) {
              take(() -> settings.withSoftValue(made));
            }
          });
    }
    rule.refuseOthers();
  }

  private void leniency() {
    if (!block.has("leniency")) {
      return;
    }
    Block lenient = block.block("leniency");
    Leniency none = settings.leniency();
    double[] v = {
      none.forgiven(), none.stepCost(), none.lastStepCost(), none.heldUntil(), none.goneBy()
    };
    String[] names = {"forgiven", "stepCost", "lastStepCost", "heldUntil", "goneBy"};
    for (int i = 0; i < names.length; i++) {
      int place = i;
      lenient.number(names[i], value -> v[place] = value);
    }
    lenient.refuseOthers();
    Leniency made = lenient.collect(() -> new Leniency(v[0], v[1], v[2], v[3], v[4]));
    if (made != null) {
      take(() -> settings.withLeniency(made));
    }
  }
}
