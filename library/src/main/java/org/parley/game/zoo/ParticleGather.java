package org.parley.game.zoo;

import org.parley.game.ActionSpace;
import org.parley.game.Observation;
import org.parley.game.SequentialBuilder;
import org.parley.game.SequentialGame;
import org.parley.game.State;
import org.parley.game.Step;

/**
 * Particle Gather: two particles, each driven by one agent a axis, are to meet at a landmark; who
 * gets there alone costs all.
 *
 * <table>
 * <caption>Particle Gather</caption>
 * <tr><td>Agents</td><td>4: x1, y1, x2, y2, one an axis of a particle</td></tr>
 * <tr><td>Actions</td><td>[−1, 1] each, times the force</td></tr>
 * <tr><td>Observation</td><td>12 numbers, the same for all: positions and velocities (x1, y1, vx1,
 * vy1, x2, y2, vx2, vy2), landmark minus positions. Local: 8 numbers of the own particle:
 * position, velocity, landmark minus position, other particle minus position</td></tr>
 * <tr><td>Horizon</td><td>25: then cut off. Ends by itself when both are there</td></tr>
 * <tr><td>Payoffs</td><td>common, a step: 5 while both are within the radius of the landmark, −2
 * while exactly one is, 0 otherwise</td></tr>
 * <tr><td>Optima</td><td>a return of 5: both arrive at the same step; solved from 0.9 of it on, as who begins inside the
 * radius alone cannot avoid −2</td></tr>
 * <tr><td>Source</td><td>SVNR paper, section 6, for agents, payoffs and 25 steps; physics of MPE
 * (Lowe et al. 2017): v ← (1 − damping) v + F / mass · dt, x ← x + v · dt. What the paper leaves open
 * is in {@link GatherSettings}</td></tr>
 * <tr><td>Version</td><td>1</td></tr>
 * </table>
 */
public final class ParticleGather {

  private static final double SOLVED = 0.9;
  private static final int X = 0;
  private static final int VX = 2;
  private static final int OTHER = 4;

  private final Contact contact;
  private final double[] landmark;
  private final double reach;
  private final double spread;
  private final double force;
  private final double kept;
  private final double mass;
  private final double dt;
  private final double both;
  private final double one;
  private final boolean ends;

  private ParticleGather(GatherSettings settings) {
    contact = new Contact(settings.value("size"));
    landmark = new double[] {settings.value("landmark-x"), settings.value("landmark-y")};
    reach = settings.value("radius") * settings.value("radius");
    spread = settings.value("spread");
    force = settings.value("force");
    kept = 1 - settings.value("damping");
    mass = settings.value("mass");
    dt = settings.value("dt");
    both = settings.value("both");
    one = settings.value("one");
    ends = settings.value("ends") == 1;
  }

  /** The game with the standard settings. */
  public static SequentialGame game() {
    return game(GatherSettings.standard());
  }

  /** The game. */
  public static SequentialGame game(GatherSettings settings) {
    ParticleGather gather = new ParticleGather(settings);
    boolean local = settings.value("local") == 1;
    SequentialBuilder game =
        SequentialGame.named("Particle Gather")
            .agents(ActionSpace.interval(-1, 1), "x1", "y1", "x2", "y2")
            .state(8)
            .start(gather::scatter)
            .step(gather::play)
            .observe(local ? 8 : 12, local ? gather::own : gather::all)
            .horizon((int) settings.value("horizon"))
            .bounds(gather.one, gather.both)
            .solvedAt(SOLVED * gather.both);
    settings.values().forEach(game::parameter);
    return game.build();
  }

  private void scatter(State state) {
    for (int axis = 0; axis < 2; axis++) {
      state.set(axis, state.uniform(-spread, spread));
      state.set(OTHER + axis, state.uniform(-spread, spread));
    }
  }

  private void play(Step step) {
    double push = contact.push(step.get(OTHER) - step.get(X), step.get(OTHER + 1) - step.get(1));
    double towardsX = push == 0 ? 0 : push * (step.get(OTHER) - step.get(X));
    double towardsY = push == 0 ? 0 : push * (step.get(OTHER + 1) - step.get(1));
    move(step, 0, force * step.u(0) - towardsX);
    move(step, 1, force * step.u(1) - towardsY);
    move(step, OTHER, force * step.u(2) + towardsX);
    move(step, OTHER + 1, force * step.u(3) + towardsY);
    pay(step, there(step, 0), there(step, OTHER));
  }

  /** One axis of one particle: MPE's semi-implicit Euler step with damping. */
  private void move(Step step, int position, double pull) {
    int velocity = position + VX;
    double v = step.get(velocity) * kept + pull / mass * dt;
    step.set(velocity, v);
    step.set(position, step.get(position) + v * dt);
  }

  private boolean there(Step step, int particle) {
    double dx = landmark[0] - step.get(particle);
    double dy = landmark[1] - step.get(particle + 1);
    return dx * dx + dy * dy < reach;
  }

  private void pay(Step step, boolean first, boolean second) {
    if (first && second) {
      step.reward(both);
      if (ends) {
        step.end();
      }
    } else if (first || second) {
      step.reward(one);
    }
  }

  private void all(State state, int agent, Observation seen) {
    for (int i = 0; i < 8; i++) {
      seen.add(state.get(i));
    }
    for (int particle = 0; particle <= OTHER; particle += OTHER) {
      seen.add(landmark[0] - state.get(particle)).add(landmark[1] - state.get(particle + 1));
    }
  }

  private void own(State state, int agent, Observation seen) {
    int own = agent < 2 ? 0 : OTHER;
    int other = OTHER - own;
    for (int i = 0; i < 4; i++) {
      seen.add(state.get(own + i));
    }
    for (int axis = 0; axis < 2; axis++) {
      seen.add(landmark[axis] - state.get(own + axis));
    }
    for (int axis = 0; axis < 2; axis++) {
      seen.add(state.get(other + axis) - state.get(own + axis));
    }
  }
}
