package org.parley.learner.offpolicy;

import org.parley.game.SequentialGame;
import org.parley.learner.Critic;
import org.parley.learner.option.Settings;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Descent;
import org.parley.network.Tape;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/**
 * An independent agent's critic Q_i(o_i, a_i) with its target network, and the step of the agent's
 * deterministic actor up ∇_a Q_i(o_i, μ_i(o_i)) (Lillicrap et al. 2016).
 */
public final class OwnCritic implements Stateful {

  private final int agent;
  private final OwnInputs own;
  private final TrackedCritic tracked;
  private final Critic.Pass pass;
  private final Tape tape;
  private final Descent descent;
  private final double outputPenalty;
  private final Matrix played;
  private final Matrix asked;
  private final Critic.Pass climbing;
  private final Matrix climbed;
  private final Matrix slope;
  private final Matrix ascent;

  /**
   * A fresh one.
   *
   * @param spec with {@link Shared#OUTPUT_PENALTY}
   * @param rows steps of a batch
   * @param moved rows that the actor is moved at
   */
  public OwnCritic(
      Settings spec,
      SequentialGame game,
      int agent,
      int rows,
      int moved,
      Actors actors,
      RandomStream weights) {
    this.agent = agent;
    own = new OwnInputs(game, spec.get(Shared.SEQUENTIAL).inputScale());
    tracked = new TrackedCritic(spec, own.columns(agent), weights);
    pass = tracked.critic().pass(rows);
    tape = tracked.target().passingTape(rows);
    int size = actors.map(agent).parameters().length;
    descent = spec.get(Shared.OPTIMISER).over(size, spec.get(Shared.POLICY_RATE));
    outputPenalty = spec.get(Shared.OUTPUT_PENALTY);
    played = Matrix.zeros(rows, own.columns(agent));
    asked = Matrix.zeros(rows, own.columns(agent));
    climbing = tracked.critic().pass(moved);
    climbed = Matrix.zeros(moved, own.columns(agent));
    slope = Matrix.zeros(moved, own.columns(agent));
    ascent = Matrix.zeros(moved, game.space().dimension());
  }

  /**
   * The target network's values Q̄_i(o_i, a_i) of the actions of actors' last {@link
   * Actors.Pass#act}.
   *
   * @return one a row; overwritten by the next values
   */
  public float[] targetValues(Actors.Pass acted) {
    own.fill(agent, acted.observations(), acted.actions(), asked);
    return targetValues(asked);
  }

  /**
   * The same of inputs laid out as {@link OwnInputs} has them.
   *
   * @param inputs rows × {@link OwnInputs#columns}
   */
  public float[] targetValues(Matrix inputs) {
    return tracked.target().forward(inputs, tape).data();
  }

  /**
   * One step of the critic on what was played.
   *
   * @param joint rows whose last D columns are joint actions
   * @param weights null to weigh all errors alike
   * @param share of the learning rate, from 0 to 1
   * @return the loss before it
   */
  public double fit(
      Matrix observations, Matrix joint, float[] targets, Critic.Weights weights, double share) {
    own.fill(agent, observations, joint, played);
    return weights == null
        ? pass.fit(played, targets, share)
        : pass.fit(played, targets, weights, share);
  }

  /** One step of the actor, on the actions of its last {@link Actors.Pass#act}. */
  public void climb(Actors actors, Actors.Pass acted, double share) {
    own.fill(agent, acted.observations(), acted.actions(), climbed);
    climbing.actionGradient(climbed, slope);
    own.ascent(agent, slope, ascent);
    descent.step(
        actors.map(agent).parameters(), acted.gradient(agent, ascent, outputPenalty), share);
  }

  /** Moves the target network a step. */
  public void track() {
    tracked.track();
  }

  /** The pass that fits: its errors are those of the last fit. */
  public Critic.Pass pass() {
    return pass;
  }

  @Override
  public void save(StateWriter out) {
    tracked.save(out);
    descent.save(out.within("actorDescent"));
  }

  @Override
  public void load(StateReader in) {
    tracked.load(in);
    descent.load(in.within("actorDescent"));
  }
}
