package org.parley.learner.masql;

import java.util.ArrayList;
import java.util.List;
import org.parley.game.SequentialGame;
import org.parley.learner.Policy;
import org.parley.learner.Transitions;
import org.parley.learner.offpolicy.LegacyOrder;
import org.parley.learner.offpolicy.Method;
import org.parley.learner.offpolicy.Moment;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Settings;
import org.parley.learner.sequential.Batch;
import org.parley.learner.sequential.Scenes;
import org.parley.learner.sequential.SequentialSettings;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;

/** MASQL's acting and learning: what its agents share is the batch and the states. */
final class MasqlMethod implements Method {

  private final SequentialGame game;
  private final SequentialSettings settings;
  private final Transitions memory;
  private final List<Sampler> samplers = new ArrayList<>();
  private final List<ValuePart> values = new ArrayList<>();
  private final List<ParticlePart> particles = new ArrayList<>();
  private final Team acting;
  private final Batch batch;
  private final Scenes states;

  MasqlMethod(Settings spec, SequentialGame game, Transitions memory, RandomStream weights) {
    this.game = game;
    this.memory = memory;
    settings = spec.get(Shared.SEQUENTIAL);
    int rows = spec.get(Shared.BATCH);
    int each = Math.max(1, settings.softValue().policyActions());
    batch = new Batch(game, settings, memory, rows, each);
    states = new Scenes(game, spec.get(Masql.PARTICLE_SETS), spec.get(Masql.PARTICLES) / 2);
    LegacyOrder order = new LegacyOrder(spec, game.space());
    for (int agent = 0; agent < game.space().agents(); agent++) {
      RandomStream own = weights.at(agent);
      Sampler sampler = Sampler.initialised(game, spec, agent, own.named("policy"));
      samplers.add(sampler);
      ValuePart value = new ValuePart(spec, game, agent, sampler, batch, order, own);
      values.add(value);
      particles.add(new ParticlePart(spec, game, sampler, value.critic(), states));
    }
    int seen = game.space().agents() * game.observationSize();
    acting = new Team(game.space(), samplers, Matrix.zeros(1, seen));
  }

  @Override
  public void begin(Moment moment) {}

  @Override
  public Matrix observations() {
    return acting.observations();
  }

  @Override
  public Matrix act(RandomStream noise) {
    return acting.act(noise);
  }

  @Override
  public double update(RandomStream stream, Moment moment) {
    batch.draw(stream.named("batch"));
    double ramp = settings.leniency().ramp(moment.progress());
    double alpha = moment.temperature();
    double loss = 0;
    for (int agent = 0; agent < values.size(); agent++) {
      double fitted = values.get(agent).fit(stream.named("value").at(agent), alpha, ramp);
      loss = agent == 0 ? fitted : loss;
    }
    values.get(0).weigh();
    drawStates(stream.named("states"));
    for (int agent = 0; agent < particles.size(); agent++) {
      particles.get(agent).apply(stream.named("particles").at(agent), alpha);
    }
    return loss;
  }

  private void drawStates(RandomStream stream) {
    int sets = states.states().rows() / states.each();
    for (int set = 0; set < sets; set++) {
      states.load(memory, memory.draw(stream, set, sets, game.history()), set);
    }
  }

  @Override
  public Policy policy() {
    return new MasqlPolicy(game, samplers.stream().map(Sampler::copy).toList());
  }

  @Override
  public Policy policyOf(StateReader in) {
    List<Sampler> copies = samplers.stream().map(Sampler::copy).toList();
    for (int agent = 0; agent < copies.size(); agent++) {
      in.fill(game.agents().get(agent).name(), copies.get(agent).map().parameters());
    }
    return new MasqlPolicy(game, copies);
  }

  @Override
  public void save(StateWriter out) {
    for (int agent = 0; agent < samplers.size(); agent++) {
      out.put("sampler/" + agent, samplers.get(agent).map().parameters());
      values.get(agent).save(out.within("critic/" + agent));
      particles.get(agent).save(out.within("optimiser/" + agent));
    }
  }

  @Override
  public void load(StateReader in) {
    for (int agent = 0; agent < samplers.size(); agent++) {
      in.fill("sampler/" + agent, samplers.get(agent).map().parameters());
      values.get(agent).load(in.within("critic/" + agent));
      particles.get(agent).load(in.within("optimiser/" + agent));
    }
  }
}
