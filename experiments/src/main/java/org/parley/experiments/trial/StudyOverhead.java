package org.parley.experiments.trial;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.parley.game.zoo.MaxOfThree;
import org.parley.learner.Training;
import org.parley.learner.svnr.Svnr;
import org.parley.study.Study;
import org.parley.study.folder.StudyFolder;
import org.parley.training.Checkpoints;
import org.parley.training.Plan;
import org.parley.training.Trainer;
import org.parley.training.TrainingListener;

/**
 * What a study costs: SVNR with its defaults on Max of Three, one run at a time, in processor time
 * of the whole process, so that other work on the machine counts little; ways in turn.
 */
public final class StudyOverhead {

  private static final int EPISODES = 5_000;
  private static final int ROUNDS = 9;
  private static final int CHECKPOINTS = 100;

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private StudyOverhead() {}

  /** Prints the seconds of the bare loop, the same with evaluations, and the same in a folder. */
  public static void run(Path folder, PrintStream out) throws IOException {
    double[][] seconds = new double[3][ROUNDS];
    for (int round = -1; round < ROUNDS; round++) {
      double[] now = {
        timed(StudyOverhead::bare),
        timed(() -> Trainer.run(study().plans().get(0), TrainingListener.SILENT)),
        timed(study(folder.resolve("round" + round)))
      };
      for (int way = 0; way < now.length && round >= 0; way++) {
        seconds[way][round] = now[way];
      }
    }
    String[] names = {"bare loop", "with the protocol's evaluations", "as a study in a folder"};
    out.println("| way | processor seconds, least | median | least, of the bare loop's |");
    out.println("| :-- | --: | --: | --: |");
    for (int way = 0; way < names.length; way++) {
      out.printf(
          Locale.ROOT,
          "| %s | %.3f | %.3f | %+.1f %% |%n",
          names[way],
          least(seconds[way]),
          median(seconds[way]),
          100 * (least(seconds[way]) / least(seconds[0]) - 1));
    }
    checkpoints(folder, out);
  }

  private static Study study() {
    return Study.of(MaxOfThree.game(1.5))
        .learner("SVNR", Svnr.builder().build())
        .episodes(EPISODES)
        .build();
  }

  private static void bare() {
    Training training = Svnr.builder().build().start(MaxOfThree.game(1.5), EPISODES, 1);
    for (int step = 0; step < EPISODES; step++) {
      training.step();
    }
  }

  private static Runnable study(Path folder) {
    return () ->
        StudyFolder.of(folder, study(), StudyFolder.Settings.usual())
            .run(1, TrainingListener.SILENT);
  }

  private static double timed(Runnable work) {
    long before = SYSTEM.getProcessCpuTime();
    work.run();
    return (SYSTEM.getProcessCpuTime() - before) / 1e9;
  }

  /** The wall-clock time of a checkpoint, its way to the disk included. */
  private static void checkpoints(Path folder, PrintStream out) throws IOException {
    Plan.Recording nothing = new Plan.Recording(1, 1, List.of(), 1, 1);
    Plan plan =
        new Plan(MaxOfThree.game(1.5), "SVNR", Svnr.builder().build(), CHECKPOINTS, 1, nothing);
    Path file = folder.resolve("checkpoint");
    double[] with = new double[ROUNDS];
    double[] without = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder.resolve("checkpoint.previous"));
      without[round] = wall(plan, Checkpoints.NONE);
      with[round] = wall(plan, Checkpoints.in(file, 0, message -> {}));
    }
    double each = (median(with) - median(without)) / CHECKPOINTS;
    out.printf(
        Locale.ROOT,
        "a checkpoint of %,d bytes: %.2f ms, %.3f %% of the %.0f s between two%n",
        Files.size(file),
        1e3 * each,
        100 * each / Checkpoints.USUAL_SECONDS,
        Checkpoints.USUAL_SECONDS);
  }

  private static double wall(Plan plan, Checkpoints checkpoints) {
    long before = System.nanoTime();
    Trainer.run(plan, TrainingListener.SILENT, () -> false, checkpoints);
    return (System.nanoTime() - before) / 1e9;
  }

  /** What is left once nothing else has disturbed it. */
  private static double least(double[] values) {
    return Arrays.stream(values).min().orElseThrow();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
