package org.parley.study.export;

import java.util.List;
import java.util.Optional;
import org.parley.study.Result;
import org.parley.training.Run;

/**
 * A run as others see it.
 *
 * @param task the game with its parameters
 * @param learner the learner's label
 * @param seed the run's
 * @param curve points of the learning curve, in order; perhaps none
 * @param finalReturn mean return after training; NaN if the run has none
 * @param hit whether it found the optimum; empty where that is not known
 * @param seconds wall-clock time of the run
 * @param steps taken; 0 where that is not known
 * @param complete whether it reached its end
 */
public record ExportedRun(
    String task,
    String learner,
    long seed,
    List<Point> curve,
    double finalReturn,
    Optional<Boolean> hit,
    double seconds,
    long steps,
    boolean complete) {

  /**
   * A point of the learning curve.
   *
   * @param step steps taken before it
   * @param temperature α there
   * @param meanReturn of fresh episodes
   */
  public record Point(long step, double temperature, double meanReturn) {}

  /** Keeps a copy. */
  public ExportedRun {
    curve = List.copyOf(curve);
  }

  /** All runs of a result, in the plans' order. */
  public static List<ExportedRun> of(Result result) {
    return result.runs().stream().map(run -> of(run, result)).toList();
  }

  private static ExportedRun of(Run run, Result result) {
    List<Point> curve =
        run.curve().stream()
            .map(at -> new Point(at.step(), at.temperature(), at.meanReturn()))
            .toList();
    return new ExportedRun(
        result.study().game().toString(),
        run.plan().label(),
        run.plan().seed(),
        curve,
        run.meanReturn(),
        Optional.of(result.success().hit(run.meanReturn())),
        run.seconds(),
        run.stepsDone(),
        run.status() == Run.Status.COMPLETE);
  }
}
