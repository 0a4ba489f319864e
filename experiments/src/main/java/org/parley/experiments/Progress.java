package org.parley.experiments;

import java.io.PrintStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.parley.study.Study;
import org.parley.training.Evaluation;
import org.parley.training.Plan;
import org.parley.training.TrainingListener;

/** One bar for all runs of a study, counted in episodes. */
final class Progress implements TrainingListener, AutoCloseable {

  /** Fixed, as asking the terminal takes a library longer to load than a short training takes. */
  private static final int COLUMNS = 79;

  private static final int REFRESH_MILLIS = 200;

  private final Map<Plan, Long> reached = new HashMap<>();
  private final ProgressBar bar;

  Progress(Study study, PrintStream stream) {
    this(List.of(study), stream);
  }

  /** Of the runs of several studies of the same learners. */
  Progress(Collection<Study> studies, PrintStream stream) {
    bar =
        new ProgressBarBuilder()
            .setTaskName(String.join(", ", studies.iterator().next().learners().keySet()))
            .setInitialMax(studies.stream().mapToLong(Progress::episodes).sum())
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(REFRESH_MILLIS)
            .setConsumer(new ConsoleProgressBarConsumer(stream, COLUMNS))
            .build();
  }

  private static long episodes(Study study) {
    return (long) study.plans().size() * study.episodes();
  }

  @Override
  public synchronized void onKept(Plan plan) {
    bar.stepBy(plan.episodes());
  }

  @Override
  public synchronized void onEvaluation(Plan plan, Evaluation evaluation) {
    Long before = reached.put(plan, evaluation.step());
    bar.stepBy(evaluation.step() - (before == null ? 0 : before));
    bar.setExtraMessage(
        String.format(Locale.ROOT, " seed %d: %.3g", plan.seed(), evaluation.meanReturn()));
  }

  @Override
  public void close() {
    bar.close();
  }
}
