package org.parley.study.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.parley.check.InvalidSpecException;
import org.parley.game.Game;
import org.parley.game.zoo.Parameter;
import org.parley.game.zoo.Zoo;
import org.parley.study.Study;
import org.parley.training.Plan;

/** Studies written as {@link StudyFile} reads them, every setting told. */
public final class StudyForm {

  private StudyForm() {}

  /**
   * A study as its file: what {@link StudyFile#of} reads of it has the same plans.
   *
   * @param game its game's name in the zoo
   * @param given parameters that it was made with; defaults may be left out
   * @return empty for what no file says: a game that the zoo makes otherwise or not at all, a
   *     learner of a program's own, probes, a contract
   */
  public static Optional<ObjectNode> of(String game, Map<String, Double> given, Study study) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ObjectNode played = json.putObject("game").put("name", game);
    parameters(game, given, study.game()).forEach(played::put);
    ArrayNode learners = json.putArray("learners");
    study
        .learners()
        .forEach(
            (label, learner) -> {
              ObjectNode entry = learners.addObject().put("label", label);
              LearnerForm.of(learner).ifPresent(form -> entry.set(form.kind(), form.settings()));
            });
    json.put("episodes", study.episodes());
    seeds(json, study.seeds());
    evaluation(json.putObject("evaluation"), study.recording());
    return reads(json, study) ? Optional.of(json) : Optional.empty();
  }

  /** All that the game itself tells, lest a default changes, and what it was given besides. */
  private static Map<String, Double> parameters(String name, Map<String, Double> given, Game game) {
    Map<String, Double> all = new LinkedHashMap<>();
    if (Zoo.names().contains(name)) {
      for (Parameter parameter : Zoo.parameters(name)) {
        Double told = game.parameters().get(parameter.name());
        Double said = given.getOrDefault(parameter.name(), told);
        if (said != null) {
          all.put(parameter.name(), said);
        }
      }
    }
    return all;
  }

  /** Read back rather than trusted: a setting that a form forgets must not go unnoticed. */
  private static boolean reads(ObjectNode json, Study study) {
    try {
      return texts(StudyFile.of("form", json).study()).equals(texts(study));
    } catch (InvalidSpecException said) {
      return false;
    }
  }

  private static List<String> texts(Study study) {
    return study.plans().stream().map(Plan::text).toList();
  }

  private static void seeds(ObjectNode json, List<Long> seeds) {
    long first = seeds.get(0);
    boolean range =
        first >= 0 && seeds.equals(LongStream.range(first, first + seeds.size()).boxed().toList());
    if (range && seeds.size() > 1) {
      json.put("seeds", first + ".." + seeds.get(seeds.size() - 1));
    } else {
      seeds.forEach(json.putArray("seeds")::add);
    }
  }

  private static void evaluation(ObjectNode json, Plan.Recording recording) {
    json.put("points", recording.evaluations());
    json.put("episodes", recording.evaluationEpisodes());
    json.put("particles", recording.particles());
    json.put("final", recording.finalEpisodes());
    ArrayNode moments = json.putArray("moments");
    recording.moments().forEach(moment -> moments.add(moment));
  }
}
