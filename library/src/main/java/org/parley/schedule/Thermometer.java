package org.parley.schedule;

import org.parley.check.InvalidSpecException;

/**
 * Where a training stands in its schedule: the step, and the position on the schedule's path, which
 * lags behind the step only where an {@link Adaptive} schedule has waited. Not for use by several
 * threads at once; advancing allocates nothing.
 *
 * <pre>{@code
 * Thermometer thermometer = annealing.start(episodes);
 * while (thermometer.step() < episodes) {
 *   double heat = learn(thermometer.temperature());
 *   thermometer.advance(heat);
 * }
 * }</pre>
 */
public final class Thermometer {

  private final Annealing annealing;
  private final double steps;
  private final int stepsPerEpisode;
  private long step;
  private double position;

  Thermometer(Annealing annealing, long episodes, int stepsPerEpisode) {
    this.annealing = annealing;
    this.stepsPerEpisode = stepsPerEpisode;
    this.steps = (double) episodes * stepsPerEpisode;
  }

  /**
   * All that changes, for a checkpoint.
   *
   * @param step steps taken
   * @param position place on the path, in 0 … steps of training
   */
  public record State(long step, double position) {}

  /** α now. */
  public double temperature() {
    return annealing.temperature(position, steps, stepsPerEpisode);
  }

  /** Steps taken. */
  public long step() {
    return step;
  }

  /** Place on the path, in steps of the path's own pace; equal to {@link #step()} if never held. */
  public double position() {
    return position;
  }

  /** Whether an episode that reports this heat is waited for: only adaptive schedules ever do. */
  public boolean holds(double heat) {
    return annealing instanceof Adaptive adaptive
        && heat > adaptive.holdAbove()
        && mayWait(adaptive, stepsPerEpisode);
  }

  /** An episode has passed. */
  public void advance(double heat) {
    advance(stepsPerEpisode, heat);
  }

  /**
   * Some steps have passed.
   *
   * @param taken at least 1
   * @param heat 2 Var[Q] / (α² D) over the particles; NaN where there is none, which is never
   *     waited for
   */
  public void advance(long taken, double heat) {
    if (annealing instanceof Adaptive adaptive) {
      boolean wait = heat > adaptive.holdAbove() && mayWait(adaptive, taken);
      double left = steps - step;
      double pace = left <= taken ? 1 : (steps - position) / left;
      position = wait ? position : left <= taken ? steps : position + taken * pace;
    } else {
      position += taken;
    }
    step += taken;
  }

  /** Whether the rest of the path, were the temperature held, still passes slowly enough. */
  private boolean mayWait(Adaptive adaptive, long taken) {
    double patience = adaptive.atMost().inSteps(steps, stepsPerEpisode) / steps;
    return steps - step - taken >= (steps - position) * (1 - patience);
  }

  /** What a checkpoint keeps. */
  public State state() {
    return new State(step, position);
  }

  /**
   * Goes on where a checkpoint was taken.
   *
   * @throws InvalidSpecException for a state that this training cannot be in
   */
  public void restore(State state) {
    boolean adapts = annealing instanceof Adaptive;
    boolean possible =
        state.step() >= 0
            && state.step() <= steps
            && state.position() >= 0
            && (adapts ? state.position() <= state.step() : state.position() == state.step());
    if (!possible) {
      throw InvalidSpecException.of(
          "thermometer",
          "state",
          state,
          "of a training of " + (long) steps + " steps",
          "Restore a checkpoint of the same study.");
    }
    step = state.step();
    position = state.position();
  }
}
