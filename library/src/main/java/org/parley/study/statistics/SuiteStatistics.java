package org.parley.study.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.parley.study.RandomPlay;
import org.parley.study.Result;
import org.parley.study.Suite;
import org.parley.study.SuiteResult;

/**
 * Final returns over several games with intervals. Returns are put on one scale: 0 is a game's
 * floor and 1 its optimum, none cut off. Runs are resampled within each game.
 *
 * @param games those that count, with their scales
 * @param leftOut games that do not: their optimum is not known, or not above their floor
 * @param learners in the suite's order
 * @param pairs every learner with each one after it; those without runs in a game are left out, and
 *     all where there are more than {@value #MOST_COMPARED} learners: nobody reads them, and they
 *     take minutes
 */
public record SuiteStatistics(
    List<Scale> games, List<String> leftOut, List<Learner> learners, List<Pair> pairs) {

  /** Learners whose pairs are told. */
  public static final int MOST_COMPARED = 12;

  /**
   * A game's scale.
   *
   * @param game what tables call it
   * @param floor the return that counts as 0
   * @param stated whether the floor was said; it is random play's otherwise
   * @param best the return that counts as 1
   */
  public record Scale(String game, double floor, boolean stated, double best) {}

  /**
   * A learner's; intervals are empty unless it has a run with a return in every game.
   *
   * @param label the learner's
   * @param runs that have a return
   * @param hits runs that found their game's optimum
   * @param iqm interquartile mean of all normalised returns
   * @param mean of the games' mean normalised returns
   * @param gap how far normalised returns stay below 1
   */
  public record Learner(
      String label,
      int runs,
      int hits,
      Optional<Interval> iqm,
      Optional<Interval> mean,
      Optional<Interval> gap) {}

  /**
   * Two learners.
   *
   * @param improvement probability that a run of the first ends higher than one of the second on
   *     the same game, mean over games
   */
  public record Pair(String first, String second, Interval improvement) {}

  /** Keeps copies. */
  public SuiteStatistics {
    games = List.copyOf(games);
    leftOut = List.copyOf(leftOut);
    learners = List.copyOf(learners);
    pairs = List.copyOf(pairs);
  }

  /** By {@link Bootstrap#standard()}. */
  public static SuiteStatistics of(SuiteResult result) {
    return of(result, Bootstrap.standard());
  }

  /** By a bootstrap of one's own. */
  public static SuiteStatistics of(SuiteResult result, Bootstrap bootstrap) {
    List<Scale> games = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    for (String game : result.suite().studies().keySet()) {
      Scale scale = scale(result, game);
      if (scale.best() > scale.floor()) {
        games.add(scale);
      } else {
        leftOut.add(game);
      }
    }
    List<String> labels = result.suite().learners();
    Map<String, Scores> scores = new LinkedHashMap<>();
    List<Learner> learners = new ArrayList<>();
    for (String label : labels) {
      Optional<Scores> own = scores(result, games, label);
      own.ifPresent(there -> scores.put(label, there));
      learners.add(learner(result, games, label, own, bootstrap));
    }
    boolean few = labels.size() <= MOST_COMPARED;
    return new SuiteStatistics(
        games, leftOut, learners, few ? pairs(scores, bootstrap) : List.of());
  }

  private static List<Pair> pairs(Map<String, Scores> scores, Bootstrap bootstrap) {
    List<String> labels = List.copyOf(scores.keySet());
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      for (String later : labels.subList(i + 1, labels.size())) {
        Interval improvement =
            Improvement.of(scores.get(labels.get(i)), scores.get(later), bootstrap);
        pairs.add(new Pair(labels.get(i), later, improvement));
      }
    }
    return pairs;
  }

  private static Scale scale(SuiteResult result, String game) {
    Suite suite = result.suite();
    boolean stated = suite.floor(game).isPresent();
    double floor =
        suite.floor(game).orElseGet(() -> RandomPlay.meanReturn(suite.studies().get(game).game()));
    return new Scale(game, floor, stated, result.result(game).success().best());
  }

  private static Learner learner(
      SuiteResult result,
      List<Scale> games,
      String label,
      Optional<Scores> scores,
      Bootstrap bootstrap) {
    int runs = 0;
    int hits = 0;
    for (Scale game : games) {
      Result own = result.result(game.game());
      for (double value : StudyStatistics.returns(own, label)) {
        runs++;
        hits += own.success().hit(value) ? 1 : 0;
      }
    }
    return new Learner(
        label,
        runs,
        hits,
        scores.map(of -> bootstrap.interval(of, Aggregate.IQM)),
        scores.map(of -> bootstrap.interval(of, Aggregate.MEAN)),
        scores.map(of -> bootstrap.interval(of, Aggregate.optimalityGap(1))));
  }

  /** A learner's normalised returns; empty where it has none in a game, or no game counts. */
  private static Optional<Scores> scores(SuiteResult result, List<Scale> games, String label) {
    double[][] returns =
        games.stream()
            .map(game -> StudyStatistics.returns(result.result(game.game()), label))
            .toArray(double[][]::new);
    for (double[] own : returns) {
      if (own.length == 0) {
        return Optional.empty();
      }
    }
    return games.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Scores.byTask(returns)
                .normalised(
                    games.stream().mapToDouble(Scale::floor).toArray(),
                    games.stream().mapToDouble(Scale::best).toArray()));
  }

  /** One learner's. */
  public Learner learner(String label) {
    return learners.stream()
        .filter(learner -> learner.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no learner \"" + label + "\""));
  }
}
