package org.parley.study;

import java.util.function.Function;
import org.parley.training.TrainingListener;

/**
 * Where a study is run by {@link Study#run()}: silently on a plain thread, with a progress bar in a
 * notebook's cell. Surroundings may watch and stop a study; they cannot change its numbers.
 */
@FunctionalInterface
public interface Surroundings {

  /** Nobody watches. */
  Surroundings SILENT = study -> study.run(TrainingListener.SILENT);

  /** Runs a study, whole or until it is stopped. */
  Result run(Study study);

  /**
   * Runs a study in a way of the caller's.
   *
   * @param work does it, once; ends early once its thread is interrupted
   */
  default Result run(Study study, Function<TrainingListener, Result> work) {
    return work.apply(TrainingListener.SILENT);
  }

  /** Runs a suite in a way of the caller's; as {@link #run(Study, Function)}. */
  default SuiteResult run(Suite suite, Function<TrainingListener, SuiteResult> work) {
    return work.apply(TrainingListener.SILENT);
  }

  /** What this thread was told by {@link #enter}; {@link #SILENT} if nothing. */
  static Surroundings ofThisThread() {
    return Current.OF_THREAD.get();
  }

  /** Tells this thread, and no other, where its studies run from now on. */
  static void enter(Surroundings surroundings) {
    Current.OF_THREAD.set(surroundings);
  }

  /** Holds what each thread was told. */
  final class Current {
    private static final ThreadLocal<Surroundings> OF_THREAD =
        ThreadLocal.withInitial(() -> SILENT);

    private Current() {}
  }
}
