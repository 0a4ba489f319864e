package org.parley.learner.svnr;

import org.parley.game.JointAction;
import org.parley.game.OneShotGame;
import org.parley.learner.Critic;
import org.parley.learner.Policy;
import org.parley.learner.Replay;
import org.parley.learner.Resumable;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.math.StreamKey;
import org.parley.negotiation.NegotiationSets;
import org.parley.schedule.Thermometer;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;

/** The step of SVNR: state and scratch in, state out, randomness by step number alone. */
final class SvnrTraining implements Resumable {

  private final Svnr spec;
  private final OneShotGame game;
  private final long steps;
  private final RandomStream setsStream;
  private final long executionKey;
  private final long replayKey;
  private final long particlesKey;
  private final SvnrState state;
  private final Thermometer thermometer;

  private final NegotiationPass execution;
  private final Matrix executed;
  private final JointAction joint;
  private final float[] reward = new float[1];
  private final Matrix batchActions;
  private final float[] batchRewards;
  private final Critic.Pass batchPass;
  private final ParticleUpdate particleUpdate;

  SvnrTraining(Svnr spec, OneShotGame game, long steps, long seed) {
    this.spec = spec;
    this.game = game;
    this.steps = steps;
    RandomStream root = RandomStream.of(seed);
    setsStream = root.named("sets");
    executionKey = root.named("execution").key();
    replayKey = root.named("replay").key();
    particlesKey = root.named("particles").key();
    int dimension = game.space().dimension();
    NegotiationSets sets = spec.setsOf(game);
    state = new SvnrState(spec, sets, game.space(), root.named("weights"));
    thermometer = spec.annealing().start(steps);
    state.temperature = thermometer.temperature();
    execution = new NegotiationPass(state.negotiators, 1);
    executed = Matrix.zeros(1, dimension);
    joint = JointAction.of(new double[dimension]);
    batchActions = Matrix.zeros(spec.batch(), dimension);
    batchRewards = new float[spec.batch()];
    batchPass = state.critic.pass(spec.batch());
    particleUpdate = new ParticleUpdate(spec, state);
  }

  @Override
  public void step() {
    state.temperature = thermometer.temperature();
    state.negotiators.redraw(spec.negotiation(), setsStream, state.step);
    double share = spec.optimiser().share((double) state.step / steps);
    act();
    fitCritic(share);
    long drawn = StreamKey.at(particlesKey, state.step);
    thermometer.advance(particleUpdate.apply(drawn, state.temperature, share));
    state.step++;
  }

  /** Plays one joint action of the current policy and stores what came of it. */
  private void act() {
    Matrix u = execution.act(StreamKey.at(executionKey, state.step));
    game.space().toGame(u, executed);
    game.rewards(executed, joint, reward);
    state.replay.add(u, 0, reward[0]);
    state.lastReward = reward[0];
  }

  /** One step of the critic on a minibatch (equation 11). */
  private void fitCritic(double share) {
    state.replay.sample(StreamKey.at(replayKey, state.step), batchActions, batchRewards);
    state.criticLoss = batchPass.fit(batchActions, batchRewards, share);
  }

  @Override
  public long stepsDone() {
    return state.step;
  }

  @Override
  public double temperature() {
    return state.temperature;
  }

  @Override
  public double lastReward() {
    return state.lastReward;
  }

  @Override
  public double criticLoss() {
    return state.criticLoss;
  }

  @Override
  public Policy policy() {
    return new NegotiatedPolicy(state.negotiators.copy());
  }

  @Override
  public Replay replay() {
    return state.replay;
  }

  @Override
  public Policy policyOf(StateReader in) {
    Negotiators copy = state.negotiators.copy();
    copy.load(in, spec.negotiation(), setsStream);
    return new NegotiatedPolicy(copy);
  }

  @Override
  public void save(StateWriter out) {
    state.negotiators.save(out.within("policy"));
    state.save(out);
    ThermometerState.save(thermometer, out);
  }

  @Override
  public void load(StateReader in) {
    state.negotiators.load(in.within("policy"), spec.negotiation(), setsStream);
    state.load(in);
    ThermometerState.load(thermometer, in);
  }
}
