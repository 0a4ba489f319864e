package org.parley.study.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** CSV and JSON lines. */
final class Lines {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HEAD = "task,learner,seed,kind,step,temperature,return,hit,seconds\n";

  private Lines() {}

  /**
   * A line a point of the learning curve, of kind {@code evaluation}, and one a run, of kind {@code
   * final}; fields that a kind has not, or that are not known, are empty.
   */
  static String csv(List<ExportedRun> runs) {
    StringBuilder text = new StringBuilder(HEAD);
    for (ExportedRun run : runs) {
      String who = quoted(run.task()) + "," + quoted(run.learner()) + "," + run.seed() + ",";
      for (ExportedRun.Point at : run.curve()) {
        text.append(who).append("evaluation,").append(at.step()).append(',');
        text.append(number(at.temperature())).append(',').append(number(at.meanReturn()));
        text.append(",,\n");
      }
      text.append(who).append("final,").append(run.steps() > 0 ? run.steps() : "").append(",,");
      text.append(number(run.finalReturn())).append(',');
      text.append(run.hit().map(String::valueOf).orElse("")).append(',');
      text.append(number(run.seconds())).append('\n');
    }
    return text.toString();
  }

  /** As RFC 4180 has it. */
  private static String quoted(String text) {
    return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  private static String number(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "";
  }

  /** A run a line, with its learning curve. */
  static String json(List<ExportedRun> runs) throws JsonProcessingException {
    StringBuilder text = new StringBuilder();
    for (ExportedRun run : runs) {
      text.append(JSON.writeValueAsString(node(run))).append('\n');
    }
    return text.toString();
  }

  private static ObjectNode node(ExportedRun run) {
    ObjectNode node = JSON.createObjectNode();
    node.put("task", run.task()).put("learner", run.learner()).put("seed", run.seed());
    node.put("return", finite(run.finalReturn())).put("hit", run.hit().orElse(null));
    node.put("seconds", finite(run.seconds())).put("steps", run.steps() > 0 ? run.steps() : null);
    node.put("complete", run.complete());
    if (!run.departures().notes().isEmpty()) {
      ArrayNode departures = node.putArray("contract");
      run.departures().notes().forEach(departures::add);
    }
    ArrayNode curve = node.putArray("curve");
    for (ExportedRun.Point at : run.curve()) {
      curve
          .addObject()
          .put("step", at.step())
          .put("temperature", finite(at.temperature()))
          .put("return", finite(at.meanReturn()));
    }
    return node;
  }

  private static Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
