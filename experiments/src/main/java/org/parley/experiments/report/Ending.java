package org.parley.experiments.report;

import java.util.Optional;
import org.parley.training.Run;

/** How a run ended, where it was not as planned. */
final class Ending {

  /** What the text of an interrupted run begins with. */
  static final String INTERRUPTED = "interrupted after step ";

  private Ending() {}

  /** Empty for a complete run; otherwise how and when it ended. */
  static Optional<String> of(Run run) {
    return switch (run.status()) {
      case COMPLETE -> Optional.empty();
      case INTERRUPTED -> Optional.of(INTERRUPTED + run.stepsDone());
      case FAILED -> Optional.of("failed after step " + run.stepsDone());
    };
  }
}
