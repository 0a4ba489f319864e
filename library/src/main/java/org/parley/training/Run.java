package org.parley.training;

import java.util.List;
import java.util.Optional;
import org.parley.learner.Policy;
import org.parley.learner.Replay;

/**
 * What came of one run, whole or partial.
 *
 * @param plan what it was to do
 * @param status how it ended
 * @param failure why it failed; empty unless it did
 * @param stepsDone steps taken
 * @param environmentSteps steps of the game taken, over all episodes
 * @param gradientSteps updates of what is learnt
 * @param meanReturn mean return of fresh episodes of the last policy, rewards not discounted; NaN
 *     if the game failed there too
 * @param seconds wall-clock time, evaluations included: the one number that differs between
 *     repetitions
 * @param curve the learning curve, in order
 * @param snapshots particles at the moments reached, in order
 * @param readings what probes found, in order; empty without any
 * @param policy the last policy
 * @param replay the experience gathered; empty in a run that was read back from a file
 */
public record Run(
    Plan plan,
    Status status,
    Optional<String> failure,
    long stepsDone,
    long environmentSteps,
    long gradientSteps,
    double meanReturn,
    double seconds,
    List<Evaluation> curve,
    List<Snapshot> snapshots,
    List<Reading> readings,
    Policy policy,
    Replay replay) {

  /** How a run ended. */
  public enum Status {
    /** All steps were taken. */
    COMPLETE,
    /** It was asked to stop; what it had learnt is here. */
    INTERRUPTED,
    /** The game failed; what was learnt until then is here. */
    FAILED
  }

  /** Keeps copies of the lists. */
  public Run {
    curve = List.copyOf(curve);
    snapshots = List.copyOf(snapshots);
    readings = List.copyOf(readings);
  }

  /** The run by the {@link Protocol}: final value, last and best apart. */
  public Outcome outcome() {
    return Protocol.outcome(curve);
  }

  /** α at a point of the learning curve; NaN where the learner has no temperature. */
  public double temperature(Evaluation at) {
    return plan.learner().hasTemperature() ? at.temperature() : Double.NaN;
  }

  @Override
  public String toString() {
    return plan.label()
        + " on "
        + plan.game()
        + ", seed "
        + plan.seed()
        + ": "
        + meanReturn
        + " ("
        + status
        + ")";
  }
}
