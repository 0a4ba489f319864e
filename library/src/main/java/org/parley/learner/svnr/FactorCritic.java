package org.parley.learner.svnr;

import java.util.Arrays;
import org.parley.game.FactoredReward;
import org.parley.game.JointSpace;
import org.parley.learner.Critic;
import org.parley.learner.Replay;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.math.StreamKey;
import org.parley.network.Mlp;
import org.parley.network.MlpSpec;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/**
 * Q_c(u_c) with the memory it learns from. Its first member holds it; it is handed the actions of
 * its members and nothing else.
 */
final class FactorCritic implements Stateful {

  private final int factor;
  private final int[] members;
  private final int[] columns;
  private final FactoredReward reward;
  private final JointSpace space;
  private final long replayKey;
  private final Critic critic;
  private final Replay replay;
  private final Critic.Pass batchPass;
  private final Critic.Pass particlePass;
  private final Matrix batch;
  private final float[] rewards;
  private final float[] inGame;
  private final Matrix executed;
  private final Matrix particles;
  private final Matrix gradient;

  /**
   * A fresh critic. Factor 0 draws what a centralised critic would, so one factor of all agents is
   * centralised training, bit for bit.
   *
   * @param half fixed particles of a step
   */
  FactorCritic(
      Svnr spec, FactoredReward reward, JointSpace space, int factor, RandomStream root, int half) {
    this.factor = factor;
    this.reward = reward;
    this.space = space;
    members = reward.graph().members(factor);
    columns = new int[members.length + 1];
    for (int m = 0; m < members.length; m++) {
      columns[m + 1] = columns[m] + space.dimension(members[m]);
    }
    int width = columns[members.length];
    MlpSpec shape = MlpSpec.relu(width, spec.criticHidden(), 1);
    RandomStream weights = own(root.named("weights").named("critic"));
    critic =
        new Critic(Mlp.initialised(shape, weights), spec.criticDescent(shape.parameterCount()));
    replay = new Replay(width, spec.replayCapacity());
    replayKey = own(root.named("replay")).key();
    batchPass = critic.pass(spec.batch());
    particlePass = critic.pass(half);
    batch = Matrix.zeros(spec.batch(), width);
    rewards = new float[spec.batch()];
    inGame = new float[width];
    executed = Matrix.zeros(1, width);
    particles = Matrix.zeros(half, width);
    gradient = Matrix.zeros(half, width);
  }

  private RandomStream own(RandomStream stream) {
    return factor == 0 ? stream : stream.named("factor").at(factor);
  }

  /** Places of its agents, ascending; not to be written to. */
  int[] members() {
    return members;
  }

  /** The agent that holds it. */
  int host() {
    return members[0];
  }

  /** First column of a member's actions in what the critic is handed. */
  int column(int member) {
    return columns[Arrays.binarySearch(members, member)];
  }

  /** Receives the members' executed actions, 1 × width in [−1, 1]. */
  Matrix executed() {
    return executed;
  }

  /** Receives the members' fixed particles as actions, half × width. */
  Matrix particles() {
    return particles;
  }

  /** ∇Q_c at the particles, after {@link #differentiate}. */
  Matrix gradient() {
    return gradient;
  }

  /** What the factor pays for the executed actions; remembers both. */
  float earn() {
    int[] coordinates = reward.coordinates(factor);
    for (int d = 0; d < inGame.length; d++) {
      int of = coordinates[d];
      inGame[d] = space.centre(of) + space.halfWidth(of) * executed.data()[d];
    }
    float earned = (float) reward.of(factor, inGame);
    replay.add(executed, 0, earned);
    return earned;
  }

  /** One step on a minibatch of its own memory; returns the loss before it. */
  double fit(long step, double share) {
    replay.sample(StreamKey.at(replayKey, step), batch, rewards);
    return batchPass.fit(batch, rewards, share);
  }

  /** Fills the gradient at the particles. */
  void differentiate() {
    particlePass.actionGradient(particles, gradient);
  }

  /** What it remembers. */
  Replay replay() {
    return replay;
  }

  @Override
  public void save(StateWriter out) {
    critic.save(out.within("critic"));
    replay.save(out.within("replay"));
  }

  @Override
  public void load(StateReader in) {
    critic.load(in.within("critic"));
    replay.load(in.within("replay"));
  }
}
