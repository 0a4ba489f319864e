package org.parley.experiments.option;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.parley.check.Problems;
import org.parley.experiments.report.ResultPath;
import org.parley.game.zoo.Zoo;
import org.parley.learner.svnr.Svnr;
import org.parley.negotiation.Negotiation;
import org.parley.study.Study;
import org.parley.training.Plan;

/**
 * What {@code parley diagnose} was asked to do, checked.
 *
 * @param studies SVNR and SVNR-M with their defaults, a game each
 * @param threads runs made at the same time
 * @param json where every number goes
 * @param markdown where tables and paragraphs go
 */
public record DiagnoseRequest(
    List<Study> studies, int threads, Optional<ResultPath> json, Optional<ResultPath> markdown) {

  /**
   * Reads the options.
   *
   * @throws org.parley.check.InvalidSpecException naming everything wrong with them
   */
  public static DiagnoseRequest of(DiagnoseOptions typed) {
    Problems problems = new Problems();
    OptionalInt seeds = TrainRequest.seeds(typed.seeds, problems);
    OptionalInt episodes = TrainRequest.episodes(typed.episodes, problems);
    OptionalInt threads = TrainRequest.threads(typed.threads, problems);
    Optional<ResultPath> json = path("--json", typed.json, problems);
    Optional<ResultPath> markdown = path("--markdown", typed.markdown, problems);
    problems.throwIfAny("parley diagnose");
    List<Study> studies =
        List.of(
            study("max-of-three", episodes.getAsInt(), seeds.getAsInt()),
            study("two-modalities", episodes.getAsInt(), seeds.getAsInt()));
    return new DiagnoseRequest(studies, threads.getAsInt(), json, markdown);
  }

  private static Optional<ResultPath> path(String where, String text, Problems problems) {
    return Optional.ofNullable(text).map(typed -> ResultPath.check(where, typed, problems));
  }

  private static Study study(String game, int episodes, int seeds) {
    return Study.of(Zoo.make(game, Map.of()))
        .learner("SVNR", Svnr.builder().build())
        .learner("SVNR-M", Svnr.builder().negotiation(Negotiation.independent()).build())
        .episodes(episodes)
        .seeds(1, seeds)
        .recording(new Plan.Recording(1, 100, List.of(), 1, 1_000))
        .build();
  }
}
