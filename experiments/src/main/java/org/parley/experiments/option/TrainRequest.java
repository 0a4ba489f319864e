package org.parley.experiments.option;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.parley.check.Problems;
import org.parley.experiments.report.ResultPath;
import org.parley.game.Game;
import org.parley.learner.Learner;
import org.parley.learner.catalogue.Catalogue;
import org.parley.learner.svnr.Quick;
import org.parley.study.Study;
import org.parley.training.Plan;

/**
 * What {@code parley train} was asked to do, checked.
 *
 * @param gameName the game's name in the zoo
 * @param given parameters of the game that were typed
 * @param study the game, one learner labelled by its name, seeds and episodes
 * @param threads runs made at the same time
 * @param json where the result goes besides standard output
 */
public record TrainRequest(
    String gameName,
    Map<String, Double> given,
    Study study,
    int threads,
    Optional<ResultPath> json) {

  private static final int PAPERS_EPISODES = 5000;
  private static final int MOST_SEEDS = 10_000;
  private static final int MOST_EPISODES = 10_000_000;
  private static final int MOST_THREADS = 256;

  /**
   * Reads the options.
   *
   * @throws org.parley.check.InvalidSpecException naming everything wrong with them
   */
  public static TrainRequest of(TrainOptions typed) {
    Problems problems = new Problems();
    Optional<Catalogue.Entry> named = Catalogue.of(typed.learner == null ? "" : typed.learner);
    Game game = game(typed, named.isPresent(), problems);
    Learner learner = learner(typed, named, game, problems);
    OptionalInt seeds = seeds(typed.seeds, problems);
    OptionalInt episodes = episodes(episodes(typed), problems);
    OptionalInt threads = threads(typed.threads, problems);
    Optional<ResultPath> json =
        Optional.ofNullable(typed.json).map(text -> ResultPath.check("--json", text, problems));
    if (named.isPresent()) {
      CatalogueOption.fits(learner, game, episodes, problems);
    }
    problems.throwIfAny("parley train");
    Study study =
        Study.of(game)
            .learner(typed.learner, learner)
            .episodes(episodes.getAsInt())
            .seeds(1, seeds.getAsInt())
            .recording(recording())
            .build();
    Map<String, Double> given = GameOption.values(typed.parameters, problems);
    return new TrainRequest(typed.game, given, study, threads.getAsInt(), json);
  }

  private static Game game(TrainOptions typed, boolean named, Problems problems) {
    boolean meta = MetaName.of(typed.learner).isPresent();
    return named
        ? GameOption.any(typed.game, typed.parameters, problems)
        : GameOption.read(typed.game, typed.parameters, meta, problems);
  }

  private static Learner learner(
      TrainOptions typed, Optional<Catalogue.Entry> named, Game game, Problems problems) {
    if (named.isPresent()) {
      return CatalogueOption.read(named.get(), typed, game, problems);
    }
    Optional<MetaName> meta = MetaName.of(typed.learner);
    return meta.isPresent()
        ? MetaOption.read(meta.get(), typed, problems)
        : SvnrOption.read(typed, game, problems);
  }

  private static String episodes(TrainOptions typed) {
    if (typed.episodes != null) {
      return typed.episodes;
    }
    if (MetaName.of(typed.learner).isPresent()) {
      return String.valueOf(MetaOption.STEPS);
    }
    return String.valueOf(SvnrOption.quick(typed) ? Quick.EPISODES : PAPERS_EPISODES);
  }

  static OptionalInt seeds(String text, Problems problems) {
    return Numbers.whole(problems, "--seeds", text, MOST_SEEDS, "20 runs tell learners apart.");
  }

  static OptionalInt episodes(String text, Problems problems) {
    return Numbers.whole(
        problems, "--episodes", text, MOST_EPISODES, "The papers train for 5,000 episodes.");
  }

  static OptionalInt threads(String text, Problems problems) {
    return text == null
        ? OptionalInt.of(Runtime.getRuntime().availableProcessors())
        : Numbers.whole(
            problems, "--threads", text, MOST_THREADS, "Leave it out for one a processor.");
  }

  /** The standard one, but for particles at moments of training, which are not reported here. */
  private static Plan.Recording recording() {
    Plan.Recording standard = Plan.Recording.standard();
    return new Plan.Recording(
        standard.evaluations(),
        standard.evaluationEpisodes(),
        List.of(),
        standard.particles(),
        standard.finalEpisodes());
  }
}
