package org.parley.game.zoo;

import org.parley.game.ActionSpace;
import org.parley.game.SequentialGame;
import org.parley.game.State;
import org.parley.game.Step;

/**
 * Centre and Ring: every agent moves its own coordinate; a small disc in the middle pays best, a
 * wide ring around it pays a little, and between them nothing does. Who leaves the ring alone
 * loses.
 *
 * <table>
 * <caption>Centre and Ring</caption>
 * <tr><td>Agents</td><td>2 by default, 2 to 26: a, b, c, …; one a coordinate of the state</td></tr>
 * <tr><td>Actions</td><td>[−1, 1] each</td></tr>
 * <tr><td>Observation</td><td>the whole state x, one number an agent, the same for all</td></tr>
 * <tr><td>Horizon</td><td>25: then cut off</td></tr>
 * <tr><td>Payoffs</td><td>common, a step, at the new state x ← clip(x + 0.1 u, −1, 1) with radius ρ =
 * √(2/N Σ x²): (cos(πρ / m) + 1) / 2 for ρ below m, ring (cos(5π(ρ − 0.8)) + 1) from 0.6 to 1, 0
 * elsewhere; m 0.13 and ring 0.15 by default</td></tr>
 * <tr><td>Optima</td><td>1 a step at x = 0, 2 · ring on the circle ρ = 0.8; starts are uniform in [−1,
 * 1]</td></tr>
 * <tr><td>Source</td><td>the differential game of MaxMax Q-learning (arXiv 2411.11099, TMLR 2024),
 * formula of its public code; the uniform start is ours</td></tr>
 * <tr><td>Version</td><td>1</td></tr>
 * </table>
 */
public final class CentreAndRing {

  private static final String ID = "centre-and-ring";
  private static final double STEP = 0.1;
  private static final double RING = 0.8;
  private static final double HALF_WIDTH = 0.2;

  private CentreAndRing() {}

  /** The game of two agents with the published numbers. */
  public static SequentialGame game() {
    return game(2, 0.13, 0.15);
  }

  /**
   * The game.
   *
   * @param agents from 2 to 26
   * @param middle m, radius of the disc, above 0 and at most 0.6
   * @param ring half of what the ring pays at its best, from 0 to 0.5
   * @throws org.parley.check.InvalidSpecException for other numbers
   */
  public static SequentialGame game(int agents, double middle, double ring) {
    Parameter.whole(ID, "agents", agents, 2, 26, "2 is the default.");
    Parameter.within(ID, "middle", middle, 1e-6, RING - HALF_WIDTH, "0.13 is published.");
    Parameter.within(ID, "ring", ring, 0, 0.5, "0.15 is published.");
    return SequentialGame.named("Centre and Ring")
        .agents(ActionSpace.interval(-1, 1), TwinPeaks.names(agents))
        .state(agents)
        .start(CentreAndRing::scatter)
        .step(step -> play(step, middle, ring))
        .horizon(25)
        .bounds(0, 1)
        .parameter("agents", agents)
        .parameter("middle", middle)
        .parameter("ring", ring)
        .build();
  }

  private static void scatter(State state) {
    for (int i = 0; i < state.size(); i++) {
      state.set(i, state.uniform(-1, 1));
    }
  }

  private static void play(Step step, double middle, double ring) {
    double squares = 0;
    for (int i = 0; i < step.size(); i++) {
      double moved = Math.max(-1, Math.min(1, step.get(i) + STEP * step.u(i)));
      step.set(i, moved);
      squares += moved * moved;
    }
    step.reward(paid(Math.sqrt(2 * squares / step.size()), middle, ring));
  }

  private static double paid(double radius, double middle, double ring) {
    if (radius < middle) {
      return 0.5 * (StrictMath.cos(Math.PI * radius / middle) + 1);
    }
    boolean on = Math.abs(radius - RING) <= HALF_WIDTH;
    return on ? ring * (StrictMath.cos(Math.PI * (radius - RING) / HALF_WIDTH) + 1) : 0;
  }
}
