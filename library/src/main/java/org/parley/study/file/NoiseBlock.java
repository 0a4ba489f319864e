package org.parley.study.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.learner.svnr.NoiseFeatures;
import org.parley.learner.svnr.SvnrBuilder;

/**
 * {@code noiseFeatures: steep}, or {@code noiseFeatures: {sharpness: 5, frequencies: [2, 4]}};
 * {@code sharpness: jump} for an infinite one.
 */
final class NoiseBlock {

  static final String KEY = "noiseFeatures";
  static final String SHARPNESS = "sharpness";
  static final String FREQUENCIES = "frequencies";
  static final String JUMP = "jump";

  /** Features that have a name. */
  static final Map<String, NoiseFeatures> WORDS = words();

  private static final int MOST_FREQUENCIES = 64;

  private NoiseBlock() {}

  private static Map<String, NoiseFeatures> words() {
    Map<String, NoiseFeatures> words = new LinkedHashMap<>();
    words.put("plain", NoiseFeatures.plain());
    words.put("steep", NoiseFeatures.steep());
    words.put("jumping", NoiseFeatures.jumping());
    return words;
  }

  static void read(Block learner, SvnrBuilder builder) {
    if (!learner.has(KEY) || !learner.get(KEY).isObject()) {
      learner.choice(KEY, WORDS, builder::noiseFeatures);
      return;
    }
    Block block = learner.block(KEY);
    double[] sharpness = {0};
    List<Double> frequencies = new ArrayList<>();
    if (block.has(SHARPNESS) && block.get(SHARPNESS).isTextual()) {
      block.choice(
          SHARPNESS, Map.of(JUMP, Double.POSITIVE_INFINITY), value -> sharpness[0] = value);
    } else {
      block.number(SHARPNESS, value -> sharpness[0] = value);
    }
    block.numbers(FREQUENCIES, MOST_FREQUENCIES, (where, value) -> frequencies.add(value));
    block.refuseOthers();
    NoiseFeatures made = block.collect(() -> new NoiseFeatures(sharpness[0], frequencies));
    if (made != null) {
      builder.noiseFeatures(made);
    }
  }
}
