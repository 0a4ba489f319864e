package org.parley.learner.svnr;

import org.parley.game.OneShotGame;
import org.parley.learner.Policy;
import org.parley.learner.Replay;
import org.parley.learner.Resumable;
import org.parley.math.RandomStream;
import org.parley.math.StreamKey;
import org.parley.schedule.Thermometer;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;

/**
 * SVNR in which agents learn from their neighbours in the game's factor graph (SVNR paper, appendix
 * M.1.2). What is summed over all agents is for those who watch, no agent reads it.
 */
final class FactorTraining implements DecentralisedTraining, Resumable {

  private final Svnr spec;
  private final Negotiators negotiators;
  private final FactorTeam team;
  private final Thermometer thermometer;
  private final long steps;
  private final RandomStream setsStream;
  private final long executionKey;
  private final long particlesKey;
  private long step;
  private double temperature;
  private double lastReward = Double.NaN;
  private double criticLoss = Double.NaN;

  FactorTraining(Svnr spec, OneShotGame game, long steps, long seed) {
    this.spec = spec;
    this.steps = steps;
    RandomStream root = RandomStream.of(seed);
    setsStream = root.named("sets");
    executionKey = root.named("execution").key();
    particlesKey = root.named("particles").key();
    RandomStream weights = root.named("weights").named("policy");
    negotiators = Negotiators.initialised(spec, spec.setsOf(game), game.space(), weights);
    team = new FactorTeam(spec, game, negotiators, root);
    thermometer = spec.annealing().start(steps);
    temperature = thermometer.temperature();
  }

  @Override
  public void step() {
    temperature = thermometer.temperature();
    double share = spec.optimiser().share((double) step / steps);
    lastReward = team.act(StreamKey.at(executionKey, step));
    criticLoss = team.fit(step, share);
    team.negotiate(StreamKey.at(particlesKey, step), temperature, share);
    thermometer.advance(Double.NaN);
    step++;
  }

  @Override
  public long stepsDone() {
    return step;
  }

  @Override
  public double temperature() {
    return temperature;
  }

  @Override
  public double lastReward() {
    return lastReward;
  }

  /** The factors' losses added up. */
  @Override
  public double criticLoss() {
    return criticLoss;
  }

  @Override
  public Policy policy() {
    return new NegotiatedPolicy(negotiators.copy());
  }

  @Override
  public Replay replay() {
    return team.replay();
  }

  @Override
  public Traffic traffic() {
    return team.traffic();
  }

  /** The agents' maps, shared. */
  Negotiators negotiators() {
    return negotiators;
  }

  @Override
  public Policy policyOf(StateReader in) {
    Negotiators copy = negotiators.copy();
    copy.load(in, spec.negotiation(), setsStream);
    return new NegotiatedPolicy(copy);
  }

  @Override
  public void save(StateWriter out) {
    negotiators.save(out.within("policy"));
    team.save(out.within("team"));
    out.put("step", step);
    out.put("temperature", temperature);
    out.put("lastReward", lastReward);
    out.put("criticLoss", criticLoss);
    ThermometerState.save(thermometer, out);
  }

  @Override
  public void load(StateReader in) {
    negotiators.load(in.within("policy"), spec.negotiation(), setsStream);
    team.load(in.within("team"));
    step = in.whole("step", 0, steps);
    temperature = in.number("temperature");
    lastReward = in.number("lastReward");
    criticLoss = in.number("criticLoss");
    ThermometerState.load(thermometer, in);
  }
}
