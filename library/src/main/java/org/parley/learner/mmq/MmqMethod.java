package org.parley.learner.mmq;

import java.util.ArrayList;
import java.util.List;
import org.parley.game.JointSpace;
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
import org.parley.math.StreamKey;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;

/** MMQ's acting and learning. */
final class MmqMethod implements Method {

  private final JointSpace space;
  private final SequentialSettings settings;
  private final double randomActions;
  private final Exploration exploration;
  private final Actors actors;
  private final Actors targetActors;
  private final List<OwnCritic> critics = new ArrayList<>();
  private final List<Foresight> foresights = new ArrayList<>();

  private final Actors.Pass acting;
  private final Batch batch;
  private final Scenes scenes;
  private final Actors.Pass now;
  private final Actors.Pass next;
  private final float[] nothing;
  private final float[] rewards;
  private final float[] targets;

  MmqMethod(Settings spec, SequentialGame game, Transitions memory, RandomStream weights) {
    space = game.space();
    settings = spec.get(Shared.SEQUENTIAL);
    randomActions = spec.get(Mmq.RANDOM_ACTIONS);
    exploration = new Exploration(spec, space.dimension());
    actors = Actors.initialised(game, spec, weights.named("policy"));
    targetActors = actors.copy();
    int rows = spec.get(Shared.BATCH);
    for (int agent = 0; agent < space.agents(); agent++) {
      RandomStream own = weights.named("critic").at(agent);
      OwnCritic critic = new OwnCritic(spec, game, agent, rows, actors, own);
      critics.add(critic);
      RandomStream models = weights.named("foresight").at(agent);
      foresights.add(new Foresight(spec, game, agent, targetActors, critic, models));
    }
    acting = actors.pass(1);
    batch = new Batch(game, settings, memory, rows, 1);
    scenes = new Scenes(game, rows, 1);
    now = actors.pass(scenes.observations());
    next = targetActors.pass(batch.next().observations());
    nothing = new float[rows];
    rewards = new float[rows];
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
    for (int agent = 0; agent < space.agents(); agent++) {
      // Position 0 decides, the next ones are the action.
      long own = StreamKey.at(noise.key(), agent);
      if (StreamKey.uniform(own, 0) < randomActions) {
        for (int d = 0; d < space.dimension(agent); d++) {
          u.set(0, space.offset(agent) + d, (float) (2 * StreamKey.uniform(own, d + 1L) - 1));
        }
      }
    }
    return u;
  }

  @Override
  public double update(RandomStream stream, Moment moment) {
    batch.draw(stream.named("batch"));
    batch.scenes(scenes);
    double loss = fit(stream.named("candidates"), moment);
    now.act();
    for (OwnCritic critic : critics) {
      critic.climb(actors, now, moment.rate());
      critic.track();
    }
    targetActors.track(actors, settings.targetRate());
    return loss;
  }

  /** One step of every critic and of every agent's models; the first critic's loss. */
  private double fit(RandomStream stream, Moment moment) {
    double ramp = settings.leniency().ramp(moment.progress());
    Matrix following = next.act();
    batch.targets(nothing, ramp, rewards);
    double loss = 0;
    for (int agent = 0; agent < critics.size(); agent++) {
      OwnCritic critic = critics.get(agent);
      Foresight foresight = foresights.get(agent);
      foresight.take(scenes.observations(), batch);
      batch.targets(critic.targetValues(next.observations(), following), ramp, targets);
      foresight.raise(batch, ramp, rewards, targets, stream.at(agent));
      double fitted =
          critic.fit(scenes.observations(), batch.inputs(), targets, null, moment.rate());
      foresight.fit(rewards, moment.rate());
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
      foresights.get(agent).save(out.within("foresight/" + agent));
    }
    exploration.save(out.within("exploration"));
  }

  @Override
  public void load(StateReader in) {
    actors.load(in.within("actors"));
    targetActors.load(in.within("targetActors"));
    for (int agent = 0; agent < critics.size(); agent++) {
      critics.get(agent).load(in.within("critic/" + agent));
      foresights.get(agent).load(in.within("foresight/" + agent));
    }
    exploration.load(in.within("exploration"));
  }
}
