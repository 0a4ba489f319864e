package org.parley.learner.svnr;

import java.util.stream.IntStream;
import org.parley.game.JointSpace;
import org.parley.game.OneShotGame;
import org.parley.learner.Critic;
import org.parley.learner.Policy;
import org.parley.learner.Replay;
import org.parley.learner.Training;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.negotiation.NegotiationSets;
import org.parley.network.Adam;
import org.parley.stein.Kernel;
import org.parley.stein.SteinDirection;

/** The step of SVNR: state and scratch in, state out, randomness by step number alone. */
final class SvnrTraining implements Training {

  private final Svnr spec;
  private final OneShotGame game;
  private final long steps;
  private final RandomStream root;
  private final SvnrState state;
  private final Adam policyAdam;

  private final NegotiationPass execution;
  private final Matrix executed;
  private final float[] reward = new float[1];
  private final Matrix batchActions;
  private final float[] batchRewards;
  private final Critic.Pass batchPass;
  private final NegotiationPass fixed;
  private final NegotiationPass updated;
  private final Critic.Pass particlePass;
  private final Matrix gradient;
  private final Matrix direction;
  private final SteinDirection stein;
  private final float[][] pulls;

  SvnrTraining(Svnr spec, OneShotGame game, long steps, long seed) {
    this.spec = spec;
    this.game = game;
    this.steps = steps;
    this.root = RandomStream.of(seed);
    JointSpace space = game.space();
    NegotiationSets sets = spec.setsOf(game);
    state = new SvnrState(spec, sets, space, root.named("weights"));
    state.temperature = spec.annealing().temperature(0, steps);
    policyAdam = spec.policyAdam();
    execution = new NegotiationPass(state.negotiators, 1);
    executed = Matrix.zeros(1, space.dimension());
    batchActions = Matrix.zeros(spec.batch(), space.dimension());
    batchRewards = new float[spec.batch()];
    batchPass = state.critic.pass(spec.batch());
    int half = spec.particleSets() * spec.particles() / 2;
    fixed = new NegotiationPass(state.negotiators, half);
    updated = new NegotiationPass(state.negotiators, half);
    particlePass = state.critic.pass(half);
    gradient = Matrix.zeros(half, space.dimension());
    direction = Matrix.zeros(half, space.dimension());
    stein = steinDirection(spec.kernel(), sets, space);
    pulls = new float[space.agents()][];
    for (int agent = 0; agent < pulls.length; agent++) {
      pulls[agent] = new float[state.negotiators.map(agent).parameters().length];
    }
  }

  private static SteinDirection steinDirection(
      Kernel kernel, NegotiationSets sets, JointSpace space) {
    int[][] own = new int[space.agents()][];
    int[][] compared = new int[space.agents()][];
    int[] all = IntStream.range(0, space.dimension()).toArray();
    for (int agent = 0; agent < own.length; agent++) {
      own[agent] = coordinates(space, agent);
      compared[agent] =
          kernel.scope() == Kernel.Scope.JOINT
              ? all
              : IntStream.of(sets.scopeOf(agent))
                  .flatMap(i -> IntStream.of(coordinates(space, i)))
                  .toArray();
    }
    return new SteinDirection(kernel, compared, own);
  }

  private static int[] coordinates(JointSpace space, int agent) {
    int from = space.offset(agent);
    return IntStream.range(from, from + space.dimension(agent)).toArray();
  }

  @Override
  public void step() {
    state.temperature = spec.annealing().temperature(state.step, steps);
    act();
    fitCritic();
    negotiate();
    state.step++;
  }

  /** Plays one joint action of the current policy and stores what came of it. */
  private void act() {
    Matrix u = execution.act(root.named("execution").at(state.step));
    game.space().toGame(u, executed);
    game.rewards(executed, reward);
    state.replay.add(u, 0, reward[0]);
    state.lastReward = reward[0];
  }

  /** One step of the critic on a minibatch (equation 11). */
  private void fitCritic() {
    state.replay.sample(root.named("replay").at(state.step), batchActions, batchRewards);
    state.criticLoss = batchPass.fit(batchActions, batchRewards);
  }

  /** One step of every agent's map along the Stein direction (equations 9 and 10). */
  private void negotiate() {
    RandomStream particles = root.named("particles").at(state.step);
    Matrix source = fixed.act(particles.named("fixed"));
    Matrix moved = updated.act(particles.named("updated"));
    particlePass.actionGradient(source, gradient);
    stein.compute(source, gradient, moved, spec.particleSets(), state.temperature, direction);
    for (int agent = 0; agent < pulls.length; agent++) {
      updated.pull(agent, direction, spec.outputPenalty(), pulls[agent]);
      float[] parameters = state.negotiators.map(agent).parameters();
      policyAdam.descend(parameters, pulls[agent], state.optimisers.get(agent));
    }
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
}
