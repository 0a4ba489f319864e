package org.parley.study.export;

import java.util.List;
import java.util.Optional;
import org.parley.study.Compliance;
import org.parley.study.Result;
import org.parley.study.SuiteResult;
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
 * @param departures from its study's contract
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
    boolean complete,
    Departures departures) {

  /**
   * How a learner departs from its study's contract.
   *
   * @param mark what stands behind its label; empty where it does not depart
   * @param notes what it is, in words, and what of the contract the learner has not
   */
  public record Departures(String mark, List<String> notes) {

    /** Of a run of no contract. */
    public static final Departures NONE = new Departures("", List.of());

    /** Keeps a copy. */
    public Departures {
      notes = List.copyOf(notes);
    }
  }

  /**
   * A point of the learning curve.
   *
   * @param step steps taken before it
   * @param temperature α there; NaN where the learner has none
   * @param meanReturn of fresh episodes
   */
  public record Point(long step, double temperature, double meanReturn) {}

  /** Keeps a copy. */
  public ExportedRun {
    curve = List.copyOf(curve);
  }

  /** A run of no contract. */
  public ExportedRun(
      String task,
      String learner,
      long seed,
      List<Point> curve,
      double finalReturn,
      Optional<Boolean> hit,
      double seconds,
      long steps,
      boolean complete) {
    this(task, learner, seed, curve, finalReturn, hit, seconds, steps, complete, Departures.NONE);
  }

  /** All runs of a result, in the plans' order. */
  public static List<ExportedRun> of(Result result) {
    return of(result.study().game().toString(), result);
  }

  /** All runs of a suite's result, game after game; a task is what the suite calls its game. */
  public static List<ExportedRun> of(SuiteResult result) {
    return result.results().entrySet().stream()
        .flatMap(game -> of(game.getKey(), game.getValue()).stream())
        .toList();
  }

  private static List<ExportedRun> of(String task, Result result) {
    return result.runs().stream().map(run -> of(task, run, result)).toList();
  }

  private static ExportedRun of(String task, Run run, Result result) {
    List<Point> curve =
        run.curve().stream()
            .map(at -> new Point(at.step(), run.temperature(at), at.meanReturn()))
            .toList();
    return new ExportedRun(
        task,
        run.plan().label(),
        run.plan().seed(),
        curve,
        run.meanReturn(),
        Optional.of(result.success().hit(run.meanReturn())),
        run.seconds(),
        run.stepsDone(),
        run.status() == Run.Status.COMPLETE,
        departures(run.plan().label(), result));
  }

  private static Departures departures(String label, Result result) {
    Compliance compliance = result.study().compliance();
    return new Departures(compliance.mark(label), compliance.notes(label));
  }
}
