package org.parley.experiments.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.parley.game.Game;
import org.parley.game.Optimum;
import org.parley.learner.Learner;
import org.parley.study.search.Contest;
import org.parley.study.search.Effort;
import org.parley.study.search.PaperSpaces;
import org.parley.study.search.Point;
import org.parley.study.search.Sampler;
import org.parley.study.search.SearchResult;
import org.parley.study.search.Trial;

/**
 * A learner among others on a game. What the contract leaves open is searched first: the learning
 * rate, at evenly spaced points of the papers' range, as many and from as many seeds as every other
 * learner of the table has. Of rates that do equally well but for luck the one nearest the middle
 * of the range is taken. Games may share a search, which is then made on one of them.
 */
final class Rival implements Work {

  /** Seeds of searches begin here, so none of them is among those of the table. */
  private static final long FIRST_SEED = 101;

  /**
   * Rates this close in value, as a share of the optimum, are set apart by the luck of few seeds.
   */
  private static final double LUCK = 1e-3;

  private final Game on;
  private final Learner base;
  private final Examination examined;
  private final Optional<Game> searchedOn;
  private final int trials;
  private final int seeds;
  private Point found;

  /** With its defaults; if it is to be searched, on this game, or not at all. */
  Rival(Game on, Learner base, Examination examined, Optional<Game> searchedOn) {
    this(on, base, examined, searchedOn, 0, 1);
  }

  private Rival(
      Game on,
      Learner base,
      Examination examined,
      Optional<Game> searchedOn,
      int trials,
      int seeds) {
    this.on = on;
    this.base = base;
    this.examined = examined;
    this.searchedOn = searchedOn;
    this.trials = trials;
    this.seeds = seeds;
  }

  @Override
  public Work searching(int more, int each) {
    return searchedOn.isEmpty() ? this : new Rival(on, base, examined, searchedOn, more, each);
  }

  @Override
  public String game() {
    return on.toString();
  }

  @Override
  public String learner() {
    return trials == 0
        ? base + ", nothing searched"
        : String.format(
            "%s, %d learning rates searched from %d seeds each on %s",
            base, trials, seeds, searchedOn.orElseThrow());
  }

  @Override
  public String examination() {
    return examined.toString();
  }

  @Override
  public synchronized boolean prepare(Path folder, int episodes, int threads) throws IOException {
    if (trials == 0 || found != null) {
      return true;
    }
    if (Thread.currentThread().isInterrupted()) {
      return false; // Before a journal is opened, which an interrupted thread cannot do.
    }
    Path own = folder.resolve(slug(episodes));
    Files.createDirectories(own);
    Map<String, SearchResult> results = contest(episodes).run(threads, own, (label, trial) -> {});
    SearchResult result = results.get(base.id());
    found = result.settled(LUCK * size()).map(Trial::point).orElse(null);
    return result.complete();
  }

  /** The optimum's, of the game that is searched on; 0 where it is not known. */
  private double size() {
    return Math.abs(searchedOn.orElseThrow().optimum().map(Optimum::value).orElse(0.0));
  }

  private Contest contest(int episodes) {
    List<Long> each = LongStream.range(FIRST_SEED, FIRST_SEED + seeds).boxed().toList();
    return new Contest(
        searchedOn.orElseThrow(),
        Map.of(base.id(), entrant()),
        episodes,
        Sampler.grid(trials),
        new Effort(trials, each, true),
        0);
  }

  private Contest.Entrant entrant() {
    return PaperSpaces.entrant(on, base).only(PaperSpaces.LEARNING_RATE);
  }

  /** A folder of its own for each search: game, episodes and effort. */
  private String slug(int episodes) {
    String text =
        searchedOn.orElseThrow()
            + "-"
            + trials
            + "x"
            + seeds
            + "x"
            + episodes
            + "-"
            + base.toString().hashCode();
    return text.replaceAll("[^\\w.-]+", "_");
  }

  @Override
  public Optional<SeedOutcome> run(long seed, int episodes, BooleanSupplier stop) {
    Learner learner = found == null ? base : entrant().learner().apply(found);
    return new Trained(on, learner, examined)
        .run(seed, episodes, stop)
        .map(outcome -> withSettings(outcome));
  }

  /** Keeps what the search found beside what was measured. */
  private SeedOutcome withSettings(SeedOutcome run) {
    if (found == null) {
      return run;
    }
    Map<String, Double> numbers = new LinkedHashMap<>(run.numbers());
    PaperSpaces.table9().dimensions().stream()
        .map(dimension -> dimension.name())
        .filter(found::has)
        .forEach(name -> numbers.put(name, number(name)));
    return new SeedOutcome(run.seed(), run.meanReturn(), run.seconds(), numbers, run.failed());
  }

  private double number(String name) {
    return Double.parseDouble(String.valueOf(found.values().get(name)));
  }
}
