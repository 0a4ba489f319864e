package org.parley.study.folder;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.parley.training.Evaluation;
import org.parley.training.Outcome;
import org.parley.training.Run;
import org.parley.training.RunFile;

/** A run's numbers for other programs: null where a number is not finite. */
final class RunJson {

  private RunJson() {}

  static byte[] of(Run run, Map<String, String> provenance) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("learner", run.plan().label()).put("seed", run.plan().seed());
    json.put("status", run.status().name()).put("failure", run.failure().orElse(null));
    json.put("episodes", run.stepsDone());
    json.put("environmentSteps", run.environmentSteps());
    json.put("gradientSteps", run.gradientSteps());
    number(json, "return", run.meanReturn());
    Outcome outcome = run.outcome();
    number(json, "final", outcome.finalValue());
    number(json, "last", outcome.last());
    number(json, "best", outcome.best());
    json.put("bestStep", outcome.bestStep());
    json.set("curve", curve(run));
    json.put("digest", RunFile.digest(run)).put("seconds", run.seconds());
    ObjectNode made = json.putObject("provenance");
    provenance.forEach(made::put);
    return StudyJson.text(json);
  }

  private static ObjectNode curve(Run run) {
    ObjectNode curve = JsonNodeFactory.instance.objectNode();
    whole(curve.putArray("step"), run, Evaluation::step);
    whole(curve.putArray("environmentSteps"), run, Evaluation::environmentSteps);
    whole(curve.putArray("gradientSteps"), run, Evaluation::gradientSteps);
    numbers(curve.putArray("temperature"), run, run::temperature);
    numbers(curve.putArray("return"), run, Evaluation::meanReturn);
    return curve;
  }

  private static void whole(ArrayNode to, Run run, ToLongFunction<Evaluation> number) {
    run.curve().forEach(point -> to.add(number.applyAsLong(point)));
  }

  private static void numbers(ArrayNode to, Run run, ToDoubleFunction<Evaluation> number) {
    run.curve().forEach(point -> to.add(finite(number.applyAsDouble(point))));
  }

  private static void number(ObjectNode json, String name, double value) {
    json.put(name, finite(value));
  }

  private static Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
