package org.parley.learner.svnr;

import org.parley.game.FactoredReward;
import org.parley.game.JointSpace;
import org.parley.game.OneShotGame;
import org.parley.learner.Policy;
import org.parley.learner.Replay;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.math.StreamKey;
import org.parley.negotiation.NegotiationSets;
import org.parley.schedule.Thermometer;

/**
 * SVNR in which agents learn from their neighbours in the game's factor graph (SVNR paper, appendix
 * M.1.2). This class plays the postman: it says who sends what to whom, and {@link Links} lets it
 * pass between neighbours only. What is summed over all agents is for those who watch, no agent
 * reads it.
 */
final class FactorTraining implements DecentralisedTraining {

  private final Svnr spec;
  private final FactoredReward reward;
  private final JointSpace space;
  private final Negotiators negotiators;
  private final FactorAgent[] agents;
  private final FactorCritic[] critics;
  private final Links links;
  private final Thermometer thermometer;
  private final long steps;
  private final long executionKey;
  private final long particlesKey;
  private long step;
  private double temperature;
  private double lastReward = Double.NaN;
  private double criticLoss = Double.NaN;

  FactorTraining(Svnr spec, OneShotGame game, long steps, long seed) {
    this.spec = spec;
    this.steps = steps;
    space = game.space();
    reward = game.factored().orElseThrow();
    RandomStream root = RandomStream.of(seed);
    executionKey = root.named("execution").key();
    particlesKey = root.named("particles").key();
    NegotiationSets sets = spec.setsOf(game);
    RandomStream weights = root.named("weights").named("policy");
    negotiators = Negotiators.initialised(spec, sets, space, weights);
    links = new Links(reward.graph());
    thermometer = spec.annealing().start(steps);
    temperature = thermometer.temperature();
    int half = spec.particleSets() * spec.particles() / 2;
    agents = new FactorAgent[space.agents()];
    for (int i = 0; i < agents.length; i++) {
      int[] scope = negotiators.scope(i);
      MapInputs reads = negotiators.inputs();
      agents[i] = new FactorAgent(spec, space, reads, i, scope, negotiators.map(i), half);
    }
    critics = new FactorCritic[reward.graph().factors().size()];
    for (int c = 0; c < critics.length; c++) {
      critics[c] = new FactorCritic(spec, reward, space, c, root, half);
    }
  }

  @Override
  public void step() {
    temperature = thermometer.temperature();
    double share = spec.optimiser().share((double) step / steps);
    act();
    fitCritics(share);
    negotiate(share);
    thermometer.advance(Double.NaN);
    step++;
  }

  /** Everybody acts and tells the holders of its factors; each factor pays. */
  private void act() {
    long key = StreamKey.at(executionKey, step);
    for (FactorAgent agent : agents) {
      agent.execute(key);
    }
    lastReward = 0;
    for (FactorCritic critic : critics) {
      for (int member : critic.members()) {
        toCritic(critic, member, agents[member].executed(), critic.executed());
      }
      lastReward += critic.earn();
    }
  }

  /** Holders fit their critics on their own memories. */
  private void fitCritics(double share) {
    criticLoss = 0;
    for (FactorCritic critic : critics) {
      criticLoss += critic.fit(step, share);
    }
  }

  /** Particles to holders and to those who hear, gradients back, and everybody moves. */
  private void negotiate(double share) {
    long key = StreamKey.at(particlesKey, step);
    for (FactorAgent agent : agents) {
      agent.draw(StreamKey.named(key, "fixed"), StreamKey.named(key, "updated"));
    }
    for (FactorCritic critic : critics) {
      for (int member : critic.members()) {
        toCritic(critic, member, agents[member].fixedActions(), critic.particles());
      }
      critic.differentiate();
      for (int member : critic.members()) {
        fromCritic(critic, member);
      }
    }
    for (int listener = 0; listener < agents.length; listener++) {
      for (int other : agents[listener].scope()) {
        show(other, listener);
      }
    }
    for (FactorAgent agent : agents) {
      agent.move(temperature, share);
    }
  }

  private void toCritic(FactorCritic critic, int member, Matrix own, Matrix into) {
    links.carry(member, critic.host(), own, 0, into, critic.column(member), own.columns());
  }

  private void fromCritic(FactorCritic critic, int member) {
    FactorAgent agent = agents[member];
    int width = space.dimension(member);
    int column = critic.column(member);
    links.carry(critic.host(), member, critic.gradient(), column, agent.inbox(), 0, width);
    agent.add();
  }

  /** An agent's kernel compares its own particles with those of whom it hears. */
  private void show(int from, int to) {
    FactorAgent teller = agents[from];
    FactorAgent listener = agents[to];
    int column = listener.column(from);
    int width = space.dimension(from);
    links.carry(from, to, teller.fixedParticles(), 0, listener.fixedSeen(), column, width);
    links.carry(from, to, teller.updatedParticles(), 0, listener.updatedSeen(), column, width);
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

  /** The factors' memories put together: all remember the same steps in the same order. */
  @Override
  public Replay replay() {
    int size = critics[0].replay().size();
    Matrix joint = Matrix.zeros(size, space.dimension());
    float[] rewards = new float[size];
    for (int c = 0; c < critics.length; c++) {
      Matrix own = critics[c].replay().jointActions();
      float[] paid = critics[c].replay().rewards();
      int[] coordinates = reward.coordinates(c);
      for (int row = 0; row < size; row++) {
        rewards[row] += paid[row];
        for (int d = 0; d < coordinates.length; d++) {
          joint.set(row, coordinates[d], own.get(row, d));
        }
      }
    }
    Replay whole = new Replay(space.dimension(), spec.replayCapacity());
    for (int row = 0; row < size; row++) {
      whole.add(joint, row, rewards[row]);
    }
    return whole;
  }

  @Override
  public Traffic traffic() {
    return links.traffic();
  }

  /** The agents' maps, shared. */
  Negotiators negotiators() {
    return negotiators;
  }
}
