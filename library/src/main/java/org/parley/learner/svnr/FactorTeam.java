package org.parley.learner.svnr;

import org.parley.game.FactoredReward;
import org.parley.game.JointSpace;
import org.parley.game.OneShotGame;
import org.parley.learner.Replay;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.math.StreamKey;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/**
 * Agents that learn from their neighbours in the game's factor graph, and the critics they hold. It
 * is the postman: it says who sends what to whom, and {@link Links} lets it pass between neighbours
 * only.
 */
final class FactorTeam implements Stateful {

  private final FactoredReward reward;
  private final JointSpace space;
  private final int capacity;
  private final FactorAgent[] agents;
  private final FactorCritic[] critics;
  private final Links links;

  FactorTeam(Svnr spec, OneShotGame game, Negotiators negotiators, RandomStream root) {
    space = game.space();
    reward = game.factored().orElseThrow();
    capacity = spec.replayCapacity();
    links = new Links(reward.graph());
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

  /**
   * Everybody acts and tells the holders of its factors; each factor pays; what all pay together.
   */
  double act(long key) {
    for (FactorAgent agent : agents) {
      agent.execute(key);
    }
    double earned = 0;
    for (FactorCritic critic : critics) {
      for (int member : critic.members()) {
        toCritic(critic, member, agents[member].executed(), critic.executed());
      }
      earned += critic.earn();
    }
    return earned;
  }

  /** Holders fit their critics on their own memories; the losses before, added up. */
  double fit(long step, double share) {
    double loss = 0;
    for (FactorCritic critic : critics) {
      loss += critic.fit(step, share);
    }
    return loss;
  }

  /** Particles to holders and to those who hear, gradients back, and everybody moves. */
  void negotiate(long key, double temperature, double share) {
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

  /** The factors' memories put together: all remember the same steps in the same order. */
  Replay replay() {
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
    Replay whole = new Replay(space.dimension(), capacity);
    for (int row = 0; row < size; row++) {
      whole.add(joint, row, rewards[row]);
    }
    return whole;
  }

  /** What has passed between agents so far. */
  Traffic traffic() {
    return links.traffic();
  }

  @Override
  public void save(StateWriter out) {
    for (int agent = 0; agent < agents.length; agent++) {
      agents[agent].save(out.within("optimiser/" + agent));
    }
    for (int factor = 0; factor < critics.length; factor++) {
      critics[factor].save(out.within("factor/" + factor));
    }
    links.save(out.within("links"));
  }

  @Override
  public void load(StateReader in) {
    for (int agent = 0; agent < agents.length; agent++) {
      agents[agent].load(in.within("optimiser/" + agent));
    }
    for (int factor = 0; factor < critics.length; factor++) {
      critics[factor].load(in.within("factor/" + factor));
    }
    links.load(in.within("links"));
  }
}
