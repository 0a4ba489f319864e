package org.parley.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.check.InvalidSpecException;
import org.parley.check.Problem;
import org.parley.game.ActionSpace;
import org.parley.game.Game;
import org.parley.game.OneShotGame;
import org.parley.game.SequentialGame;
import org.parley.game.zoo.MaxOfThree;
import org.parley.game.zoo.TwinPeaks;
import org.parley.game.zoo.Zoo;
import org.parley.learner.Learner;
import org.parley.learner.particles.ParticleNegotiation;
import org.parley.study.export.ExportedRun;
import org.parley.study.folder.StudyDigest;
import org.parley.study.statistics.Aggregate;
import org.parley.study.statistics.Interval;
import org.parley.study.statistics.Scores;
import org.parley.study.statistics.StudyStatistics;
import org.parley.study.statistics.SuiteStatistics;
import org.parley.training.Plan;
import org.parley.training.Run;
import org.parley.training.TrainingListener;

class SuiteTest {

  private static final Game NARROW = MaxOfThree.game(1.5);
  private static final Game TIE = TwinPeaks.game();

  private static Learner particles(int count) {
    return ParticleNegotiation.builder().particles(count).build();
  }

  private static SuiteBuilder builder() {
    return Suite.builder()
        .game("narrow", NARROW)
        .game("tie", TIE)
        .floor("narrow", -50)
        .learner("few", game -> particles(4))
        .learner("by game", game -> particles(game == TIE ? 10 : 6))
        .episodes(12)
        .seeds(1, 3)
        .recording(new Plan.Recording(3, 5, List.of(1.0), 4, 20));
  }

  private static Study alone(Game game, int byGame) {
    return Study.of(game)
        .learner("few", particles(4))
        .learner("by game", particles(byGame))
        .episodes(12)
        .seeds(1, 3)
        .recording(new Plan.Recording(3, 5, List.of(1.0), 4, 20))
        .build();
  }

  private static List<Problem> problems(SuiteBuilder wrong) {
    return assertThrows(InvalidSpecException.class, wrong::build).problems();
  }

  @Test
  void isAStudyAGame() {
    SuiteResult result = builder().build().run(2, TrainingListener.SILENT);
    assertTrue(result.complete());
    assertEquals(12, result.runs().size());
    Map<String, Study> alone = new LinkedHashMap<>();
    alone.put("narrow", alone(NARROW, 6));
    alone.put("tie", alone(TIE, 10));
    alone.forEach(
        (game, study) ->
            assertEquals(
                StudyDigest.of(study.run(1, TrainingListener.SILENT)),
                StudyDigest.of(result.result(game)),
                game));
    assertEquals(
        StudyDigest.of(result),
        StudyDigest.of(Suite.of(alone, Map.of()).run(1, TrainingListener.SILENT)));
    Map<String, Study> renamed = Map.of("wide", alone(NARROW, 6), "tie", alone(TIE, 10));
    assertFalse(
        StudyDigest.of(result)
            .equals(StudyDigest.of(Suite.of(renamed, Map.of()).run(2, TrainingListener.SILENT))));
  }

  @Test
  void whatIsInterruptedIsPartial() {
    Suite suite = builder().build();
    Thread.currentThread().interrupt();
    SuiteResult result = suite.run(2, TrainingListener.SILENT);
    assertTrue(Thread.interrupted());
    assertEquals(0, result.runs().size());
    assertFalse(result.complete());
  }

  @Test
  void returnsOfSeveralGamesAreOnOneScale() {
    SuiteResult result = builder().build().run(2, TrainingListener.SILENT);
    SuiteStatistics statistics = SuiteStatistics.of(result);
    SuiteStatistics.Scale narrow = statistics.games().get(0);
    SuiteStatistics.Scale tie = statistics.games().get(1);
    assertEquals(new SuiteStatistics.Scale("narrow", -50, true, 10), narrow);
    assertEquals(RandomPlay.meanReturn(TIE), tie.floor());
    double[][] scaled = new double[2][];
    scaled[0] = scaled(result.result("narrow"), -50, 10);
    scaled[1] = scaled(result.result("tie"), tie.floor(), tie.best());
    Scores scores = Scores.byTask(scaled);
    Interval iqm = statistics.learner("few").iqm().orElseThrow();
    assertEquals(Aggregate.IQM.of(scores), iqm.estimate(), 1e-12);
    assertTrue(iqm.low() <= iqm.estimate() && iqm.estimate() <= iqm.high());
    assertEquals(
        Aggregate.MEAN.of(scores),
        statistics.learner("few").mean().orElseThrow().estimate(),
        1e-12);
    assertEquals(1, statistics.pairs().size());
    assertEquals(6, statistics.learner("by game").runs());
  }

