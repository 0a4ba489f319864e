package org.parley.learner.rommeo;

import java.util.ArrayList;
import java.util.List;
import org.parley.game.SequentialGame;
import org.parley.learner.Policy;
import org.parley.learner.Transitions;
import org.parley.learner.offpolicy.LegacyOrder;
import org.parley.learner.offpolicy.Method;
import org.parley.learner.offpolicy.Moment;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.offpolicy.TrackedCritic;
import org.parley.learner.offpolicy.Visits;
import org.parley.learner.option.Settings;
import org.parley.learner.sequential.Batch;
import org.parley.learner.sequential.Joined;
import org.parley.learner.sequential.SequentialSettings;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/** ROMMEO's acting and learning. */
final class RommeoMethod implements Method {

  private final SequentialSettings settings;
  private final LegacyOrder order;
  private final Beliefs beliefs;
  private final List<Believer> believers = new ArrayList<>();
  private final Recent recent;
  private final Play acting;
  private final Matrix seen;
  private final Matrix noise;
  private final Batch batch;
  private final Visits visits;
  private final Matrix nextStates;
  private final float[] values;
  private final float[] goals;

  RommeoMethod(Settings spec, SequentialGame game, Transitions memory, RandomStream weights) {
    settings = spec.get(Shared.SEQUENTIAL);
    order = new LegacyOrder(spec, game.space());
    beliefs = new Beliefs(game, spec, weights.named("policy"));
    int rows = spec.get(Shared.BATCH);
    int moved = spec.get(Rommeo.POLICY_BATCH);
    acting = new Play(beliefs, 1, true);
    seen = Matrix.zeros(1, game.agents().size() * game.observationSize());
    noise = Matrix.zeros(1, Play.noiseDimension(beliefs, true));
    int dimension = game.space().dimension();
    recent = new Recent(spec.get(Rommeo.RECENT), moved, seen.columns(), dimension);
    batch = new Batch(game, settings, memory, rows, 1);
    visits = new Visits(spec, game, memory, moved);
    nextStates = Matrix.zeros(rows, game.stateSize());
    values = new float[rows];
    goals = new float[rows];
    for (int agent = 0; agent < beliefs.agents(); agent++) {
      RandomStream fresh = weights.named("critic").at(agent);
      TrackedCritic critic = new TrackedCritic(spec, game.stateSize() + dimension, fresh);
      believers.add(new Believer(spec, beliefs, agent, critic));
    }
  }

  @Override
  public void begin(Moment moment) {}

  @Override
  public Matrix observations() {
    return seen;
  }

  @Override
  public Matrix act(RandomStream stream) {
    stream.fillGaussian(noise.data(), 0, noise.data().length);
    Matrix u = acting.act(seen, noise);
    recent.add(seen, acting.raw());
    return u;
  }

  @Override
  public double update(RandomStream stream, Moment moment) {
    batch.draw(stream.named("batch"));
    double loss = fit(stream.named("values"), moment);
    visits.draw(stream.named("visits"));
    recent.draw(stream.named("recent"));
    for (int agent = 0; agent < believers.size(); agent++) {
      RandomStream own = stream.named("agent").at(agent);
      believers.get(agent).learn(recent, visits, own, moment);
    }
    return loss;
  }

  /** One step of every critic; the loss of the first. */
  private double fit(RandomStream stream, Moment moment) {
    boolean asked = batch.goesOn();
    if (asked) {
      Joined.scale(batch.next().states(), (float) settings.inputScale(), nextStates);
    }
    double loss = 0;
    for (int agent = 0; agent < believers.size(); agent++) {
      Believer believer = believers.get(agent);
      if (asked) {
        Matrix observations = batch.next().observations();
        RandomStream own = stream.at(agent);
        believer.values(nextStates, observations, own, moment.temperature(), values);
      }
      batch.targets(values, settings.leniency().ramp(moment.progress()), goals);
      double fitted = believer.fit(order.seenBy(agent, batch.inputs()), goals, moment.rate());
      loss = agent == 0 ? fitted : loss;
    }
    batch.weigh(believers.get(0).fitted());
    return loss;
  }

  @Override
  public Policy policy() {
    return new RommeoPolicy(beliefs.copy());
  }

  @Override
  public Policy policyOf(StateReader in) {
    Beliefs copy = beliefs.copy();
    copy.load(in);
    return new RommeoPolicy(copy);
  }

  @Override
  public void save(StateWriter out) {
    beliefs.save(out.within("beliefs"));
    recent.save(out.within("recent"));
    Stateful.saveAll(believers, "agent", out);
  }

  @Override
  public void load(StateReader in) {
    beliefs.load(in.within("beliefs"));
    recent.load(in.within("recent"));
    Stateful.loadAll(believers, "agent", in);
  }
}
