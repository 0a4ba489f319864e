package org.parley.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.parley.check.InvalidSpecException;
import org.parley.training.Plan;
import org.parley.training.Run;
import org.parley.training.Trainer;
import org.parley.training.TrainingListener;

/** Makes the runs of studies, several at a time; the order of results is the plans'. */
final class StudyRunner {

  private final List<Study> studies;
  private final int threads;
  private final TrainingListener listener;
  private final AtomicBoolean stopped = new AtomicBoolean();

  StudyRunner(List<Study> studies, int threads, TrainingListener listener) {
    if (threads < 1) {
      throw InvalidSpecException.of(
          "study", "threads", threads, "a whole number of at least 1", "Leave it at its default.");
    }
    this.studies = studies;
    this.threads = threads;
    this.listener = listener;
  }

  /** A result a study, in their order; runs of all studies share the threads. */
  List<Result> run() {
    // Asked before the pool starts: a thread that comes interrupted begins no run, on any machine.
    stopped.set(Thread.currentThread().isInterrupted());
    ExecutorService pool = Workers.pool(threads, "parley-run");
    try {
      List<Future<Optional<Run>>> futures = new ArrayList<>();
      List<Integer> sizes = new ArrayList<>();
      for (Study study : studies) {
        List<Plan> plans = study.plans();
        plans.forEach(plan -> futures.add(pool.submit(() -> begin(plan))));
        sizes.add(plans.size());
      }
      return results(collect(futures), sizes);
    } finally {
      pool.shutdownNow();
    }
  }

  private List<Result> results(List<Optional<Run>> made, List<Integer> sizes) {
    List<Result> results = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < sizes.size(); i++) {
      List<Optional<Run>> own = made.subList(from, from + sizes.get(i));
      results.add(new Result(studies.get(i), own.stream().flatMap(Optional::stream).toList()));
      from += sizes.get(i);
    }
    return results;
  }

  /** One run; none once the study is to stop, as even an empty one costs an evaluation. */
  private Optional<Run> begin(Plan plan) {
    return stopped.get()
        ? Optional.empty()
        : Optional.of(Trainer.run(plan, listener, stopped::get));
  }

  /** Waits for all runs; once interrupted, asks them to stop and takes what they have. */
  private List<Optional<Run>> collect(List<Future<Optional<Run>>> futures) {
    List<Optional<Run>> runs = new ArrayList<>();
    Workers.<Optional<Run>>await(futures, stopped, run -> runs.add(run.filter(this::begun)));
    return runs;
  }

  private boolean begun(Run run) {
    return run.status() != Run.Status.INTERRUPTED || run.stepsDone() > 0;
  }
}
