package org.parley.study.file;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.parley.learner.sequential.Leniency;
import org.parley.learner.sequential.SequentialSettings;
import org.parley.learner.softvalue.HardMaximum;
import org.parley.learner.softvalue.Mixture;
import org.parley.learner.softvalue.PolicyMean;
import org.parley.learner.softvalue.SoftValue;

/** What {@link SequentialBlock} reads. */
final class SequentialForm {

  private SequentialForm() {}

  static ObjectNode of(SequentialSettings settings) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("discount", settings.discount());
    json.put("targetRate", settings.targetRate());
    json.put("stepsPerUpdate", settings.stepsPerUpdate());
    json.put("critics", settings.critics());
    json.put("prioritised", settings.prioritised());
    json.put("inputScale", settings.inputScale());
    json.put("returnSteps", settings.returnSteps());
    json.put("successes", settings.successes());
    put(json.putObject("softValue"), settings.softValue());
    put(json.putObject("leniency"), settings.leniency());
    return json;
  }

  private static void put(ObjectNode json, SoftValue value) {
    json.put("rule", rule(value)).put("samples", value.samples());
    if (value instanceof Mixture mixture) {
      json.put("smoothing", mixture.smoothing());
    }
  }

  private static String rule(SoftValue value) {
    if (value instanceof PolicyMean) {
      return "policyMean";
    }
    if (value instanceof Mixture) {
      return "mixture";
    }
    return value instanceof HardMaximum ? "hardMaximum" : "uniformSampling";
  }

  private static void put(ObjectNode json, Leniency leniency) {
    json.put("forgiven", leniency.forgiven());
    json.put("stepCost", leniency.stepCost()).put("lastStepCost", leniency.lastStepCost());
    json.put("heldUntil", leniency.heldUntil()).put("goneBy", leniency.goneBy());
  }
}
