package org.parley.experiments;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.check.Problems;
import org.parley.diagnosis.key.AnswerKey;
import org.parley.experiments.report.ResultPath;
import org.parley.game.ActionSpace;
import org.parley.game.JointAction;
import org.parley.game.OneShotGame;
import org.parley.game.Reward;
import org.parley.game.Shapes;
import org.parley.game.zoo.MaxOfThree;
import org.parley.learner.svnr.Svnr;
import org.parley.schedule.Annealing;
import org.parley.study.Result;
import org.parley.study.Study;
import org.parley.study.Summary;
import org.parley.training.Plan;
import org.parley.training.TrainingListener;

/**
 * Trains SVNR with the annealing that each game's answer key suggests, as it is printed, and with a
 * fixed low temperature: which of the two finds the optimum?
 *
 * <pre>{@code AnnealingTrial FOLDER SEEDS SEEDS_AT_FIXED}</pre>
 *
 * <p>Writes one file a game and schedule into FOLDER, and a table in Markdown to standard output.
 */
public final class AnnealingTrial {

  private static final int EPISODES = 5_000;
  private static final double FIXED = 0.05;
  private static final int THREADS = 2;
  private static final Plan.Recording NOTHING = new Plan.Recording(1, 1, List.of(), 1, 1_000);

  private AnnealingTrial() {}

  /** Runs the trial. */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      System.err.println("usage: AnnealingTrial FOLDER SEEDS SEEDS_AT_FIXED");
      System.exit(ExitCode.REFUSED);
    }
    PrintStream out = System.out;
    out.println("| game | schedule | hits | mean return | gap |");
    out.println("| :-- | :-- | --: | --: | --: |");
    for (Map.Entry<String, OneShotGame> entry : games().entrySet()) {
      OneShotGame game = entry.getValue();
      Annealing suggested = AnswerKey.of(game).suggestion().annealing();
      String path = args[0] + "/" + entry.getKey();
      run(game, suggested, Integer.parseInt(args[1]), path + "-suggested.json", out);
      run(game, Annealing.constant(FIXED), Integer.parseInt(args[2]), path + "-fixed.json", out);
    }
  }

  private static void run(
      OneShotGame game, Annealing annealing, int seeds, String file, PrintStream out)
      throws IOException {
    Problems problems = new Problems();
    ResultPath path = ResultPath.check("FOLDER", file, problems);
    problems.throwIfAny("annealing trial");
    Result result =
        Study.of(game)
            .learner("svnr", Svnr.builder().annealing(annealing).build())
            .episodes(EPISODES)
            .seeds(1, seeds)
            .recording(NOTHING)
            .build()
            .run(THREADS, TrainingListener.SILENT);
    path.write(game.name(), Map.of(), result);
    Summary summary = result.summary("svnr");
    out.printf(
        Locale.ROOT,
        "| %s | `%s` | %d of %d | %.2f | %.2f |%n",
        game,
        annealing,
        summary.hits(),
        summary.runs(),
        summary.mean(),
        summary.gap());
    out.flush();
  }

  /** Max of Three and three games that it was not tuned on. */
  static Map<String, OneShotGame> games() {
    Map<String, OneShotGame> games = new LinkedHashMap<>();
    games.put("max-of-three-s2-1.5", MaxOfThree.game(1.5));
    games.put("max-of-three-s2-2", MaxOfThree.game(2));
    games.put("max-of-three-s2-3", MaxOfThree.game(3));
    games.put("four-agents", fourAgents());
    games.put("three-peaks", threePeaks());
    games.put("ridge", ridge());
    return games;
  }

  private static OneShotGame fourAgents() {
    double[] wide = {-5, -5, 3, 0};
    double[] high = {6, 6, -4, 5};
    return game(
        "Four agents",
        u -> Math.max(0.8 * Shapes.bowl(u, wide, 4), 10 + Shapes.bowl(u, high, 2)),
        high,
        "a",
        "b",
        "c",
        "d");
  }

  private static OneShotGame threePeaks() {
    double[] wide = {-5, -5, 3};
    double[] middle = {5, -5, -5};
    double[] high = {6, 6, 4};
    return game(
        "Three peaks",
        u ->
            Math.max(
                Shapes.bowl(u, wide, 3.5),
                Math.max(5 + Shapes.bowl(u, middle, 2.5), 10 + Shapes.bowl(u, high, 1.8))),
        high,
        "a",
        "b",
        "c");
  }

  /** A wide bowl, and a narrow ridge along the diagonal that rises slowly to its top. */
  private static OneShotGame ridge() {
    double[] wide = {-6, -6, 6};
    double[] top = {6, 6, 6};
    return game(
        "Ridge", u -> Math.max(Shapes.bowl(u, wide, 3.5), ridge(u, top)), top, "a", "b", "c");
  }

  private static double ridge(JointAction u, double[] top) {
    double mean = (u.get(0) + u.get(1) + u.get(2)) / 3;
    double along = mean - top[0];
    double across = 0;
    for (int d = 0; d < 3; d++) {
      across += (u.get(d) - mean) * (u.get(d) - mean);
    }
    return 10 - 3 * along * along / 16 - across / 4;
  }

  private static OneShotGame game(String name, Reward reward, double[] top, String... agents) {
    return OneShotGame.named(name)
        .agents(ActionSpace.interval(-10, 10), agents)
        .reward(reward)
        .optimum(10, top)
        .build();
  }
}