  private static double[] scaled(Result result, double floor, double best) {
    double[] returns = StudyStatistics.returns(result, "few");
    for (int i = 0; i < returns.length; i++) {
      returns[i] = (returns[i] - floor) / (best - floor);
    }
    return returns;
  }

  @Test
  void gamesWithoutAScaleAndLearnersWithoutRunsAreTold() {
    Suite suite = builder().floor("tie", 1e6).build();
    Map<String, Result> results = new LinkedHashMap<>();
    suite.studies().forEach((game, study) -> results.put(game, new Result(study, List.of())));
    SuiteStatistics statistics = SuiteStatistics.of(new SuiteResult(suite, results));
    assertEquals(List.of("tie"), statistics.leftOut());
    assertTrue(statistics.learner("few").iqm().isEmpty());
    assertTrue(statistics.pairs().isEmpty());
  }

  @Test
  void pairsAreToldOfFewLearners() {
    SuiteBuilder many = builder().seeds(1, 1).episodes(1);
    for (int i = 3; i <= SuiteStatistics.MOST_COMPARED; i++) {
      many.learner("more " + i, game -> particles(4));
    }
    Suite most = many.build();
    int pairs = SuiteStatistics.of(most.run(2, TrainingListener.SILENT)).pairs().size();
    assertEquals(SuiteStatistics.MOST_COMPARED * (SuiteStatistics.MOST_COMPARED - 1) / 2, pairs);
    Suite tooMany = many.learner("one more", game -> particles(4)).build();
    SuiteStatistics statistics = SuiteStatistics.of(tooMany.run(2, TrainingListener.SILENT));
    assertTrue(statistics.pairs().isEmpty());
    assertEquals(SuiteStatistics.MOST_COMPARED + 1, statistics.learners().size());
  }

  @Test
  void exportsHaveATaskAGame() {
    List<ExportedRun> runs = ExportedRun.of(builder().build().run(2, TrainingListener.SILENT));
    assertEquals(
        List.of("narrow", "tie"), runs.stream().map(ExportedRun::task).distinct().toList());
    assertEquals(12, runs.size());
  }

  @Test
  void runsKnowTheirGame() {
    Suite suite = builder().build();
    for (Run run : suite.run(2, TrainingListener.SILENT).result("tie").runs()) {
      assertEquals("tie", suite.gameOf(run.plan()));
    }
  }

  @Test
  void whatIsWrongEverywhereIsToldOnceAndTheRestWithItsGame() {
    SuiteBuilder wrong =
        builder().game("table", Zoo.game("climbing", Map.of())).seeds(List.of(1L, 1L));
    assertEquals(
        List.of(
            "seeds",
            "game(\"table\") / learner(\"few\") / game",
            "game(\"table\") / learner(\"by game\") / game"),
        problems(wrong).stream().map(Problem::where).toList());
    assertEquals("games", problems(Suite.builder()).get(0).where());
    assertEquals("floor(\"wide\")", problems(builder().floor("wide", 0)).get(0).where());
    assertEquals("game", problems(builder().game("tie", TIE)).get(0).where());
    assertEquals(
        "game(\"again\")", problems(builder().game("again", TwinPeaks.game())).get(0).where());
  }

  @Test
  void studiesThatDifferMakeNoSuite() {
    Map<String, Study> studies = new LinkedHashMap<>();
    studies.put("narrow", alone(NARROW, 6));
    studies.put("tie", Study.of(TIE).learner("few", particles(4)).episodes(13).seeds(1, 4).build());
    List<Problem> problems =
        assertThrows(InvalidSpecException.class, () -> Suite.of(studies, Map.of())).problems();
    assertEquals(
        List.of("learners", "episodes", "seeds", "recording"),
        problems.stream().map(it -> it.where().replace("game(\"tie\") / ", "")).toList());
  }

  /** Means over the uniform law, in closed form. */
  @Test
  void randomPlayIsUniform() {
    OneShotGame sum =
        OneShotGame.named("sum")
            .agents(ActionSpace.interval(-1, 3), "a", "b")
            .reward(u -> u.get(0) + u.get(1))
            .build();
    assertEquals(2, RandomPlay.meanReturn(sum), 5 * Math.sqrt(2 * 16 / 12.0 / 10_000));
    SequentialGame counted =
        SequentialGame.named("counted")
            .agents(ActionSpace.finite("no", "one", "two"), "a", "b")
            .state(1)
            .start(s -> s.set(0, 0))
            .step(s -> s.reward(s.u(0)))
            .horizon(4)
            .build();
    assertEquals(4, RandomPlay.meanReturn(counted), 5 * Math.sqrt(4 * 2 / 3.0 / 10_000));
    assertEquals(RandomPlay.meanReturn(TIE), RandomPlay.meanReturn(TwinPeaks.game()));
  }
}
