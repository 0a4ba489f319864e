package org.parley.experiments.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.parley.diagnosis.Success;
import org.parley.game.Game;
import org.parley.learner.Learner;
import org.parley.learner.option.Configured;
import org.parley.study.Result;
import org.parley.study.Summary;
import org.parley.study.file.StudyForm;
import org.parley.training.Run;
import org.parley.training.RunFile;

/**
 * A result of one learner as a file: the same bytes for the same command, but for {@code seconds}.
 *
 * @param game the game's name in the zoo
 * @param params what the game was made with, defaults included
 * @param learner the learner's name
 * @param settings what the options of a learner of the catalogue are set to, all of them; left out
 *     of others, whose settings are in the provenance's text
 * @param episodes plays of the game in each run
 * @param runs in the order of their seeds; those that had not begun are left out
 * @param summary all runs in numbers
 * @param complete false in a partial result; left out of a whole one
 * @param provenance where the numbers come from
 * @param study what was asked, as a study file says it, so that it can be made again; left out
 *     where a file cannot say it
 */
@JsonPropertyOrder({
  "game",
  "params",
  "learner",
  "settings",
  "episodes",
  "runs",
  "summary",
  "complete",
  "provenance",
  "study"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResultFile(
    String game,
    Map<String, Double> params,
    String learner,
    JsonNode settings,
    int episodes,
    List<SeedRun> runs,
    SummaryNumbers summary,
    Boolean complete,
    Provenance provenance,
    JsonNode study) {

  /**
   * One run.
   *
   * @param seed its seed
   * @param meanReturn mean reward of 1,000 fresh joint actions; null if the game failed there
   * @param hit whether it found the optimum
   * @param seconds wall-clock time
   * @param digest of all bits of the run but clocks
   * @param ended why it ended early; left out of a complete run
   */
  @JsonPropertyOrder({"seed", "return", "hit", "seconds", "digest", "ended"})
  record SeedRun(
      long seed,
      @JsonProperty("return") Double meanReturn,
      boolean hit,
      double seconds,
      String digest,
      @JsonInclude(JsonInclude.Include.NON_NULL) String ended) {

    static SeedRun of(Run run, Success success) {
      return new SeedRun(
          run.plan().seed(),
          finite(run.meanReturn()),
          success.hit(run.meanReturn()),
          run.seconds(),
          RunFile.digest(run),
          run.failure().or(() -> Ending.of(run)).orElse(null));
    }
  }

  /**
   * All runs in numbers; null where a number is undefined.
   *
   * @param mean mean return over runs
   * @param sd sample standard deviation over runs; null for fewer than two
   * @param hits runs that found the optimum
   * @param successRate hits a run
   * @param successInterval its 95 % Wilson interval
   * @param gap value of the optimum minus mean return
   */
  @JsonPropertyOrder({"mean", "sd", "hits", "successRate", "successInterval", "gap"})
  record SummaryNumbers(
      Double mean,
      Double sd,
      int hits,
      Double successRate,
      List<Double> successInterval,
      Double gap) {

    static SummaryNumbers of(Summary summary) {
      return new SummaryNumbers(
          finite(summary.mean()),
          summary.runs() < 2 ? null : finite(summary.deviation()),
          summary.hits(),
          finite(summary.successRate().rate()),
          List.of(summary.successRate().low(), summary.successRate().high()),
          finite(summary.gap()));
    }
  }

  /**
   * The file of a study of one learner.
   *
   * @param given what the game was made with besides its defaults
   */
  static ResultFile of(String gameName, Map<String, Double> given, Result result) {
    String label = result.study().learners().keySet().iterator().next();
    Game game = result.study().game();
    Learner learner = result.study().learners().get(label);
    return new ResultFile(
        gameName,
        game.parameters(),
        label,
        learner instanceof Configured configured ? configured.settings().json() : null,
        result.study().episodes(),
        result.runs(label).stream().map(run -> SeedRun.of(run, result.success())).toList(),
        SummaryNumbers.of(result.summary(label)),
        result.complete() ? null : false,
        Provenance.of(game, learner),
        StudyForm.of(gameName, given, result.study()).orElse(null));
  }

  /** The text of the file. */
  String toJson() throws JsonProcessingException {
    return JsonText.of(this);
  }

  private static Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
