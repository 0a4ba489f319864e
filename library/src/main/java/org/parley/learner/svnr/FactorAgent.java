package org.parley.learner.svnr;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.parley.game.JointSpace;
import org.parley.math.Matrix;
import org.parley.network.Descent;
import org.parley.network.Mlp;
import org.parley.stein.SteinDirection;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/**
 * One agent of a decentralised training: its map, and room for what it is sent. It holds no other
 * agent and no other agent's map.
 */
final class FactorAgent implements Stateful {

  private final Svnr spec;
  private final int agent;
  private final int[] scope;
  private final int[] columns;
  private final Mlp map;
  private final Descent optimiser;
  private final AgentPass execution;
  private final AgentPass fixed;
  private final AgentPass updated;
  private final Matrix fixedSeen;
  private final Matrix updatedSeen;
  private final Matrix inbox;
  private final Matrix scores;
  private final Matrix direction;
  private final SteinDirection stein;
  private final float[] pull;
  private boolean told;

  /**
   * An agent with a fresh optimiser.
   *
   * @param scope the agent and those it hears, ascending
   * @param half fixed, and updated, particles of a step
   */
  FactorAgent(
      Svnr spec, JointSpace space, MapInputs reads, int agent, int[] scope, Mlp map, int half) {
    this.spec = spec;
    this.agent = agent;
    this.scope = scope;
    this.map = map;
    columns = new int[scope.length + 1];
    for (int s = 0; s < scope.length; s++) {
      columns[s + 1] = columns[s] + space.dimension(scope[s]);
    }
    int seen = columns[scope.length];
    int own = space.dimension(agent);
    optimiser = spec.policyDescent(map.parameters().length);
    execution = new AgentPass(scope, map, reads, 1);
    fixed = new AgentPass(scope, map, reads, half);
    updated = new AgentPass(scope, map, reads, half);
    fixedSeen = Matrix.zeros(half, seen);
    updatedSeen = Matrix.zeros(half, seen);
    inbox = Matrix.zeros(half, own);
    scores = Matrix.zeros(half, seen);
    direction = Matrix.zeros(half, seen);
    int[] compared = IntStream.range(0, seen).toArray();
    int[] mine = IntStream.range(column(agent), column(agent) + own).toArray();
    stein =
        new SteinDirection(
            spec.kernel(), spec.repulsion(), new int[][] {compared}, new int[][] {mine});
    pull = new float[map.parameters().length];
  }

  /** The agent and those it hears, ascending; not to be written to. */
  int[] scope() {
    return scope;
  }

  /** Where an agent's particles stand among those it sees. */
  int column(int other) {
    return columns[Arrays.binarySearch(scope, other)];
  }

  /** Computes the action it executes, 1 × d in [−1, 1]. */
  void execute(long streamKey) {
    execution.act(streamKey);
  }

  /** The action of the last {@link #execute}. */
  Matrix executed() {
    return execution.actions();
  }

  /** Draws its particles; nobody has told it of a gradient yet. */
  void draw(long fixedKey, long updatedKey) {
    fixed.act(fixedKey);
    updated.act(updatedKey);
    told = false;
  }

  /** Its fixed particles as actions, half × d. */
  Matrix fixedActions() {
    return fixed.actions();
  }

  /** Its fixed particles in their space, half × d. */
  Matrix fixedParticles() {
    return fixed.particles(spec.particleSpace());
  }

  /** Its updated particles in their space, half × d. */
  Matrix updatedParticles() {
    return updated.particles(spec.particleSpace());
  }

  /** Receives the fixed particles of those in its scope, half × their coordinates. */
  Matrix fixedSeen() {
    return fixedSeen;
  }

  /** Receives the updated particles of those in its scope. */
  Matrix updatedSeen() {
    return updatedSeen;
  }

  /** Receives the gradient of one factor by its own actions, half × d, until {@link #add}. */
  Matrix inbox() {
    return inbox;
  }

  /** Adds the gradient in the inbox to those of its other factors (equation 29). */
  void add() {
    int own = inbox.columns();
    for (int row = 0; row < inbox.rows(); row++) {
      int to = row * scores.columns() + column(agent);
      for (int d = 0; d < own; d++) {
        float more = inbox.data()[row * own + d];
        scores.data()[to + d] = told ? scores.data()[to + d] + more : more;
      }
    }
    told = true;
  }

  /** Moves its map along the Stein direction (equations 28 and 10). */
  void move(double temperature, double share) {
    ParticleSpace where = spec.particleSpace();
    correct(where, temperature);
    stein.compute(fixedSeen, scores, updatedSeen, spec.particleSets(), temperature, direction);
    updated.pull(direction, column(agent), where, spec.outputPenalty(), pull);
    optimiser.step(map.parameters(), pull, share);
  }

  /** What tanh's Jacobian adds to its own score. */
  private void correct(ParticleSpace where, double temperature) {
    int own = inbox.columns();
    for (int row = 0; row < inbox.rows(); row++) {
      int at = row * scores.columns() + column(agent);
      System.arraycopy(scores.data(), at, inbox.data(), row * own, own);
    }
    where.score(inbox, fixed.actions(), temperature);
    for (int row = 0; row < inbox.rows(); row++) {
      int at = row * scores.columns() + column(agent);
      System.arraycopy(inbox.data(), row * own, scores.data(), at, own);
    }
  }

  /** Writes what its optimiser remembers; its map belongs to the team's policy. */
  @Override
  public void save(StateWriter out) {
    optimiser.save(out);
  }

  @Override
  public void load(StateReader in) {
    optimiser.load(in);
  }
}
