package org.parley.study;

import java.util.List;
import java.util.function.UnaryOperator;
import org.parley.diagnosis.Success;
import org.parley.training.Plan;
import org.parley.training.Run;

/**
 * What came of a study, whole or partial. Immutable.
 *
 * <p>Runs come in the order of {@link Study#plans()}; runs that had not begun when the study was
 * interrupted are left out.
 */
public final class Result {

  private final Study study;
  private final List<Run> runs;
  private final Success success;

  /**
   * A result put together.
   *
   * @param runs runs of the study's plans, in their order
   */
  public Result(Study study, List<Run> runs) {
    this.study = study;
    this.runs = List.copyOf(runs);
    this.success = Success.of(study.game());
  }

  /** The study. */
  public Study study() {
    return study;
  }

  /** All runs. */
  public List<Run> runs() {
    return runs;
  }

  /** The runs of one learner. */
  public List<Run> runs(String label) {
    return runs.stream().filter(run -> run.plan().label().equals(label)).toList();
  }

  /** Whether every planned run reached its end. */
  public boolean complete() {
    return runs.size() == study.plans().size()
        && runs.stream().allMatch(run -> run.status() == Run.Status.COMPLETE);
  }

  /** What counts as a hit in this game. */
  public Success success() {
    return success;
  }

  /** The runs of one learner in numbers. */
  public Summary summary(String label) {
    return Summary.of(runs(label), success);
  }

  /**
   * The same with the contract's marks behind the labels of learners that depart from it, as charts
   * show them.
   */
  public Result marked() {
    Compliance compliance = study.compliance();
    UnaryOperator<String> label = old -> old + compliance.mark(old);
    return new Result(
        study.relabelled(label), runs.stream().map(run -> relabelled(run, label)).toList());
  }

  private static Run relabelled(Run run, UnaryOperator<String> label) {
    Plan plan = run.plan();
    Plan renamed =
        new Plan(
            plan.game(),
            label.apply(plan.label()),
            plan.learner(),
            plan.episodes(),
            plan.seed(),
            plan.recording());
    return new Run(
        renamed,
        run.status(),
        run.failure(),
        run.stepsDone(),
        run.environmentSteps(),
        run.gradientSteps(),
        run.meanReturn(),
        run.seconds(),
        run.curve(),
        run.snapshots(),
        run.readings(),
        run.policy(),
        run.replay());
  }
}
