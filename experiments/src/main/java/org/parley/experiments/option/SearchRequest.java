package org.parley.experiments.option;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.parley.check.Problems;
import org.parley.learner.Learner;
import org.parley.study.Study;
import org.parley.study.search.Contest;
import org.parley.study.search.Effort;
import org.parley.study.search.PaperSpaces;
import org.parley.study.search.Sampler;
import org.parley.study.search.Search;

/**
 * What {@code parley search} was asked to do, checked.
 *
 * @param search over the papers' Table 9, for the rest as the learner was set up
 * @param threads seeds of a trial run at the same time
 * @param journal where every run is kept
 */
public record SearchRequest(Search search, int threads, Path journal) {

  private static final int MOST_TRIALS = 100_000;
  private static final int MOST_VALUES = 1_000;

  /**
   * Reads the options.
   *
   * @throws org.parley.check.InvalidSpecException naming everything wrong with them
   */
  public static SearchRequest of(TrainOptions learner, SearchOptions typed) {
    Problems problems = new Problems();
    leftOut(problems, "--json", learner.json, "Runs are kept in --journal.");
    leftOut(problems, "--particles", learner.particles, "Their number is searched.");
    OptionalInt trials =
        Numbers.whole(problems, "--trials", typed.trials, MOST_TRIALS, "The papers make 50.");
    Optional<Sampler> sampler = sampler(typed.sampler, problems);
    Optional<Path> journal = journal(typed.journal, problems);
    TrainRequest base = problems.collect("", () -> TrainRequest.of(learner));
    problems.throwIfAny("parley search");
    Study study = base.study();
    String label = learner.learner;
    Learner entrant = study.learners().get(label);
    Contest contest =
        new Contest(
            study.game(),
            Map.of(label, PaperSpaces.entrant(study.game(), entrant)),
            study.episodes(),
            sampler.orElseThrow(),
            new Effort(trials.getAsInt(), study.seeds(), !typed.thorough),
            0);
    Search search = contest.search(label);
    Search named =
        new Search(
            search.name() + ", " + entrant,
            search.space(),
            search.sampler(),
            search.effort(),
            search.seed(),
            search.objective());
    return new SearchRequest(named, base.threads(), journal.orElseThrow());
  }

  private static void leftOut(Problems problems, String option, String typed, String why) {
    problems.require(typed == null, option, typed, "left out of a search", why);
  }

  private static Optional<Sampler> sampler(String text, Problems problems) {
    if (text.startsWith("grid:")) {
      OptionalInt values =
          Numbers.whole(problems, "--sampler", text.substring(5), MOST_VALUES, "Try grid:5.");
      return values.isEmpty()
          ? Optional.empty()
          : Optional.ofNullable(
              problems.collect("--sampler", () -> Sampler.grid(values.getAsInt())));
    }
    boolean known =
        problems.require(
            text.equals("tpe") || text.equals("random"),
            "--sampler",
            text,
            "tpe, random or grid:N",
            "Leave it out for tpe, the papers'.");
    return known
        ? Optional.of(text.equals("tpe") ? Sampler.treeParzen() : Sampler.random())
        : Optional.empty();
  }

  private static Optional<Path> journal(String text, Problems problems) {
    Path file = null;
    try {
      file = Path.of(text).toAbsolutePath().normalize();
    } catch (InvalidPathException unusable) {
      // Refused below, as is a path at which there can be no file.
    }
    boolean usable =
        file != null
            && file.getParent() != null
            && Files.isDirectory(file.getParent())
            && (!Files.exists(file) || Files.isRegularFile(file));
    problems.require(
        usable, "--journal", text, "a file in a folder that exists", "Make the folder first.");
    return usable ? Optional.of(file) : Optional.empty();
  }
}
