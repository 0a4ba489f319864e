package org.parley.learner.pr2;

import java.util.ArrayList;
import java.util.List;
import org.parley.game.SequentialGame;
import org.parley.learner.offpolicy.Opponents;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.offpolicy.Views;
import org.parley.learner.option.Settings;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;
import org.parley.network.MlpSpec;
import org.parley.network.PolyakAverage;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/**
 * The networks that agents act and reason with: actors μ_i, which read what i sees and above level
 * 0 an opponents' action, and models of the opponents g_i, which read what i sees, an own action
 * and noise.
 */
final class Minds implements Stateful {

  private final SequentialGame game;
  private final Views views;
  private final Levels levels;
  private final int noise;
  private final List<Opponents> opponents;
  private final List<Mlp> actors;
  private final List<Mlp> models;

  private Minds(Minds like, List<Mlp> actors, List<Mlp> models) {
    game = like.game;
    views = like.views;
    levels = like.levels;
    noise = like.noise;
    opponents = like.opponents;
    this.actors = List.copyOf(actors);
    this.models = List.copyOf(models);
  }

  /** Fresh ones. */
  Minds(SequentialGame game, Settings spec, RandomStream weights) {
    this.game = game;
    views = new Views(game, spec.get(Shared.SEQUENTIAL).inputScale());
    levels = new Levels(spec);
    noise = spec.get(Pr2.NOISE_DIMENSION) * (game.space().agents() - 1);
    List<Opponents> all = new ArrayList<>();
    List<Mlp> acting = new ArrayList<>();
    List<Mlp> modelling = new ArrayList<>();
    List<Integer> hidden = spec.get(Shared.POLICY_HIDDEN);
    for (int agent = 0; agent < game.space().agents(); agent++) {
      Opponents them = new Opponents(game.space(), agent);
      int heard = levels.highest() == 0 ? 0 : them.others();
      int asked = views.width() + them.own() + noise;
      RandomStream own = weights.at(agent);
      all.add(them);
      acting.add(fresh(views.width() + heard, hidden, them.own(), own.named("actor")));
      modelling.add(fresh(asked, hidden, them.others(), own.named("model")));
    }
    opponents = List.copyOf(all);
    actors = List.copyOf(acting);
    models = List.copyOf(modelling);
  }

  private static Mlp fresh(int inputs, List<Integer> hidden, int outputs, RandomStream weights) {
    return Mlp.initialised(MlpSpec.relu(inputs, hidden, outputs), weights);
  }

  /** Others with the same weights. */
  Minds copy() {
    return new Minds(this, copies(actors), copies(models));
  }

  /** Target actors: copies of these, which reason with these models. */
  Minds targets() {
    return new Minds(this, copies(actors), models);
  }

  private static List<Mlp> copies(List<Mlp> networks) {
    return networks.stream().map(Mlp::copy).toList();
  }

  SequentialGame game() {
    return game;
  }

  int agents() {
    return actors.size();
  }

  Views views() {
    return views;
  }

  Levels levels() {
    return levels;
  }

  Opponents opponents(int agent) {
    return opponents.get(agent);
  }

  /** μ_i, before tanh. */
  Mlp actor(int agent) {
    return actors.get(agent);
  }

  /** g_i, before tanh. */
  Mlp model(int agent) {
    return models.get(agent);
  }

  /** Coordinates of the noise ξ behind one answer of the opponents. */
  int answerNoise() {
    return noise;
  }

  /** Coordinates of the first guess, the most that a level needs. */
  int guess(int agent) {
    int most = 0;
    for (int level = Math.max(1, levels.lowest()); level <= levels.highest(); level++) {
      Opponents them = opponents(agent);
      most = Math.max(most, Levels.beginsWithOwn(level) ? them.own() : them.others());
    }
    return most;
  }

  /** Coordinates of the noise behind one action of an agent: level, guess, answers. */
  int noiseOf(int agent) {
    int drawn = levels.mixture() ? 1 : 0;
    return drawn + guess(agent) + Levels.answers(levels.highest()) * noise;
  }

  /** Moves actors a step towards others: θ̄ ← (1 − τ) θ̄ + τ θ. */
  void track(Minds online, double tau) {
    for (int agent = 0; agent < actors.size(); agent++) {
      PolyakAverage.track(actors.get(agent), online.actors.get(agent), tau);
    }
  }

  @Override
  public void save(StateWriter out) {
    for (int agent = 0; agent < actors.size(); agent++) {
      out.put("actor/" + agent, actors.get(agent).parameters());
      out.put("model/" + agent, models.get(agent).parameters());
    }
  }

  @Override
  public void load(StateReader in) {
    for (int agent = 0; agent < actors.size(); agent++) {
      in.fill("actor/" + agent, actors.get(agent).parameters());
      in.fill("model/" + agent, models.get(agent).parameters());
    }
  }
}
