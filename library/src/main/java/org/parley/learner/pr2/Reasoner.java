package org.parley.learner.pr2;

import org.parley.learner.Critic;
import org.parley.learner.heads.Squashed;
import org.parley.learner.offpolicy.Moment;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.offpolicy.TrackedCritic;
import org.parley.learner.offpolicy.Visits;
import org.parley.learner.option.Settings;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Descent;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/** What one agent learns: its critic, its model of the opponents, its actor. Holds scratch. */
final class Reasoner implements Stateful {

  private final Minds minds;
  private final int agent;
  private final double penalty;
  private final double share;
  private final TrackedCritic critic;
  private final Critic.Pass fitted;
  private final NextValue nextValue;
  private final Descent modelDescent;
  private final Descent actorDescent;
  private final ModelStep modelStep;
  private final SoftSlope slope;
  private final Matrix views;
  private final Matrix done;
  private final Matrix own;
  private final float[] noise;

  Reasoner(Settings spec, Minds minds, int agent, TrackedCritic critic) {
    this.minds = minds;
    this.agent = agent;
    this.critic = critic;
    penalty = spec.get(Shared.OUTPUT_PENALTY);
    share = spec.get(Pr2.ACTOR_NOISE);
    int rows = spec.get(Shared.BATCH);
    int sets = spec.get(Pr2.PARTICLE_SETS);
    fitted = critic.critic().pass(rows);
    nextValue = new NextValue(spec, minds, agent, critic.target(), rows);
    modelDescent = descent(spec, minds.model(agent).parameters());
    actorDescent = descent(spec, minds.actor(agent).parameters());
    modelStep = new ModelStep(spec, minds, agent, critic.critic(), modelDescent, sets);
    slope = new SoftSlope(spec, minds, agent, critic.critic(), sets);
    views = Matrix.zeros(sets, minds.views().width());
    done = Matrix.zeros(sets, minds.opponents(agent).own());
    own = Matrix.zeros(sets, minds.opponents(agent).own());
    noise = new float[own.data().length];
  }

  private static Descent descent(Settings spec, float[] parameters) {
    return spec.get(Shared.OPTIMISER).over(parameters.length, spec.get(Shared.POLICY_RATE));
  }

  /** V of states; see {@link NextValue#fill}. */
  void values(
      Matrix states,
      Matrix observations,
      Matrix actions,
      RandomStream stream,
      double alpha,
      float[] into) {
    nextValue.fill(states, observations, actions, stream, alpha, into);
  }

  /**
   * One step of the critic and of its target.
   *
   * @param inputs rows × (state size + D), the agent's batch
   * @param rate share of the learning rate, from 0 to 1
   * @return the loss before it
   */
  double fit(Matrix inputs, float[] goals, double rate) {
    double loss = fitted.fit(inputs, goals, rate);
    critic.track();
    return loss;
  }

  /** The critic's last fit. */
  Critic.Pass fitted() {
    return fitted;
  }

  /**
   * One step of the model, then one of the actor, which has just acted in these states.
   *
   * @param sigma of the exploration
   */
  void learn(Visits visits, Team team, RandomStream stream, Moment moment, double sigma) {
    double alpha = moment.temperature();
    minds.views().fill(visits.observations(), agent, views);
    minds.opponents(agent).takeOwn(visits.actions(), 0, 1, done, 0);
    minds.opponents(agent).takeOwn(team.actions(), 0, 1, own, 0);
    modelStep.apply(visits.states(), views, done, stream.named("model"), moment);
    blur(stream.named("noise"), share * sigma);
    RandomStream drawn = stream.named("actor");
    Matrix ascent = slope.of(visits.states(), views, own, done, drawn, alpha);
    stopAtEdges(ascent);
    Squashed actor = team.thought(agent).actor();
    actorDescent.step(
        minds.actor(agent).parameters(), actor.gradient(ascent, penalty), moment.rate());
  }

  /** Own actions as they are played: a ← clip(a + σ n, −1, 1). */
  private void blur(RandomStream stream, double sigma) {
    float[] a = own.data();
    stream.fillGaussian(noise, 0, noise.length);
    for (int i = 0; i < a.length; i++) {
      a[i] = (float) Math.max(-1, Math.min(1, a[i] + sigma * noise[i]));
    }
  }

  /** An action that was cut off does not move with the actor. */
  private void stopAtEdges(Matrix ascent) {
    for (int i = 0; i < noise.length; i++) {
      if (Math.abs(own.data()[i]) == 1) {
        ascent.data()[i] = 0;
      }
    }
  }

  @Override
  public void save(StateWriter out) {
    critic.save(out);
    modelDescent.save(out.within("modelDescent"));
    actorDescent.save(out.within("actorDescent"));
  }

  @Override
  public void load(StateReader in) {
    critic.load(in);
    modelDescent.load(in.within("modelDescent"));
    actorDescent.load(in.within("actorDescent"));
  }
}
