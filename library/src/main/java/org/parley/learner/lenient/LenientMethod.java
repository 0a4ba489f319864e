package org.parley.learner.lenient;

import java.util.ArrayList;
import java.util.List;
import org.parley.game.SequentialGame;
import org.parley.learner.Policy;
import org.parley.learner.Transitions;
import org.parley.learner.offpolicy.Actors;
import org.parley.learner.offpolicy.ActorsPolicy;
import org.parley.learner.offpolicy.Exploration;
import org.parley.learner.offpolicy.Method;
import org.parley.learner.offpolicy.Moment;
import org.parley.learner.offpolicy.OwnCritic;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Settings;
import org.parley.learner.sequential.Batch;
import org.parley.learner.sequential.Scenes;
import org.parley.learner.sequential.SequentialSettings;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;

/** Acting and learning of independent actors whose critics forgive. */
final class LenientMethod implements Method {

  private final SequentialSettings settings;
  private final Exploration exploration;
  private final Actors actors;
  private final Actors targetActors;
  private final List<OwnCritic> critics = new ArrayList<>();
  private final List<ForgivingWeights> weights = new ArrayList<>();

  private final Actors.Pass acting;
  private final Batch batch;
  private final Scenes scenes;
  private final Actors.Pass now;
  private final Actors.Pass next;
  private final float[] targets;

  LenientMethod(Settings spec, SequentialGame game, Transitions memory, RandomStream fresh) {
    settings = spec.get(Shared.SEQUENTIAL);
    exploration = new Exploration(spec, game.space().dimension());
    actors = Actors.initialised(game, spec, fresh.named("policy"));
    targetActors = actors.copy();
    int rows = spec.get(Shared.BATCH);
    for (int agent = 0; agent < game.space().agents(); agent++) {
      RandomStream own = fresh.named("critic").at(agent);
      critics.add(new OwnCritic(spec, game, agent, rows, actors, own));
      weights.add(new ForgivingWeights(spec, game, agent, rows));
    }
    acting = actors.pass(1);
    batch = new Batch(game, settings, memory, rows, 1);
    scenes = new Scenes(game, rows, 1);
    now = actors.pass(scenes.observations());
    next = targetActors.pass(batch.next().observations());
    targets = new float[rows];
  }

  @Override
  public void begin(Moment moment) {
    exploration.begin(moment);
  }

  @Override
  public Matrix observations() {
    return acting.observations();
  }

  @Override
  public Matrix act(RandomStream noise) {
    Matrix u = acting.act();
    exploration.add(noise, u);
    return u;
  }

  @Override
  public double update(RandomStream stream, Moment moment) {
    batch.draw(stream.named("batch"));
    batch.scenes(scenes);
    double loss = fit(stream.named("skips"), moment);
    now.act();
    for (OwnCritic critic : critics) {
      critic.climb(actors, now, moment.rate());
      critic.track();
    }
    targetActors.track(actors, settings.targetRate());
    return loss;
  }

  /** One step of every critic; the loss of the first. */
  private double fit(RandomStream skips, Moment moment) {
    double ramp = settings.leniency().ramp(moment.progress());
    Matrix following = next.act();
    double loss = 0;
    for (int agent = 0; agent < critics.size(); agent++) {
      OwnCritic critic = critics.get(agent);
      batch.targets(critic.targetValues(next.observations(), following), ramp, targets);
      ForgivingWeights own = weights.get(agent);
      own.take(batch.inputs(), skips.at(agent));
      double fitted =
          critic.fit(scenes.observations(), batch.inputs(), targets, own, moment.rate());
      own.cool();
      loss = agent == 0 ? fitted : loss;
    }
    batch.weigh(critics.get(0).pass());
    return loss;
  }

  @Override
  public Policy policy() {
    return new ActorsPolicy(actors.copy());
  }

  @Override
  public Policy policyOf(StateReader in) {
    Actors copy = actors.copy();
    copy.load(in);
    return new ActorsPolicy(copy);
  }

  @Override
  public void save(StateWriter out) {
    actors.save(out.within("actors"));
    targetActors.save(out.within("targetActors"));
    for (int agent = 0; agent < critics.size(); agent++) {
      critics.get(agent).save(out.within("critic/" + agent));
      weights.get(agent).save(out.within("leniency/" + agent));
    }
    exploration.save(out.within("exploration"));
  }

  @Override
  public void load(StateReader in) {
    actors.load(in.within("actors"));
    targetActors.load(in.within("targetActors"));
    for (int agent = 0; agent < critics.size(); agent++) {
      critics.get(agent).load(in.within("critic/" + agent));
      weights.get(agent).load(in.within("leniency/" + agent));
    }
    exploration.load(in.within("exploration"));
  }
}
