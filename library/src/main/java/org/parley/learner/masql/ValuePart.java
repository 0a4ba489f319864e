package org.parley.learner.masql;

import org.parley.game.SequentialGame;
import org.parley.learner.Critic;
import org.parley.learner.offpolicy.LegacyConstants;
import org.parley.learner.offpolicy.LegacyOrder;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.offpolicy.TrackedCritic;
import org.parley.learner.option.Settings;
import org.parley.learner.sequential.Batch;
import org.parley.learner.sequential.Joined;
import org.parley.learner.sequential.Scenes;
import org.parley.learner.sequential.SequentialSettings;
import org.parley.learner.softvalue.SoftValuePass;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Tape;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/** One agent's joint critic: a step towards r + γ V(s′), V from its target network. */
final class ValuePart implements Stateful {

  private final int agent;
  private final SequentialSettings settings;
  private final boolean legacyConstants;
  private final int dimension;
  private final Batch batch;
  private final LegacyOrder order;
  private final TrackedCritic critic;
  private final Critic.Pass pass;
  private final Sampler.Pass imagined;
  private final SoftValuePass soft;
  private final Matrix asked;
  private final Tape tape;
  private final float[] values;
  private final float[] targets;

  ValuePart(
      Settings spec,
      SequentialGame game,
      int agent,
      Sampler sampler,
      Batch batch,
      LegacyOrder order,
      RandomStream weights) {
    this.agent = agent;
    this.batch = batch;
    this.order = order;
    settings = spec.get(Shared.SEQUENTIAL);
    legacyConstants = spec.get(LegacyConstants.CONSTANTS);
    dimension = game.space().dimension();
    int rows = spec.get(Shared.BATCH);
    int inputs = game.stateSize() + dimension;
    critic = new TrackedCritic(spec, inputs, weights.named("critic"));
    pass = critic.critic().pass(rows);
    imagined = sampler.pass(batch.next().observations());
    soft = settings.softValue().pass(rows, dimension);
    asked = Matrix.zeros(rows * settings.softValue().samples(), inputs);
    tape = critic.target().passingTape(asked.rows());
    values = new float[rows];
    targets = new float[rows];
  }

  Critic critic() {
    return critic.critic();
  }

  /**
   * One step on the batch.
   *
   * @return the loss before it, ½ mean (target − Q)²
   */
  double fit(RandomStream stream, double alpha, double ramp) {
    if (batch.goesOn()) {
      nextValues(stream, alpha);
    }
    batch.targets(values, ramp, targets);
    double loss = pass.fit(order.seenBy(agent, batch.inputs()), targets);
    critic.track();
    return loss;
  }

  private void nextValues(RandomStream stream, double alpha) {
    Scenes next = batch.next();
    soft.draw(stream.named("soft"), imagined.act(stream.named("next")));
    int samples = settings.softValue().samples();
    float scale = (float) settings.inputScale();
    Joined.join(next.states(), next.each(), soft.actions(), samples, scale, asked);
    soft.values(critic.target().forward(asked, tape).data(), alpha, values);
    if (legacyConstants) {
      float surplus = (float) LegacyConstants.surplus(alpha, samples, dimension);
      for (int row = 0; row < values.length; row++) {
        values[row] += surplus;
      }
    }
  }

  /** Gives the steps of the batch priorities by the errors of the last fit. */
  void weigh() {
    batch.weigh(pass);
  }

  @Override
  public void save(StateWriter out) {
    critic.save(out);
  }

  @Override
  public void load(StateReader in) {
    critic.load(in);
  }
}
