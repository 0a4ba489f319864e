package org.parley.experiments.trial;

import org.parley.experiments.report.CriticReport;
import org.parley.game.Episodes;
import org.parley.game.SequentialGame;
import org.parley.learner.Playing;
import org.parley.learner.Resumable;
import org.parley.learner.Transitions;
import org.parley.learner.sequential.Leniency;
import org.parley.learner.svnr.Svnr;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;

/**
 * Looks at what a training's critic says, of steps in its memory and of steps of fresh episodes.
 */
public final class CriticSight {

  private final Svnr spec;
  private final SequentialGame game;
  private final int remembered;
  private final int plays;
  private final double possible;

  /**
   * Says how closely to look.
   *
   * @param remembered steps drawn from memory
   * @param plays fresh episodes
   * @param possible the most that a return can be
   */
  public CriticSight(Svnr spec, SequentialGame game, int remembered, int plays, double possible) {
    this.spec = spec;
    this.game = game;
    this.remembered = remembered;
    this.plays = plays;
    this.possible = possible;
  }

  /** What is seen of a training of so many episodes. */
  public CriticReport.Moment of(Resumable training, int episodes) {
    int episode = (int) training.stepsDone();
    RandomStream stream = RandomStream.of(episode).named("critic sight");
    double ramp = spec.sequential().leniency().ramp((double) episode / episodes);
    StoredCritic critic = new StoredCritic(spec, game, training);
    double[] memory = ofMemory(critic, stream, ramp);
    double[] fresh = ofPlays(critic, stream, ramp);
    return new CriticReport.Moment(
        episode, fresh[0], memory[0], memory[1], fresh[1], fresh[2], fresh[3]);
  }

  /** The highest target and the highest Q of steps drawn from memory. */
  private double[] ofMemory(StoredCritic critic, RandomStream stream, double ramp) {
    Transitions memory = critic.memory();
    int[] frames = new int[remembered];
    double[][] states = new double[remembered][];
    double[][] next = new double[remembered][];
    int columns = game.space().dimension();
    Matrix actions = Matrix.zeros(remembered, columns);
    for (int row = 0; row < remembered; row++) {
      frames[row] = memory.draw(stream.named("frames"), row, remembered, game.history());
      states[row] = state(memory, frames[row]);
      int last = memory.ahead(frames[row], spec.sequential().returnSteps());
      next[row] = state(memory, memory.followed(last));
      memory.action(frames[row], actions.data(), row * columns);
    }
    float[] q = critic.q(states, actions);
    float[] values = critic.next(next, stream.named("next"));
    double[] highest = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    for (int row = 0; row < remembered; row++) {
      highest[0] = Math.max(highest[0], critic.target(frames[row], values[row], ramp));
      highest[1] = Math.max(highest[1], q[row]);
    }
    return highest;
  }

  private double[] state(Transitions memory, int frame) {
    double[] state = new double[game.stateSize()];
    for (int k = 0; k < state.length; k++) {
      state[k] = memory.states()[frame * state.length + k];
    }
    return state;
  }

  /** Return, highest Q, share of Qs above what is possible, and bias. */
  private double[] ofPlays(StoredCritic critic, RandomStream stream, double ramp) {
    Episodes play = Episodes.of(game, plays);
    play.start(stream.named("plays"));
    int horizon = game.horizon();
    float[][] q = new float[horizon][];
    double[][] rewards = new double[horizon][plays];
    int[] lengths = new int[plays];
    for (int step = 0; step < horizon; step++) {
      q[step] = step(critic, play, stream.named("noise").at(step), rewards[step], lengths);
    }
    return told(play, q, rewards, lengths, ramp);
  }

  /** Plays a step; returns what Q it was given. */
  private float[] step(
      StoredCritic critic, Episodes play, RandomStream noise, double[] rewards, int[] lengths) {
    Matrix seen = Matrix.zeros(plays, game.agents().size() * game.observationSize());
    Playing.observe(play, new double[plays * game.observationSize()], seen);
    Matrix actions = critic.policy().jointActions(seen, noise);
    double[][] states = new double[plays][];
    for (int copy = 0; copy < plays; copy++) {
      states[copy] = play.state(copy);
      lengths[copy] += play.ended(copy) ? 0 : 1;
    }
    float[] q = critic.q(states, actions);
    double[] joint = new double[actions.data().length];
    Playing.widen(actions, joint);
    play.step(joint);
    for (int copy = 0; copy < plays; copy++) {
      rewards[copy] = play.rewards()[copy * game.agents().size()];
    }
    return q;
  }

  private double[] told(
      Episodes play, float[][] q, double[][] rewards, int[] lengths, double ramp) {
    Leniency leniency = spec.sequential().leniency();
    double sum = 0;
    double highest = Double.NEGATIVE_INFINITY;
    double above = 0;
    double off = 0;
    double steps = 0;
    double judged = 0;
    for (int copy = 0; copy < plays; copy++) {
      double earned = 0;
      for (int step = lengths[copy] - 1; step >= 0; step--) {
        double reward = rewards[step][copy];
        sum += reward;
        earned = leniency.reward(reward, ramp) + spec.sequential().discount() * earned;
        highest = Math.max(highest, q[step][copy]);
        above += q[step][copy] > possible ? 1 : 0;
        steps++;
        off += play.terminated(copy) ? q[step][copy] - earned : 0;
        judged += play.terminated(copy) ? 1 : 0;
      }
    }
    return new double[] {sum / plays, highest, above / steps, off / judged};
  }
}
