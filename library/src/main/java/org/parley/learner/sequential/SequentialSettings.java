package org.parley.learner.sequential;

import java.util.Objects;
import java.util.function.Consumer;
import org.parley.check.Problems;
import org.parley.learner.softvalue.SoftValue;

/**
 * What SVNR needs to know besides, where the game has state. A value; {@link #standard()} holds the
 * defaults, the {@code with} methods change one of them.
 *
 * @param discount what V of the next state is worth, times the game's own discount; above 0, at
 *     most 1
 * @param targetRate share of the critic that the target network takes over at every update, τ;
 *     above 0, at most 1
 * @param stepsPerUpdate steps of the game for each update of critic and maps, at least 1
 * @param critics critics learnt side by side, 1 or 2; of two the lower counts in the target
 *     (Fujimoto et al. 2018), which keeps V from rising on its own errors
 * @param prioritised share of a critic's batch drawn in proportion to (|last error| + 0.01)^0.7
 *     (Schaul et al. 2016) and not reweighed, from 0 to 1; the rest is drawn uniformly
 * @param inputScale what states and observations are multiplied by before networks see them, above
 *     0
 * @param softValue how V of the next state is estimated
 * @param returnSteps rewards that a target adds up before V counts, n, at least 1, fewer where the
 *     episode ends before; not corrected for what the agents would do by now, so above 1 old
 *     mistakes weigh on the values
 * @param successes share of a critic's batch drawn uniformly from steps of episodes whose return
 *     was above 0, from 0 to 1 − prioritised; until there are any they are drawn from all steps
 * @param leniency which reward is learnt early in training
 */
public record SequentialSettings(
    double discount,
    double targetRate,
    int stepsPerUpdate,
    int critics,
    double prioritised,
    double inputScale,
    SoftValue softValue,
    int returnSteps,
    double successes,
    Leniency leniency) {

  /** Refuses values out of range, all at once. */
  public SequentialSettings {
    Objects.requireNonNull(softValue, "softValue");
    Objects.requireNonNull(leniency, "leniency");
    Problems problems = new Problems();
    share(problems, "discount", discount, "0.95 is usual where episodes are short.");
    share(problems, "targetRate", targetRate, "0.01 is usual.");
    problems.requireRange(
        "stepsPerUpdate", stepsPerUpdate, 1, Integer.MAX_VALUE, "1 learns after every step.");
    problems.requireRange("critics", critics, 1, 2, "2 keeps values from rising on errors.");
    problems.require(
        prioritised >= 0 && prioritised <= 1,
        "prioritised",
        prioritised,
        "from 0 to 1",
        "0 draws all steps alike.");
    problems.requirePositive("inputScale", inputScale, "1 leaves the game's numbers alone.");
    problems.requireRange("returnSteps", returnSteps, 1, Integer.MAX_VALUE, "1 is usual.");
    problems.require(
        successes >= 0 && successes <= 1 && !(successes + prioritised > 1),
        "successes",
        successes,
        "from 0 to what prioritised leaves of 1",
        "0 draws all steps alike.");
    problems.throwIfAny("sequential");
  }

  private static void share(Problems problems, String where, double value, String remedy) {
    problems.require(value > 0 && value <= 1, where, value, "above 0 and at most 1", remedy);
  }

  /** Discount 0.95, τ 0.01, an update every 5 steps, 2 critics, the paper's policy mean of 8. */
  public static SequentialSettings standard() {
    return new SequentialSettings(
        0.95, 0.01, 5, 2, 0, 1, SoftValue.policyMean(8), 1, 0, Leniency.none());
  }

  /**
   * What SVNR and its rivals begin from in a game with state: see {@code docs/sequential.md} for
   * what it was measured on.
   */
  public static SequentialSettings withState() {
    return standard()
        .withDiscount(0.9)
        .withTargetRate(0.03)
        .withStepsPerUpdate(1)
        .withCritics(1)
        .withPrioritised(0.2)
        .withInputScale(4)
        .withSoftValue(SoftValue.hardMaximum(1))
        .withSuccesses(0.3)
        .withLeniency(new Leniency(1, 0.3, 0.03, 0.2, 0.4));
  }

  /** The same with another discount. */
  public SequentialSettings withDiscount(double value) {
    return changed(draft -> draft.discount = value);
  }

  /** The same with another target rate. */
  public SequentialSettings withTargetRate(double value) {
    return changed(draft -> draft.targetRate = value);
  }

  /** The same with another number of steps for each update. */
  public SequentialSettings withStepsPerUpdate(int value) {
    return changed(draft -> draft.stepsPerUpdate = value);
  }

  /** The same with another number of critics. */
  public SequentialSettings withCritics(int value) {
    return changed(draft -> draft.critics = value);
  }

  /** The same with another share drawn by priority. */
  public SequentialSettings withPrioritised(double value) {
    return changed(draft -> draft.prioritised = value);
  }

  /** The same with another scale of states and observations. */
  public SequentialSettings withInputScale(double value) {
    return changed(draft -> draft.inputScale = value);
  }

  /** The same with another estimator. */
  public SequentialSettings withSoftValue(SoftValue value) {
    return changed(draft -> draft.softValue = value);
  }

  /** The same with another number of rewards in a target. */
  public SequentialSettings withReturnSteps(int value) {
    return changed(draft -> draft.returnSteps = value);
  }

  /** The same with another share drawn from successes. */
  public SequentialSettings withSuccesses(double value) {
    return changed(draft -> draft.successes = value);
  }

  /** The same with another leniency. */
  public SequentialSettings withLeniency(Leniency value) {
    return changed(draft -> draft.leniency = value);
  }

  private SequentialSettings changed(Consumer<SequentialDraft> change) {
    SequentialDraft draft = new SequentialDraft(this);
    change.accept(draft);
    return draft.settings();
  }

  /** The settings as text. */
  @Override
  public String toString() {
    return "sequential(discount = "
        + discount
        + ", targetRate = "
        + targetRate
        + ", stepsPerUpdate = "
        + stepsPerUpdate
        + ", critics = "
        + critics
        + ", prioritised = "
        + prioritised
        + ", inputScale = "
        + inputScale
        + ", softValue = "
        + softValue
        + ", returnSteps = "
        + returnSteps
        + ", successes = "
        + successes
        + ", leniency = "
        + leniency
        + ")";
  }
}
