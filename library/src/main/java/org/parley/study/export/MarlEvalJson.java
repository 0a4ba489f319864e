package org.parley.study.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The nesting environment, task, algorithm, run, step that marl-eval reads. It wants as many steps
 * in every run, so only complete runs with a return are written; those without a learning curve
 * have their final return as the only step. {@code elapsed_time} is known of the end alone and is
 * left out.
 */
final class MarlEvalJson {

  /** The environment: all of Parley's games. */
  static final String ENVIRONMENT = "parley";

  /** The metric's name; marl-eval calls its mean {@code mean_return}. */
  static final String METRIC = "return";

  private static final ObjectMapper JSON = new ObjectMapper();

  private MarlEvalJson() {}

  static String text(List<ExportedRun> runs) throws JsonProcessingException {
    ObjectNode root = JSON.createObjectNode();
    ObjectNode tasks = root.putObject(ENVIRONMENT);
    for (ExportedRun run : runs) {
      if (run.complete() && Double.isFinite(run.finalReturn())) {
        ObjectNode task = tasks.withObjectProperty(run.task());
        add(task.withObjectProperty(run.learner()).putObject("seed_" + run.seed()), run);
      }
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  private static void add(ObjectNode node, ExportedRun run) {
    List<ExportedRun.Point> curve = run.curve();
    for (int i = 0; i < curve.size(); i++) {
      step(node, i, curve.get(i).step(), curve.get(i).meanReturn());
    }
    if (curve.isEmpty()) {
      step(node, 0, run.steps(), run.finalReturn());
    }
    node.putObject("absolute_metrics").putArray(METRIC).add(run.finalReturn());
  }

  private static void step(ObjectNode node, int index, long steps, double value) {
    ObjectNode step = node.putObject("step_" + index).put("step_count", steps);
    step.putArray(METRIC).add(value);
  }
}
