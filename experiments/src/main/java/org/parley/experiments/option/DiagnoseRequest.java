package org.parley.experiments.option;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.parley.check.Nearest;
import org.parley.check.Problems;
import org.parley.experiments.report.ResultPath;
import org.parley.game.Game;
import org.parley.game.zoo.Zoo;
import org.parley.learner.catalogue.Catalogue;
import org.parley.learner.svnr.Svnr;
import org.parley.negotiation.Negotiation;
import org.parley.study.Study;
import org.parley.training.Plan;

/**
 * What {@code parley diagnose} was asked to do, checked.
 *
 * @param studies SVNR, SVNR-M and whatever was asked for with their defaults, a game each
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
    typed.learners.forEach(name -> known(name, problems));
    problems.throwIfAny("parley diagnose");
    List<Study> studies =
        List.of(
            study("max-of-three", episodes.getAsInt(), seeds.getAsInt(), typed.learners),
            study("two-modalities", episodes.getAsInt(), seeds.getAsInt(), typed.learners));
    return new DiagnoseRequest(studies, threads.getAsInt(), json, markdown);
  }

  private static Optional<ResultPath> path(String where, String text, Problems problems) {
    return Optional.ofNullable(text).map(typed -> ResultPath.check(where, typed, problems));
  }

  private static void known(String name, Problems problems) {
    problems.require(
        Catalogue.of(name).isPresent(),
        "--learner",
        name,
        "one of " + String.join(", ", ids()),
        Nearest.remedy(name, ids(), "SVNR and SVNR-M are always diagnosed."));
  }

  private static List<String> ids() {
    return Catalogue.all().stream().map(Catalogue.Entry::id).toList();
  }

  private static Study study(String name, int episodes, int seeds, List<String> others) {
    Game game = Zoo.make(name, Map.of());
    Study.Builder study =
        Study.of(game)
            .learner("SVNR", Svnr.builder().build())
            .learner("SVNR-M", Svnr.builder().negotiation(Negotiation.independent()).build());
    others.stream()
        .distinct()
        .map(id -> Catalogue.of(id).orElseThrow())
        .forEach(
            entry ->
                study.learner(entry.title(), entry.make().apply(entry.standard().apply(game))));
    return study
        .episodes(episodes)
        .seeds(1, seeds)
        .recording(new Plan.Recording(1, 100, List.of(), 1, 1_000))
        .build();
  }
}
