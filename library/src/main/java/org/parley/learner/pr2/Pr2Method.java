package org.parley.learner.pr2;

import java.util.ArrayList;
import java.util.List;
import org.parley.game.SequentialGame;
import org.parley.learner.Policy;
import org.parley.learner.Transitions;
import org.parley.learner.offpolicy.Exploration;
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

/** PR2's acting and learning. */
final class Pr2Method implements Method {

  private final SequentialSettings settings;
  private final LegacyOrder order;
  private final Exploration exploration;
  private final Minds minds;
  private final Minds targets;
  private final List<Reasoner> reasoners = new ArrayList<>();

  private final Team acting;
  private final Matrix seen;
  private final Batch batch;
  private final Visits visits;
  private final Team now;
  private final Team next;
  private final Matrix nextStates;
  private final float[] values;
  private final float[] goals;

  Pr2Method(Settings spec, SequentialGame game, Transitions memory, RandomStream weights) {
    settings = spec.get(Shared.SEQUENTIAL);
    order = new LegacyOrder(spec, game.space());
    exploration = new Exploration(spec, game.space().dimension());
    minds = new Minds(game, spec, weights.named("policy"));
    targets = minds.targets();
    int rows = spec.get(Shared.BATCH);
    int sets = spec.get(Pr2.PARTICLE_SETS);
    acting = new Team(minds, 1, false);
    seen = Matrix.zeros(1, game.agents().size() * game.observationSize());
    batch = new Batch(game, settings, memory, rows, 1);
    visits = new Visits(spec, game, memory, sets);
    now = new Team(minds, sets, true);
    next = new Team(targets, rows, false);
    nextStates = Matrix.zeros(rows, game.stateSize());
    values = new float[rows];
    goals = new float[rows];
    for (int agent = 0; agent < minds.agents(); agent++) {
      int inputs = game.stateSize() + game.space().dimension();
      RandomStream fresh = weights.named("critic").at(agent);
      reasoners.add(new Reasoner(spec, minds, agent, new TrackedCritic(spec, inputs, fresh)));
    }
  }

  @Override
  public void begin(Moment moment) {
    exploration.begin(moment);
  }

  @Override
  public Matrix observations() {
    return seen;
  }

  @Override
  public Matrix act(RandomStream noise) {
    Matrix u = acting.act(seen, noise.named("reasoning"));
    exploration.add(noise.named("exploration"), u);
    return u;
  }

  @Override
  public double update(RandomStream stream, Moment moment) {
    batch.draw(stream.named("batch"));
    double loss = fit(stream.named("values"), moment);
    visits.draw(stream.named("visits"));
    now.act(visits.observations(), stream.named("reasoning"));
    for (int agent = 0; agent < reasoners.size(); agent++) {
      RandomStream own = stream.named("agent").at(agent);
      reasoners.get(agent).learn(visits, now, own, moment, exploration.sigma());
    }
    targets.track(minds, settings.targetRate());
    return loss;
  }

  /** One step of every critic; the loss of the first. */
  private double fit(RandomStream stream, Moment moment) {
    boolean asked = batch.goesOn();
    if (asked) {
      next.act(batch.next().observations(), stream.named("reasoning"));
      Joined.scale(batch.next().states(), (float) settings.inputScale(), nextStates);
    }
    double loss = 0;
    for (int agent = 0; agent < reasoners.size(); agent++) {
      Reasoner reasoner = reasoners.get(agent);
      if (asked) {
        Matrix observations = batch.next().observations();
        RandomStream own = stream.at(agent);
        double alpha = moment.temperature();
        reasoner.values(nextStates, observations, next.actions(), own, alpha, values);
      }
      batch.targets(values, settings.leniency().ramp(moment.progress()), goals);
      double fitted = reasoner.fit(order.seenBy(agent, batch.inputs()), goals, moment.rate());
      loss = agent == 0 ? fitted : loss;
    }
    batch.weigh(reasoners.get(0).fitted());
    return loss;
  }

  @Override
  public Policy policy() {
    return new Pr2Policy(minds.copy());
  }

  @Override
  public Policy policyOf(StateReader in) {
    Minds copy = minds.copy();
    copy.load(in);
    return new Pr2Policy(copy);
  }

  @Override
  public void save(StateWriter out) {
    minds.save(out.within("minds"));
    targets.save(out.within("targets"));
    Stateful.saveAll(reasoners, "agent", out);
    exploration.save(out.within("exploration"));
  }

  @Override
  public void load(StateReader in) {
    targets.load(in.within("targets"));
    minds.load(in.within("minds"));
    Stateful.loadAll(reasoners, "agent", in);
    exploration.load(in.within("exploration"));
  }
}
