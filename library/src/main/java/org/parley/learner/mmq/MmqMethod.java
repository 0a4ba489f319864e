package org.parley.learner.mmq;

import java.util.ArrayList;
import java.util.List;
import org.parley.game.JointSpace;
import org.parley.game.SequentialGame;
import org.parley.learner.Transitions;
import org.parley.learner.offpolicy.ActorsMethod;
import org.parley.learner.offpolicy.Moment;
import org.parley.learner.offpolicy.OwnCritic;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Settings;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.math.StreamKey;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/** MMQ's acting and learning. */
final class MmqMethod extends ActorsMethod {

  private final JointSpace space;
  private final double randomActions;
  private final List<OwnCritic> critics = new ArrayList<>();
  private final List<Foresight> foresights = new ArrayList<>();

  private final float[] nothing;
  private final float[] rewards;

  MmqMethod(Settings spec, SequentialGame game, Transitions memory, RandomStream weights) {
    super(spec, game, memory, weights);
    space = game.space();
    randomActions = spec.get(Mmq.RANDOM_ACTIONS);
    int rows = spec.get(Shared.BATCH);
    for (int agent = 0; agent < space.agents(); agent++) {
      RandomStream own = weights.named("critic").at(agent);
      OwnCritic critic = new OwnCritic(spec, game, agent, rows, moved.rows(), actors, own);
      critics.add(critic);
      RandomStream models = weights.named("foresight").at(agent);
      foresights.add(new Foresight(spec, game, agent, targetActors, critic, models));
    }
    nothing = new float[rows];
    rewards = new float[rows];
  }

  @Override
  public Matrix act(RandomStream noise) {
    Matrix u = super.act(noise);
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
  protected double learn(RandomStream stream, Moment moment) {
    double loss = fit(stream.named("candidates"), moment);
    now.act();
    for (OwnCritic critic : critics) {
      critic.climb(actors, now, moment.rate());
      critic.track();
    }
    return loss;
  }

  /** One step of every critic and of every agent's models; the first critic's loss. */
  private double fit(RandomStream stream, Moment moment) {
    double ramp = ramp(moment);
    boolean goesOn = batch.goesOn();
    if (goesOn) {
      next.act();
    }
    batch.targets(nothing, ramp, rewards);
    double loss = 0;
    for (int agent = 0; agent < critics.size(); agent++) {
      OwnCritic critic = critics.get(agent);
      Foresight foresight = foresights.get(agent);
      foresight.take(scenes.observations(), batch);
      batch.targets(goesOn ? critic.targetValues(next) : nothing, ramp, targets);
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
  public void save(StateWriter out) {
    super.save(out);
    Stateful.saveAll(critics, "critic", out);
    Stateful.saveAll(foresights, "foresight", out);
  }

  @Override
  public void load(StateReader in) {
    super.load(in);
    Stateful.loadAll(critics, "critic", in);
    Stateful.loadAll(foresights, "foresight", in);
  }
}
