package org.parley.training;

/** Told how runs go; may be called from several threads at once. */
public interface TrainingListener {

  /** Hears nothing. */
  TrainingListener SILENT = new TrainingListener() {};

  /** A run needs not be made: it was kept. */
  default void onKept(Plan plan) {}

  /** A point of the learning curve was reached. */
  default void onEvaluation(Plan plan, Evaluation evaluation) {}

  /** A run ended, one way or another. */
  default void onEnd(Run run) {}
}
