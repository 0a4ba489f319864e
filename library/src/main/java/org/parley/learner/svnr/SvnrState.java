package org.parley.learner.svnr;

import java.util.ArrayList;
import java.util.List;
import org.parley.game.JointSpace;
import org.parley.learner.Critic;
import org.parley.learner.Replay;
import org.parley.math.RandomStream;
import org.parley.negotiation.NegotiationSets;
import org.parley.network.Descent;
import org.parley.network.Mlp;
import org.parley.network.MlpSpec;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/** All that one SVNR training carries from step to step. */
final class SvnrState implements Stateful {

  final Negotiators negotiators;
  final List<Descent> optimisers = new ArrayList<>();
  final Critic critic;
  final Replay replay;
  long step;
  double temperature;
  double lastReward = Double.NaN;
  double criticLoss = Double.NaN;

  /** The state before the first step. */
  SvnrState(Svnr spec, NegotiationSets sets, JointSpace space, RandomStream weights) {
    negotiators = Negotiators.initialised(spec, sets, space, weights.named("policy"));
    for (int agent = 0; agent < space.agents(); agent++) {
      optimisers.add(spec.policyDescent(negotiators.map(agent).parameters().length));
    }
    MlpSpec shape = MlpSpec.relu(space.dimension(), spec.criticHidden(), 1);
    critic =
        new Critic(
            Mlp.initialised(shape, weights.named("critic")),
            spec.criticDescent(shape.parameterCount()));
    replay = new Replay(space.dimension(), spec.replayCapacity());
  }

  /** Writes all but the maps. */
  @Override
  public void save(StateWriter out) {
    Stateful.saveAll(optimisers, "optimiser", out);
    critic.save(out.within("critic"));
    replay.save(out.within("replay"));
    out.put("step", step);
    out.put("temperature", temperature);
    out.put("lastReward", lastReward);
    out.put("criticLoss", criticLoss);
  }

  @Override
  public void load(StateReader in) {
    Stateful.loadAll(optimisers, "optimiser", in);
    critic.load(in.within("critic"));
    replay.load(in.within("replay"));
    step = in.whole("step", 0, Long.MAX_VALUE);
    temperature = in.number("temperature");
    lastReward = in.number("lastReward");
    criticLoss = in.number("criticLoss");
  }
}
