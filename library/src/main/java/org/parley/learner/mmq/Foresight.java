package org.parley.learner.mmq;

import org.parley.game.SequentialGame;
import org.parley.learner.offpolicy.Actors;
import org.parley.learner.offpolicy.OwnCritic;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Settings;
import org.parley.learner.sequential.Batch;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Activation;
import org.parley.network.Mlp;
import org.parley.network.MlpSpec;
import org.parley.network.Tape;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/**
 * One agent's idea of what may follow its own action: between two quantiles of what followed so
 * far. Raises targets to the best of what may follow.
 */
final class Foresight implements Stateful {

  private final int agent;
  private final int candidates;
  private final Outcomes outcomes;
  private final Quantile lower;
  private final Quantile upper;
  private final RewardModel reward;
  private final Actors targetActors;
  private final OwnCritic critic;
  private final Tape actorTape;
  private final Matrix candidate;
  private final Matrix asked;
  private final float[] backups;
  private Matrix low;
  private Matrix high;

  Foresight(
      Settings spec,
      SequentialGame game,
      int agent,
      Actors targetActors,
      OwnCritic critic,
      RandomStream weights) {
    this.agent = agent;
    this.targetActors = targetActors;
    this.critic = critic;
    int rows = spec.get(Shared.BATCH);
    candidates = spec.get(Mmq.CANDIDATES);
    outcomes = new Outcomes(game, spec.get(Shared.SEQUENTIAL).inputScale(), agent, rows);
    lower = quantile(spec, spec.get(Mmq.LOWER), weights.named("lower"));
    upper = quantile(spec, spec.get(Mmq.UPPER), weights.named("upper"));
    reward = new RewardModel(spec, outcomes, weights.named("reward"));
    actorTape = targetActors.map(agent).passingTape(rows);
    candidate = Matrix.zeros(rows, outcomes.width());
    asked = Matrix.zeros(rows, outcomes.inputs().columns());
    backups = new float[rows];
  }

  private Quantile quantile(Settings spec, double level, RandomStream weights) {
    MlpSpec shape =
        MlpSpec.relu(outcomes.inputs().columns(), spec.get(Mmq.MODEL_HIDDEN), outcomes.width());
    Mlp network = Mlp.initialised(shape, weights);
    int rows = outcomes.inputs().rows();
    return new Quantile(level, network, Mmq.modelDescent(spec, shape.parameterCount()), rows);
  }

  /** Takes a batch. */
  void take(Matrix now, Batch batch) {
    outcomes.take(now, batch);
    reward.take(outcomes);
    low = lower.of(outcomes.inputs());
    high = upper.of(outcomes.inputs());
  }

  /**
   * Raises each target to the best over the candidates ô of r̂(ô) + γ Q̄(ô, μ̄(ô)), where what
   * followed is known.
   *
   * @param rewards r of every row
   * @param targets r + γ Q̄(o′, μ̄(o′)) of every row
   */
  void raise(Batch batch, double ramp, float[] rewards, float[] targets, RandomStream stream) {
    System.arraycopy(targets, 0, backups, 0, targets.length);
    for (int k = 0; k < candidates; k++) {
      imagine(k, stream);
      if (outcomes.sees()) {
        batch.targets(valuesThere(), ramp, backups);
      }
      float[] imagined = reward.of(candidate);
      for (int row = 0; row < targets.length; row++) {
        float backup = imagined[row] + (backups[row] - rewards[row]);
        boolean better = outcomes.known()[row] && backup > targets[row];
        targets[row] = better ? backup : targets[row];
      }
    }
  }

  /** Draws a candidate a row, uniformly between the quantiles; actions stay in [−1, 1]. */
  private void imagine(int k, RandomStream stream) {
    float[] into = candidate.data();
    for (int at = 0; at < into.length; at++) {
      double from = low.data()[at];
      double share = stream.uniform((long) k * into.length + at);
      double drawn = outcomes.from().data()[at] + from + share * (high.data()[at] - from);
      into[at] = (float) drawn;
    }
    // A loop of its own, which the JIT vectorises.
    for (int at = 0; at < (outcomes.sees() ? 0 : into.length); at++) {
      into[at] = Math.max(-1, Math.min(1, into[at]));
    }
  }

  /** Q̄(ô, μ̄(ô)) at the candidates, which are views. */
  private float[] valuesThere() {
    Matrix raw = targetActors.map(agent).forward(candidate, actorTape);
    int width = candidate.columns();
    for (int row = 0; row < asked.rows(); row++) {
      int to = row * asked.columns();
      System.arraycopy(candidate.data(), row * width, asked.data(), to, width);
      for (int d = 0; d < raw.columns(); d++) {
        asked.data()[to + width + d] = Activation.tanh(raw.get(row, d));
      }
    }
    return critic.targetValues(asked);
  }

  /** One step of the quantiles and of the reward model on the batch. */
  void fit(float[] rewards, double share) {
    lower.fit(outcomes.increments(), outcomes.known(), share);
    upper.fit(outcomes.increments(), outcomes.known(), share);
    for (int at = 0; at < candidate.data().length; at++) {
      candidate.data()[at] = outcomes.from().data()[at] + outcomes.increments().data()[at];
    }
    reward.fit(candidate, rewards, share);
  }

  @Override
  public void save(StateWriter out) {
    lower.save(out.within("lower"));
    upper.save(out.within("upper"));
    reward.save(out.within("reward"));
  }

  @Override
  public void load(StateReader in) {
    lower.load(in.within("lower"));
    upper.load(in.within("upper"));
    reward.load(in.within("reward"));
  }
}
