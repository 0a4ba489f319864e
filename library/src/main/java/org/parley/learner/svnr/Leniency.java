package org.parley.learner.svnr;

import org.parley.check.Problems;

/**
 * Which reward the critic learns, early in training, in place of the game's: losses are forgiven at
 * first (lenient learning: Panait et al. 2006) and waiting has a price. With p the ramp of {@link
 * #ramp}, 1 at first and 0 in the end,
 *
 * <pre>r̃ = max(r, 0) + (1 − forgiven · p) min(r, 0) − (p · stepCost + (1 − p) · lastStepCost)
 * </pre>
 *
 * <p>Rewards are stored as the game gave them, so what was forgiven counts in full once p is 0.
 * What is reported is always the game's own return. A step cost that stays changes which joint
 * policy is best wherever ending early is worth something; one of 0 changes nothing.
 *
 * @param forgiven share of every negative reward that does not count at first, from 0 to 1
 * @param stepCost taken from every reward at first; any finite number
 * @param lastStepCost taken from every reward in the end; any finite number
 * @param heldUntil share of training until which p stays 1, from 0 to below 1
 * @param goneBy share of training from which on p is 0, above {@code heldUntil}, at most 1
 */
public record Leniency(
    double forgiven, double stepCost, double lastStepCost, double heldUntil, double goneBy) {

  /** Refuses values out of range, all at once. */
  public Leniency {
    Problems problems = new Problems();
    problems.require(
        forgiven >= 0 && forgiven <= 1, "forgiven", forgiven, "from 0 to 1", "0 forgives nothing.");
    finite(problems, "stepCost", stepCost);
    finite(problems, "lastStepCost", lastStepCost);
    problems.require(
        heldUntil >= 0 && heldUntil < 1,
        "heldUntil",
        heldUntil,
        "from 0 to below 1",
        "It is a share of training; 0.2 is usual.");
    problems.require(
        goneBy > heldUntil && goneBy <= 1,
        "goneBy",
        goneBy,
        "above heldUntil and at most 1",
        "It is a share of training; 0.4 is usual.");
    problems.throwIfAny("svnr / sequential / leniency");
  }

  private static void finite(Problems problems, String where, double value) {
    problems.require(
        Double.isFinite(value), where, value, "a finite number", "0 leaves rewards as they are.");
  }

  /** Rewards as the game gives them. */
  public static Leniency none() {
    return new Leniency(0, 0, 0, 0, 1);
  }

  /**
   * p: 1, then falling linearly, then 0.
   *
   * @param progress share of training that is done, from 0 to 1
   */
  public double ramp(double progress) {
    return Math.max(0, Math.min(1, (goneBy - progress) / (goneBy - heldUntil)));
  }

  /** r̃ at a ramp p. */
  public double reward(double reward, double ramp) {
    double counted = reward < 0 ? (1 - forgiven * ramp) * reward : reward;
    return counted - (ramp * stepCost + (1 - ramp) * lastStepCost);
  }

  /** The DSL text. */
  @Override
  public String toString() {
    return "leniency(forgiven = "
        + forgiven
        + ", stepCost = "
        + stepCost
        + ", lastStepCost = "
        + lastStepCost
        + ", heldUntil = "
        + heldUntil
        + ", goneBy = "
        + goneBy
        + ")";
  }
}
