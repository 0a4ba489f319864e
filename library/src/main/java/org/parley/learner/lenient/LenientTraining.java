package org.parley.learner.lenient;

import java.util.ArrayList;
import java.util.List;
import org.parley.game.Agent;
import org.parley.game.Episodes;
import org.parley.game.SequentialGame;
import org.parley.learner.Policy;
import org.parley.learner.Replay;
import org.parley.learner.Resumable;
import org.parley.learner.offpolicy.ActionBins;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Settings;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.math.StreamKey;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;

/** Agents that play a one-shot game again and again, each with a table of its own. */
final class LenientTraining implements Resumable {

  private final SequentialGame game;
  private final long episodes;
  private final RandomStream beginnings;
  private final long execution;
  private final Episodes play;
  private final List<ActionBins> bins = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();
  private final Replay memory;
  private final int[] chosen;
  private final double[] joint;
  private final Matrix unit;
  private long episode;
  private double lastReward = Double.NaN;
  private double loss = Double.NaN;

  LenientTraining(Settings spec, SequentialGame game, long episodes, long seed) {
    this.game = game;
    this.episodes = episodes;
    beginnings = RandomStream.of(seed).named("episode");
    execution = RandomStream.of(seed).named("execution").key();
    play = Episodes.of(game, 1);
    for (Agent agent : game.agents()) {
      ActionBins own = ActionBins.of(agent.actions(), spec.get(LenientQ.BINS));
      bins.add(own);
      tables.add(new Table(spec, own.count()));
    }
    memory = new Replay(game.space().dimension(), spec.get(Shared.REPLAY_CAPACITY));
    chosen = new int[tables.size()];
    joint = new double[game.space().dimension()];
    unit = Matrix.zeros(1, game.space().dimension());
  }

  @Override
  public void step() {
    long now = StreamKey.at(execution, episode);
    for (int agent = 0; agent < chosen.length; agent++) {
      chosen[agent] = tables.get(agent).act(StreamKey.at(now, agent));
      bins.get(agent).inGame(chosen[agent], joint, game.space().offset(agent));
      bins.get(agent).point(chosen[agent], unit.data(), game.space().offset(agent));
    }
    play.start(beginnings, episode);
    play.step(joint);
    lastReward = play.rewards()[0];
    memory.add(unit, 0, (float) lastReward);
    learn(now);
    episode++;
  }

  private void learn(long now) {
    double squares = 0;
    for (int agent = 0; agent < chosen.length; agent++) {
      double rise = tables.get(agent).learn(chosen[agent], lastReward, StreamKey.at(now, agent));
      squares += rise * rise;
    }
    loss = 0.5 * squares / chosen.length;
  }

  @Override
  public long stepsDone() {
    return episode;
  }

  @Override
  public double temperature() {
    return 0;
  }

  @Override
  public double lastReward() {
    return lastReward;
  }

  @Override
  public double criticLoss() {
    return loss;
  }

  @Override
  public Policy policy() {
    double[][] values = tables.stream().map(Table::values).toArray(double[][]::new);
    return new GreedyTables(bins, values, joint.length);
  }

  @Override
  public Policy policyOf(StateReader in) {
    return GreedyTables.read(bins, joint.length, in);
  }

  @Override
  public Replay replay() {
    Replay copy = new Replay(joint.length, Math.max(1, memory.size()));
    Matrix actions = memory.jointActions();
    float[] rewards = memory.rewards();
    for (int row = 0; row < rewards.length; row++) {
      copy.add(actions, row, rewards[row]);
    }
    return copy;
  }

  @Override
  public void save(StateWriter out) {
    for (int agent = 0; agent < chosen.length; agent++) {
      tables.get(agent).save(out.within("table/" + agent));
    }
    memory.save(out.within("memory"));
    out.put("episode", episode);
    out.put("lastReward", lastReward);
    out.put("criticLoss", loss);
  }

  @Override
  public void load(StateReader in) {
    for (int agent = 0; agent < chosen.length; agent++) {
      tables.get(agent).load(in.within("table/" + agent));
    }
    memory.load(in.within("memory"));
    episode = in.whole("episode", 0, episodes);
    lastReward = in.number("lastReward");
    loss = in.number("criticLoss");
  }
}
