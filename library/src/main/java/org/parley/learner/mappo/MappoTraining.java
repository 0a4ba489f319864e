package org.parley.learner.mappo;

import org.parley.game.Episodes;
import org.parley.game.SequentialGame;
import org.parley.learner.Playing;
import org.parley.learner.Policy;
import org.parley.learner.Replay;
import org.parley.learner.Resumable;
import org.parley.learner.Transitions.End;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Settings;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;

/**
 * Plays episodes by the present policies and, once there are enough, learns from them and forgets
 * them. A step is an episode; the last ones, too few for an update, are only played.
 */
final class MappoTraining implements Resumable {

  /** Actions and rewards that are kept to look at; none is learnt from twice. */
  private static final int KEPT = 1 << 16;

  private final RandomStream root;
  private final Settings spec;
  private final Team team;
  private final Collected collected;
  private final MappoUpdate update;
  private final Episodes play;
  private final TeamPass acting;
  private final Matrix seen;
  private final Matrix noise;
  private final Matrix inGame;
  private final double[] scratch;
  private final double[] joint;
  private final Replay replay;
  private long episode;
  private long played;
  private final long episodes;
  private long updates;
  private double lastReturn = Double.NaN;
  private double loss = Double.NaN;

  MappoTraining(Settings spec, SequentialGame game, long episodes, long seed) {
    this.spec = spec;
    this.episodes = episodes;
    root = RandomStream.of(seed);
    RandomStream weights = root.named("weights");
    team = Team.initialised(game, spec, weights.named("policy"));
    double scale = spec.get(Mappo.INPUT_SCALE);
    collected = new Collected(game, spec.get(Mappo.ROLLOUT_EPISODES), scale);
    update = new MappoUpdate(spec, game, team, collected, weights.named("value"));
    play = Episodes.of(game, 1);
    acting = new TeamPass(team, 1);
    int dimension = game.space().dimension();
    seen = Matrix.zeros(1, game.agents().size() * game.observationSize());
    noise = Matrix.zeros(1, dimension);
    inGame = Matrix.zeros(1, dimension);
    scratch = new double[game.observationSize()];
    joint = new double[dimension];
    replay = new Replay(dimension, KEPT);
  }

  @Override
  public void step() {
    collected.start();
    play.start(root.named("episode").at(episode));
    RandomStream execution = root.named("execution").at(episode);
    lastReturn = 0;
    for (int step = 0; !play.ended(0); step++) {
      play(execution.at(step));
    }
    double share = spec.get(Shared.OPTIMISER).share((double) episode / episodes);
    episode++;
    if (collected.episodes() == spec.get(Mappo.ROLLOUT_EPISODES)) {
      loss = update.learn(share);
      updates += update.epochs();
      collected.clear();
    }
  }

  private void play(RandomStream stream) {
    Playing.observe(play, scratch, seen);
    Matrix u = acting.means(seen);
    stream.fillGaussian(noise.data(), 0, noise.columns());
    team.spread(noise, u);
    collected.begin(seen, play.state(0), u);
    Team.clip(u);
    play.game().space().toGame(u, inGame);
    Playing.widen(inGame, joint);
    play.step(joint);
    float reward = (float) play.rewards()[0];
    replay.add(u, 0, reward);
    collected.end(reward, end(), play.state(0));
    lastReturn += play.rewards()[0];
    played++;
  }

  private End end() {
    if (play.terminated(0)) {
      return End.TERMINATED;
    }
    return play.truncated(0) ? End.TRUNCATED : End.NONE;
  }

  @Override
  public long stepsDone() {
    return episode;
  }

  @Override
  public long environmentSteps() {
    return played;
  }

  @Override
  public long gradientSteps() {
    return updates;
  }

  /** 0: there is none. */
  @Override
  public double temperature() {
    return 0;
  }

  @Override
  public double lastReward() {
    return lastReturn;
  }

  /** Of the value at the last update. */
  @Override
  public double criticLoss() {
    return loss;
  }

  @Override
  public Policy policy() {
    return new MappoPolicy(team.copy(), spec.get(Mappo.SAMPLED));
  }

  @Override
  public Policy policyOf(StateReader in) {
    Team copy = team.copy();
    copy.load(in);
    return new MappoPolicy(copy, spec.get(Mappo.SAMPLED));
  }

  @Override
  public Replay replay() {
    return replay;
  }

  @Override
  public void save(StateWriter out) {
    team.save(out.within("team"));
    update.save(out.within("update"));
    collected.save(out.within("collected"));
    replay.save(out.within("replay"));
    out.put("episode", episode);
    out.put("played", played);
    out.put("updates", updates);
    out.put("lastReturn", lastReturn);
    out.put("criticLoss", loss);
  }

  @Override
  public void load(StateReader in) {
    team.load(in.within("team"));
    update.load(in.within("update"));
    collected.load(in.within("collected"));
    replay.load(in.within("replay"));
    episode = in.whole("episode", 0, Long.MAX_VALUE);
    played = in.whole("played", 0, Long.MAX_VALUE);
    updates = in.whole("updates", 0, Long.MAX_VALUE);
    lastReturn = in.number("lastReturn");
    loss = in.number("criticLoss");
  }
}
