package org.parley.learner.svnr;

import java.util.ArrayList;
import java.util.List;
import org.parley.game.SequentialGame;
import org.parley.learner.Critic;
import org.parley.learner.Policy;
import org.parley.learner.Replay;
import org.parley.learner.Resumable;
import org.parley.learner.Transitions;
import org.parley.learner.sequential.Rollout;
import org.parley.math.RandomStream;
import org.parley.network.Descent;
import org.parley.network.Mlp;
import org.parley.network.MlpSpec;
import org.parley.schedule.Thermometer;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/**
 * SVNR on a game with state. A step is an episode; within it, one step of the critic and of the
 * maps for every so many steps of the game, counted over episodes.
 */
final class SequentialTraining implements Resumable {

  private final Svnr spec;
  private final SequentialGame game;
  private final RandomStream root;
  private final Negotiators negotiators;
  private final List<Descent> optimisers = new ArrayList<>();
  private final Transitions memory;
  private final Rollout rollout;
  private final SequentialCritic critic;
  private final SequentialParticles particles;
  private final long episodes;
  private long episode;
  private long played;
  private long updates;
  private final Thermometer thermometer;
  private double temperature;
  private double heat = Double.NaN;
  private double lastReturn = Double.NaN;
  private double criticLoss = Double.NaN;

  SequentialTraining(Svnr spec, SequentialGame game, long episodes, long seed) {
    this.spec = spec;
    this.game = game;
    this.episodes = episodes;
    root = RandomStream.of(seed);
    thermometer = spec.annealing().start(episodes, game.horizon());
    temperature = thermometer.temperature();
    RandomStream weights = root.named("weights");
    int dimension = game.space().dimension();
    negotiators =
        Negotiators.initialised(
            spec, spec.setsOf(game), game.space(), game.observationSize(), weights.named("policy"));
    for (int agent = 0; agent < game.space().agents(); agent++) {
      optimisers.add(spec.policyDescent(negotiators.map(agent).parameters().length));
    }
    MlpSpec shape = MlpSpec.relu(game.stateSize() + dimension, spec.criticHidden(), 1);
    List<Critic> critics = new ArrayList<>();
    for (int i = 0; i < spec.sequential().critics(); i++) {
      Mlp network = Mlp.initialised(shape, weights.named("critic").at(i));
      critics.add(new Critic(network, spec.criticDescent(shape.parameterCount())));
    }
    memory = new Transitions(game.stateSize(), dimension, spec.replayCapacity());
    rollout = new Rollout(game, new NegotiationPass(negotiators, 1), memory);
    critic = new SequentialCritic(spec, game, negotiators, memory, critics);
    particles =
        new SequentialParticles(spec, game, negotiators, optimisers, memory, critics.get(0));
  }

  @Override
  public void step() {
    temperature = thermometer.temperature();
    negotiators.redraw(spec.negotiation(), root.named("sets"), episode);
    rollout.begin(root.named("episode").at(episode));
    RandomStream execution = root.named("execution").at(episode);
    int step = 0;
    boolean more = true;
    while (more) {
      more = rollout.step(execution.at(step++));
      played++;
      if (played % spec.sequential().stepsPerUpdate() == 0) {
        update();
      }
    }
    thermometer.advance(heat);
    lastReturn = rollout.earned();
    if (lastReturn > 0 && spec.sequential().successes() > 0) {
      memory.praise();
    }
    episode++;
  }

  private void update() {
    double progress = (double) episode / episodes;
    double ramp = spec.sequential().leniency().ramp(progress);
    double share = spec.optimiser().share(progress);
    criticLoss = critic.fit(root.named("critic").at(updates), temperature, ramp, share);
    heat = particles.apply(root.named("particles").at(updates), temperature, share);
    updates++;
  }

  @Override
  public long stepsDone() {
    return episode;
  }

  @Override
  public long environmentSteps() {
    return played;
  }

  @Override
  public long gradientSteps() {
    return updates;
  }

  @Override
  public double temperature() {
    return temperature;
  }

  @Override
  public double lastReward() {
    return lastReturn;
  }

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
    return memory.actionsAndRewards();
  }

  @Override
  public Policy policyOf(StateReader in) {
    Negotiators copy = negotiators.copy();
    copy.load(in, spec.negotiation(), root.named("sets"));
    return new NegotiatedPolicy(copy);
  }

  @Override
  public void save(StateWriter out) {
    negotiators.save(out.within("policy"));
    Stateful.saveAll(optimisers, "optimiser", out);
    critic.save(out.within("critics"));
    memory.save(out.within("memory"));
    out.put("episode", episode);
    out.put("played", played);
    out.put("updates", updates);
    out.put("temperature", temperature);
    out.put("heat", heat);
    out.put("lastReturn", lastReturn);
    out.put("criticLoss", criticLoss);
    ThermometerState.save(thermometer, out);
  }

  @Override
  public void load(StateReader in) {
    negotiators.load(in.within("policy"), spec.negotiation(), root.named("sets"));
    Stateful.loadAll(optimisers, "optimiser", in);
    critic.load(in.within("critics"));
    memory.load(in.within("memory"));
    episode = in.whole("episode", 0, episodes);
    played = in.whole("played", 0, Long.MAX_VALUE);
    updates = in.whole("updates", 0, Long.MAX_VALUE);
    temperature = in.number("temperature");
    heat = in.number("heat");
    lastReturn = in.number("lastReturn");
    criticLoss = in.number("criticLoss");
    ThermometerState.load(thermometer, in);
  }
}
