package org.parley.learner.svnr;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import org.parley.spec.Codec;
import org.parley.spec.Fields;
import org.parley.spec.Form;

/**
 * The JSON form of SVNR's own options; those it shares with others are in {@code Specs} and {@code
 * SequentialSpecs}.
 */
public final class SvnrSpecs {

  private static final String FREQUENCIES = "frequencies";

  /** What maps read of noise. JSON has no infinity, so features that jump have a name. */
  public static final Codec<NoiseFeatures> NOISE_FEATURES =
      new Codec<>(
          "noise features",
          List.of(
              new Form<NoiseFeatures>(
                  "noiseFeatures",
                  v -> noise(v, false),
                  (v, json) ->
                      putAll(json.put("sharpness", v.sharpness()).putArray(FREQUENCIES), v),
                  SvnrSpecs::smooth),
              new Form<NoiseFeatures>(
                  "jumpingNoiseFeatures",
                  v -> noise(v, true),
                  (v, json) -> putAll(json.putArray(FREQUENCIES), v),
                  SvnrSpecs::jumping)));

  private SvnrSpecs() {}

  private static NoiseFeatures noise(Object value, boolean jumping) {
    return value instanceof NoiseFeatures features
            && Double.isInfinite(features.sharpness()) == jumping
        ? features
        : null;
  }

  private static void putAll(ArrayNode array, NoiseFeatures features) {
    features.frequencies().forEach(frequency -> array.add(frequency));
  }

  private static Form.Make<NoiseFeatures> smooth(Fields fields) {
    double sharpness = fields.number("sharpness");
    List<Double> frequencies = fields.numbers(FREQUENCIES);
    return () -> new NoiseFeatures(sharpness, frequencies);
  }

  private static Form.Make<NoiseFeatures> jumping(Fields fields) {
    List<Double> frequencies = fields.numbers(FREQUENCIES);
    return () -> new NoiseFeatures(Double.POSITIVE_INFINITY, frequencies);
  }
}
