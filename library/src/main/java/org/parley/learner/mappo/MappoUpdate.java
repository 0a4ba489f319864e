package org.parley.learner.mappo;

import java.util.ArrayList;
import java.util.List;
import org.parley.game.SequentialGame;
import org.parley.learner.offpolicy.Descents;
import org.parley.learner.offpolicy.Networks;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Settings;
import org.parley.math.RandomStream;
import org.parley.network.Descent;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/** What MAPPO learns from collected episodes: actors and value, several epochs each. */
final class MappoUpdate implements Stateful {

  private final int epochs;
  private final Advantages estimation;
  private final Collected collected;
  private final List<ActorUpdate> actors = new ArrayList<>();
  private final Descents meanSteps;
  private final List<Descent> sigmaSteps = new ArrayList<>();
  private final ValueUpdate value;
  private final float[] advantages;
  private final float[] returns;

  MappoUpdate(
      Settings spec, SequentialGame game, Team team, Collected collected, RandomStream weights) {
    this.collected = collected;
    epochs = spec.get(Mappo.EPOCHS);
    double discount = game.discount() * spec.get(Mappo.DISCOUNT);
    estimation = new Advantages(discount, spec.get(Mappo.TRACE));
    double rate = spec.get(Shared.POLICY_RATE);
    meanSteps = new Descents(spec, rate, team.means());
    ClippedSurrogate loss = new ClippedSurrogate(spec.get(Mappo.CLIP), spec.get(Mappo.ENTROPY));
    for (int agent = 0; agent < team.logSigma().size(); agent++) {
      actors.add(new ActorUpdate(team, agent, collected, loss));
      sigmaSteps.add(spec.get(Shared.OPTIMISER).over(team.logSigma().get(agent).length, rate));
    }
    int inputs = collected.states().columns();
    List<Integer> hidden = spec.get(Shared.CRITIC_HIDDEN);
    Networks network = new Networks(List.of(Team.orthogonal(inputs, hidden, 1, 1, weights)));
    value = new ValueUpdate(spec, network, collected);
    int rows = collected.rewards().length;
    advantages = new float[rows];
    returns = new float[rows];
  }

  /** Optimiser steps of an update. */
  int epochs() {
    return epochs;
  }

  /**
   * Learns from what is collected at a share of the learning rates; ½ mean (R − V)² before it, in
   * the game's units.
   */
  double learn(double share) {
    int steps = collected.steps();
    value.judge();
    estimation.estimate(
        steps,
        collected.rewards(),
        collected.ends(),
        value.values(),
        value.after(),
        collected.episodes(),
        advantages);
    double loss = 0;
    for (int step = 0; step < steps; step++) {
      returns[step] = value.values()[step] + advantages[step];
      loss += 0.5 * advantages[step] * advantages[step] / steps;
    }
    Advantages.standardise(advantages, steps);
    value.take(returns);
    actors.forEach(ActorUpdate::begin);
    for (int epoch = 0; epoch < epochs; epoch++) {
      for (int agent = 0; agent < actors.size(); agent++) {
        actors.get(agent).step(advantages, meanSteps, sigmaSteps.get(agent), share);
      }
      value.step(share);
    }
    return loss;
  }

  @Override
  public void save(StateWriter out) {
    meanSteps.save(out.within("means"));
    Stateful.saveAll(sigmaSteps, "sigma", out);
    value.save(out.within("value"));
  }

  @Override
  public void load(StateReader in) {
    meanSteps.load(in.within("means"));
    Stateful.loadAll(sigmaSteps, "sigma", in);
    value.load(in.within("value"));
  }
}
