package org.parley.study.folder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;
import org.parley.study.Contract;
import org.parley.study.Study;

/** What is asked of a study, as JSON: equal for studies that must come to the same bits. */
final class Description {

  private Description() {}

  static JsonNode of(Study study) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("game", study.game().toString());
    ObjectNode parameters = json.putObject("parameters");
    study.game().parameters().forEach((name, value) -> parameters.put(name, value.toString()));
    ObjectNode learners = json.putObject("learners");
    new TreeMap<>(study.learners())
        .forEach((label, learner) -> learners.put(label, learner.toString()));
    json.put("episodes", study.episodes());
    var seeds = json.putArray("seeds");
    study.seeds().stream().sorted().forEach(seeds::add);
    json.put("recording", study.recording().text());
    study.contract().ifPresent(contract -> put(json, study, contract));
    return json;
  }

  private static void put(ObjectNode json, Study study, Contract contract) {
    ObjectNode terms = json.putObject("contract");
    contract.terms().forEach((term, value) -> terms.put(term.text(), value));
    ObjectNode departures = json.putObject("departures");
    new TreeMap<>(study.compliance().departures())
        .forEach(
            (label, found) -> {
              ArrayNode list = departures.putArray(label);
              found.forEach(departure -> list.add(departure.toString()));
            });
  }
}
