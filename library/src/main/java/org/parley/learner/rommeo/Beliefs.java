package org.parley.learner.rommeo;

import java.util.ArrayList;
import java.util.List;
import org.parley.game.SequentialGame;
import org.parley.learner.heads.SquashedGaussian;
import org.parley.learner.offpolicy.Opponents;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.offpolicy.Views;
import org.parley.learner.option.Settings;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/** All agents' opponent models ρ_i, priors P_i and policies π_i. */
final class Beliefs implements Stateful {

  private final SequentialGame game;
  private final Views views;
  private final Execution imagined;
  private final Execution own;
  private final List<Opponents> opponents;
  private final List<Mlp> models;
  private final List<Mlp> priors;
  private final List<Mlp> policies;

  private Beliefs(Beliefs like) {
    game = like.game;
    views = like.views;
    imagined = like.imagined;
    own = like.own;
    opponents = like.opponents;
    models = copies(like.models);
    priors = copies(like.priors);
    policies = copies(like.policies);
  }

  private static List<Mlp> copies(List<Mlp> networks) {
    return networks.stream().map(Mlp::copy).toList();
  }

  /** Fresh ones. */
  Beliefs(SequentialGame game, Settings spec, RandomStream weights) {
    this.game = game;
    views = new Views(game, spec.get(Shared.SEQUENTIAL).inputScale());
    imagined = spec.get(Rommeo.OPPONENT_EXECUTION);
    own = spec.get(Rommeo.OWN_EXECUTION);
    List<Opponents> all = new ArrayList<>();
    List<List<Mlp>> kinds = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    List<Integer> hidden = spec.get(Shared.POLICY_HIDDEN);
    int width = views.width();
    for (int agent = 0; agent < game.space().agents(); agent++) {
      Opponents them = new Opponents(game.space(), agent);
      RandomStream fresh = weights.at(agent);
      int others = them.others();
      all.add(them);
      kinds.get(0).add(SquashedGaussian.network(width, hidden, others, fresh.named("model")));
      kinds.get(1).add(SquashedGaussian.network(width, hidden, others, fresh.named("prior")));
      int read = width + others;
      kinds.get(2).add(SquashedGaussian.network(read, hidden, them.own(), fresh.named("policy")));
    }
    opponents = List.copyOf(all);
    models = List.copyOf(kinds.get(0));
    priors = List.copyOf(kinds.get(1));
    policies = List.copyOf(kinds.get(2));
  }

  /** Others with the same weights. */
  Beliefs copy() {
    return new Beliefs(this);
  }

  SequentialGame game() {
    return game;
  }

  int agents() {
    return models.size();
  }

  Views views() {
    return views;
  }

  /** What an agent acts on of its opponent model. */
  Execution imagined() {
    return imagined;
  }

  /** What a trained agent does of its policy. */
  Execution own() {
    return own;
  }

  Opponents opponents(int agent) {
    return opponents.get(agent);
  }

  /** ρ_i: reads what i sees. */
  Mlp model(int agent) {
    return models.get(agent);
  }

  /** P_i: reads what i sees. */
  Mlp prior(int agent) {
    return priors.get(agent);
  }

  /** π_i: reads what i sees, then the opponents' actions. */
  Mlp policy(int agent) {
    return policies.get(agent);
  }

  @Override
  public void save(StateWriter out) {
    for (int agent = 0; agent < agents(); agent++) {
      out.put("model/" + agent, models.get(agent).parameters());
      out.put("prior/" + agent, priors.get(agent).parameters());
      out.put("policy/" + agent, policies.get(agent).parameters());
    }
  }

  @Override
  public void load(StateReader in) {
    for (int agent = 0; agent < agents(); agent++) {
      in.fill("model/" + agent, models.get(agent).parameters());
      in.fill("prior/" + agent, priors.get(agent).parameters());
      in.fill("policy/" + agent, policies.get(agent).parameters());
    }
  }
}
