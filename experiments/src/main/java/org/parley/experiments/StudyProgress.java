package org.parley.experiments;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.parley.study.Progression;
import org.parley.study.Result;
import org.parley.study.Study;
import org.parley.study.Suite;
import org.parley.training.Evaluation;
import org.parley.training.Plan;
import org.parley.training.Run;
import org.parley.training.TrainingListener;

/** A line for every run that ends; beneath, where a person watches, a bar for the whole. */
final class StudyProgress implements TrainingListener, AutoCloseable {

  private static final int COLUMNS = 79;

  private final Progression progression;
  private final PrintStream stream;
  private final Function<Plan, String> game;
  private final Optional<Progress> bar;

  /** Of a study's runs. */
  StudyProgress(Study study, PrintStream stream) {
    this(List.of(study), study.plans().size(), plan -> "", stream);
  }

  /** Of a result's runs, made again. */
  StudyProgress(Result result, PrintStream stream) {
    this(List.of(result.study()), result.runs().size(), plan -> "", stream);
  }

  /** Of a suite's runs, or so many of them; each is told with its game. */
  StudyProgress(Suite suite, int runs, PrintStream stream) {
    this(suite.studies().values(), runs, plan -> suite.gameOf(plan) + ", ", stream);
  }

  private StudyProgress(
      Collection<Study> studies, int runs, Function<Plan, String> game, PrintStream stream) {
    this.stream = stream;
    this.game = game;
    progression = new Progression(runs);
    bar = Terminal.isWatched() ? Optional.of(new Progress(studies, stream)) : Optional.empty();
  }

  @Override
  public synchronized void onKept(Plan plan) {
    progression.onKept(plan);
    bar.ifPresent(shown -> shown.onKept(plan));
  }

  @Override
  public synchronized void onEvaluation(Plan plan, Evaluation evaluation) {
    progression.onEvaluation(plan, evaluation);
    bar.ifPresent(shown -> shown.onEvaluation(plan, evaluation));
  }

  @Override
  public synchronized void onEnd(Run run) {
    progression.onEnd(run);
    String line =
        String.format(
            Locale.ROOT,
            "[%s] %s%s, seed %d: %.4g in %.1f s%s",
            progression.counted(),
            game.apply(run.plan()),
            run.plan().label(),
            run.plan().seed(),
            run.meanReturn(),
            run.seconds(),
            run.failure().map(why -> ", failed: " + why).orElse(""));
    if (bar.isPresent()) {
      // Over the bar, which is drawn again beneath.
      stream.print("\r" + line + " ".repeat(Math.max(0, COLUMNS - line.length())) + "\n");
    } else {
      stream.println(line + progression.left().map(left -> "; " + left).orElse(""));
    }
    stream.flush();
  }

  @Override
  public void close() {
    bar.ifPresent(Progress::close);
  }
}
