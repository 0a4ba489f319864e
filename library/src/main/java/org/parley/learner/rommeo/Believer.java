package org.parley.learner.rommeo;

import org.parley.learner.Critic;
import org.parley.learner.heads.SquashedGaussian;
import org.parley.learner.offpolicy.Columns;
import org.parley.learner.offpolicy.Moment;
import org.parley.learner.offpolicy.Opponents;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.offpolicy.TrackedCritic;
import org.parley.learner.offpolicy.Visits;
import org.parley.learner.option.Settings;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Descent;
import org.parley.network.Tape;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/** What one agent learns: critic, prior, opponent model, policy. Holds scratch. */
final class Believer implements Stateful {

  private final Beliefs beliefs;
  private final int agent;
  private final Opponents them;
  private final double beta;
  private final double regulariser;
  private final TrackedCritic critic;
  private final Critic.Pass fitted;
  private final Imagined next;
  private final Matrix asked;
  private final Tape tape;
  private final double[] price;
  private final SquashedGaussian prior;
  private final Matrix usual;
  private final BeliefSlope slope;
  private final Descent modelDescent;
  private final Descent priorDescent;
  private final Descent policyDescent;

  Believer(Settings spec, Beliefs beliefs, int agent, TrackedCritic critic) {
    this.beliefs = beliefs;
    this.agent = agent;
    this.critic = critic;
    them = beliefs.opponents(agent);
    beta = spec.get(Rommeo.PRIOR_WEIGHT);
    regulariser = spec.get(Rommeo.REGULARISER);
    int rows = spec.get(Shared.BATCH);
    int moved = spec.get(Rommeo.POLICY_BATCH);
    fitted = critic.critic().pass(rows);
    next = new Imagined(beliefs, agent, rows, false);
    asked = Matrix.zeros(rows, critic.target().spec().inputs());
    tape = critic.target().passingTape(rows);
    price = new double[rows];
    boolean alike = beliefs.views().areAlike();
    prior = SquashedGaussian.moving(beliefs.prior(agent), moved, alike);
    usual = Matrix.zeros(moved, them.others());
    slope = new BeliefSlope(beliefs, agent, critic.critic(), beta, regulariser, moved);
    modelDescent = descent(spec, beliefs.model(agent).parameters());
    priorDescent = descent(spec, beliefs.prior(agent).parameters());
    policyDescent = descent(spec, beliefs.policy(agent).parameters());
  }

  private static Descent descent(Settings spec, float[] parameters) {
    return spec.get(Shared.OPTIMISER).over(parameters.length, spec.get(Shared.POLICY_RATE));
  }

  /**
   * V of states: Q̄_i at what the agent imagines, less the price of imagining and doing it.
   *
   * @param states scaled, rows × state size
   * @param observations rows × (agents · observation size)
   * @param into one a row
   */
  void values(Matrix states, Matrix observations, RandomStream stream, double alpha, float[] into) {
    next.draw(observations, stream);
    Columns.copy(states, 0, states.columns(), 1, asked, 0);
    next.put(asked, states.columns());
    Matrix q = critic.target().forward(asked, tape);
    next.price(alpha, beta, price);
    for (int row = 0; row < into.length; row++) {
      into[row] = (float) (q.data()[row] - price[row]);
    }
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

  /** One step of prior, model and policy. */
  void learn(Recent recent, Visits visits, RandomStream stream, Moment moment) {
    double alpha = moment.temperature();
    double rate = moment.rate();
    beliefs.views().fill(recent.observations(), agent, prior.inputs());
    them.takeOthers(recent.raw(), 0, 1, usual, 0);
    prior.read();
    float[] down = prior.fitting(usual, regulariser);
    priorDescent.step(beliefs.prior(agent).parameters(), down, rate);
    slope.draw(visits.states(), visits.observations(), stream, alpha);
    float[] model = slope.model(alpha);
    float[] policy = slope.policy(alpha);
    modelDescent.step(beliefs.model(agent).parameters(), model, rate);
    policyDescent.step(beliefs.policy(agent).parameters(), policy, rate);
  }

  @Override
  public void save(StateWriter out) {
    critic.save(out);
    modelDescent.save(out.within("modelDescent"));
    priorDescent.save(out.within("priorDescent"));
    policyDescent.save(out.within("policyDescent"));
  }

  @Override
  public void load(StateReader in) {
    critic.load(in);
    modelDescent.load(in.within("modelDescent"));
    priorDescent.load(in.within("priorDescent"));
    policyDescent.load(in.within("policyDescent"));
  }
}
