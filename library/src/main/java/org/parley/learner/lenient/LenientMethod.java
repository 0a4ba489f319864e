package org.parley.learner.lenient;

import java.util.ArrayList;
import java.util.List;
import org.parley.game.SequentialGame;
import org.parley.learner.Transitions;
import org.parley.learner.offpolicy.ActorsMethod;
import org.parley.learner.offpolicy.Moment;
import org.parley.learner.offpolicy.OwnCritic;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Settings;
import org.parley.math.RandomStream;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/** Acting and learning of independent actors whose critics forgive. */
final class LenientMethod extends ActorsMethod {

  private final List<OwnCritic> critics = new ArrayList<>();
  private final List<ForgivingWeights> weights = new ArrayList<>();
  private final float[] nothing;

  LenientMethod(Settings spec, SequentialGame game, Transitions memory, RandomStream fresh) {
    super(spec, game, memory, fresh);
    int rows = spec.get(Shared.BATCH);
    nothing = new float[rows];
    for (int agent = 0; agent < game.space().agents(); agent++) {
      RandomStream own = fresh.named("critic").at(agent);
      critics.add(new OwnCritic(spec, game, agent, rows, moved.rows(), actors, own));
      weights.add(new ForgivingWeights(spec, game, agent, rows));
    }
  }

  @Override
  protected double learn(RandomStream stream, Moment moment) {
    double loss = fit(stream.named("skips"), moment);
    now.act();
    for (OwnCritic critic : critics) {
      critic.climb(actors, now, moment.rate());
      critic.track();
    }
    return loss;
  }

  /** One step of every critic; the loss of the first. */
  private double fit(RandomStream skips, Moment moment) {
    double ramp = ramp(moment);
    boolean goesOn = batch.goesOn();
    if (goesOn) {
      next.act();
    }
    double loss = 0;
    for (int agent = 0; agent < critics.size(); agent++) {
      OwnCritic critic = critics.get(agent);
      batch.targets(goesOn ? critic.targetValues(next) : nothing, ramp, targets);
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
  public void save(StateWriter out) {
    super.save(out);
    Stateful.saveAll(critics, "critic", out);
    Stateful.saveAll(weights, "leniency", out);
  }

  @Override
  public void load(StateReader in) {
    super.load(in);
    Stateful.loadAll(critics, "critic", in);
    Stateful.loadAll(weights, "leniency", in);
  }
}
