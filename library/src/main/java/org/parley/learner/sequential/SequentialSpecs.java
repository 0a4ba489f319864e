package org.parley.learner.sequential;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.parley.learner.softvalue.HardMaximum;
import org.parley.learner.softvalue.Mixture;
import org.parley.learner.softvalue.PolicyMean;
import org.parley.learner.softvalue.SoftValue;
import org.parley.learner.softvalue.UniformSampling;
import org.parley.spec.Codec;
import org.parley.spec.Fields;
import org.parley.spec.Form;

/** The JSON forms of what games with state need. */
public final class SequentialSpecs {

  private static final String SAMPLES = "samples";

  /** How V is estimated. */
  public static final Codec<SoftValue> SOFT_VALUE =
      new Codec<SoftValue>(
          "soft value",
          List.of(
              new Form<>(
                  "uniformSampling",
                  Form.Kind.of(UniformSampling.class),
                  (v, json) -> json.put(SAMPLES, v.samples()),
                  fields -> {
                    int samples = fields.integer(SAMPLES);
                    return () -> new UniformSampling(samples);
                  }),
              new Form<>(
                  "policyMean",
                  Form.Kind.of(PolicyMean.class),
                  (v, json) -> json.put(SAMPLES, v.samples()),
                  fields -> {
                    int samples = fields.integer(SAMPLES);
                    return () -> new PolicyMean(samples);
                  }),
              new Form<>(
                  "hardMaximum",
                  Form.Kind.of(HardMaximum.class),
                  (v, json) -> json.put(SAMPLES, v.samples()),
                  fields -> {
                    int samples = fields.integer(SAMPLES);
                    return () -> new HardMaximum(samples);
                  }),
              new Form<>(
                  "mixture",
                  Form.Kind.of(Mixture.class),
                  (v, json) -> json.put(SAMPLES, v.samples()).put("smoothing", v.smoothing()),
                  SequentialSpecs::mixture)));

  /** Which reward is learnt early. */
  public static final Codec<Leniency> LENIENCY =
      new Codec<>(
          "leniency",
          List.of(
              new Form<>(
                  "leniency",
                  Form.Kind.of(Leniency.class),
                  (v, json) ->
                      json.put("forgiven", v.forgiven())
                          .put("stepCost", v.stepCost())
                          .put("lastStepCost", v.lastStepCost())
                          .put("heldUntil", v.heldUntil())
                          .put("goneBy", v.goneBy()),
                  SequentialSpecs::leniency)));

  /** What games with state need. */
  public static final Codec<SequentialSettings> SEQUENTIAL =
      new Codec<>(
          "sequential",
          List.of(
              new Form<>(
                  "sequential",
                  Form.Kind.of(SequentialSettings.class),
                  (v, json) ->
                      json.put("discount", v.discount())
                          .put("targetRate", v.targetRate())
                          .put("stepsPerUpdate", v.stepsPerUpdate())
                          .put("critics", v.critics())
                          .put("prioritised", v.prioritised())
                          .put("inputScale", v.inputScale())
                          .put("returnSteps", v.returnSteps())
                          .put("successes", v.successes())
                          .<ObjectNode>set("softValue", SOFT_VALUE.node(v.softValue()))
                          .set("leniency", LENIENCY.node(v.leniency())),
                  SequentialSpecs::sequential)));

  private SequentialSpecs() {}

  private static Form.Make<Mixture> mixture(Fields fields) {
    int samples = fields.integer(SAMPLES);
    double smoothing = fields.number("smoothing");
    return () -> new Mixture(samples, smoothing);
  }

  private static Form.Make<Leniency> leniency(Fields fields) {
    double forgiven = fields.number("forgiven");
    double stepCost = fields.number("stepCost");
    double lastStepCost = fields.number("lastStepCost");
    double heldUntil = fields.number("heldUntil");
    double goneBy = fields.number("goneBy");
    return () -> new Leniency(forgiven, stepCost, lastStepCost, heldUntil, goneBy);
  }

  private static Form.Make<SequentialSettings> sequential(Fields fields) {
    double discount = fields.number("discount");
    double targetRate = fields.number("targetRate");
    int stepsPerUpdate = fields.integer("stepsPerUpdate");
    int critics = fields.integer("critics");
    double prioritised = fields.number("prioritised");
    double inputScale = fields.number("inputScale");
    int returnSteps = fields.integer("returnSteps");
    double successes = fields.number("successes");
    Optional<SoftValue> softValue = fields.value("softValue", SOFT_VALUE);
    Optional<Leniency> leniency = fields.value("leniency", LENIENCY);
    return () ->
        new SequentialSettings(
            discount,
            targetRate,
            stepsPerUpdate,
            critics,
            prioritised,
            inputScale,
            softValue.orElseThrow(),
            returnSteps,
            successes,
            leniency.orElseThrow());
  }
}
