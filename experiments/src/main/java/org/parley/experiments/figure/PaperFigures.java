package org.parley.experiments.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jetbrains.letsPlot.Figure;
import org.parley.dsl.chart.JointActions;
import org.parley.dsl.chart.JointActionsKt;
import org.parley.dsl.chart.TrainingCurvesKt;
import org.parley.game.Game;
import org.parley.game.OneShotGame;
import org.parley.game.zoo.MaxOfThree;
import org.parley.game.zoo.ParticleGather;
import org.parley.game.zoo.TwoModalities;
import org.parley.learner.Learner;
import org.parley.learner.Replay;
import org.parley.learner.Training;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.study.Result;
import org.parley.study.Study;
import org.parley.study.Workers;
import org.parley.study.folder.StudyFolder;
import org.parley.training.TrainingListener;

/** Figures 3 to 7 of the SVNR paper, of the learners that there are. */
final class PaperFigures {

  private static final OneShotGame HARD = MaxOfThree.game(1.5);
  private static final int SAMPLES = 1_000;
  private static final int SHOWN = 3_000;
  private static final double FLOOR = -20;
  private static final double[] LOCAL = {-5, -5, 3};
  private static final double[] NARROW = {7, 7, -3};

  private PaperFigures() {}

  /** Figure 3: what each learner executes in the end, on Two Modalities. */
  static Figure converged(Subject subject) {
    OneShotGame game = TwoModalities.game();
    Function<Map.Entry<String, Learner>, JointActions> drawn =
        each -> {
          Training training = trained(subject, game, each.getValue(), subject.episodes());
          RandomStream stream = RandomStream.of(subject.seed()).named("figure");
          return panel(each.getKey(), game, training.policy().jointActions(stream, SAMPLES));
        };
    return JointActionsKt.jointActions(
        game,
        panels(subject, Contestants.endingWarm(game), drawn),
        "Two Modalities: what each team executes after " + subject.episodes() + " episodes",
        SAMPLES
            + " joint actions at the last temperature, 1, seed "
            + subject.seed()
            + "; rings: both peaks",
        null,
        FLOOR,
        List.of(LOCAL, NARROW));
  }

  /** Figure 4: training curves of all learners. */
  static Figure training(Subject subject) {
    return curves(subject, "Training curves of all learners", Contestants::all);
  }

  /** Figure 5: what each learner did while it learnt. */
  static Figure sampled(Subject subject) {
    return played(subject, Contestants.all(HARD));
  }

  /** Figure 6: training curves, by who hears whom. */
  static Figure topologies(Subject subject) {
    return curves(subject, "Training curves by who hears whom", Contestants::topologies);
  }

  /** Figure 7: what SVNR did while it learnt, by who hears whom. */
  static Figure topologySamples(Subject subject) {
    return played(subject, Contestants.topologies(HARD));
  }

  private static Figure curves(
      Subject subject, String title, Function<Game, Map<String, Learner>> learners) {
    Map<String, Game> games = new LinkedHashMap<>();
    for (double s2 : new double[] {3, 2, 1.5}) {
      games.put(String.format(Locale.ROOT, "Max of Three, s2 = %.1f", s2), MaxOfThree.game(s2));
    }
    games.put("Particle Gather", ParticleGather.game());
    Map<String, Result> results = new LinkedHashMap<>();
    games.forEach(
        (panel, game) -> results.put(panel, result(subject, panel, game, learners.apply(game))));
    Map<String, Double> floors =
        games.keySet().stream().collect(Collectors.toMap(p -> p, PaperFigures::floor));
    return TrainingCurvesKt.trainingCurves(results, title + subject.remark(), floors);
  }

  private static double floor(String panel) {
    return panel.startsWith("Max") ? FLOOR : Double.NEGATIVE_INFINITY;
  }

  private static Result result(
      Subject subject, String panel, Game game, Map<String, Learner> learners) {
    Study.Builder study = Study.of(game).episodes(subject.episodes()).seeds(subject.seeds());
    learners.forEach(study::learner);
    String name = panel.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-");
    StudyFolder folder =
        StudyFolder.of(
            subject.folder().resolve(name),
            study.build(),
            StudyFolder.Settings.usual().telling(subject.tell()));
    subject.tell().accept(panel + ": " + folder.path());
    folder.run(subject.threads(), TrainingListener.SILENT);
    return folder.result();
  }

  private static Figure played(Subject subject, Map<String, Learner> learners) {
    int shown = Math.min(SHOWN, subject.episodes());
    Function<Map.Entry<String, Learner>, JointActions> drawn =
        each -> {
          Replay replay = trained(subject, HARD, each.getValue(), shown).replay();
          Matrix inGame = Matrix.zeros(replay.size(), HARD.space().dimension());
          HARD.space().toGame(replay.jointActions(), inGame);
          return new JointActions(each.getKey(), inGame, replay.rewards());
        };
    return JointActionsKt.jointActions(
        HARD,
        panels(subject, learners, drawn),
        "Max of Three, s2 = 1.5: joint actions played in episodes 1 to " + shown,
        "training of "
            + subject.episodes()
            + " episodes, seed "
            + subject.seed()
            + "; later ones lie over"
            + " earlier ones; rings: the optimum, 10, and the local one, 0",
        null,
        FLOOR,
        List.of(LOCAL));
  }

  private static Training trained(Subject subject, Game game, Learner learner, int steps) {
    Training training = learner.start(game, subject.episodes(), subject.seed());
    for (int step = 0; step < steps; step++) {
      training.step();
    }
    return training;
  }

  private static JointActions panel(String label, OneShotGame game, Matrix actions) {
    float[] rewards = new float[actions.rows()];
    game.rewards(actions, rewards);
    return new JointActions(label, actions, rewards);
  }

  private static List<JointActions> panels(
      Subject subject,
      Map<String, Learner> learners,
      Function<Map.Entry<String, Learner>, JointActions> drawn) {
    ExecutorService pool = Workers.pool(subject.threads(), "parley-figure");
    try {
      List<Future<JointActions>> made = new ArrayList<>();
      learners.entrySet().forEach(each -> made.add(pool.submit(() -> drawn.apply(each))));
      List<JointActions> panels = new ArrayList<>();
      Workers.await(made, new AtomicBoolean(), panels::add);
      return panels;
    } finally {
      pool.shutdownNow();
    }
  }
}
