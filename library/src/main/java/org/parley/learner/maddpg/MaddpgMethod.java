package org.parley.learner.maddpg;

import java.util.ArrayList;
import java.util.List;
import org.parley.game.JointSpace;
import org.parley.game.SequentialGame;
import org.parley.learner.Critic;
import org.parley.learner.Transitions;
import org.parley.learner.offpolicy.ActorsMethod;
import org.parley.learner.offpolicy.Columns;
import org.parley.learner.offpolicy.Descents;
import org.parley.learner.offpolicy.LegacyOrder;
import org.parley.learner.offpolicy.Moment;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.offpolicy.TrackedCritic;
import org.parley.learner.option.Settings;
import org.parley.learner.sequential.Joined;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;
import org.parley.network.Tape;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/** MADDPG's acting and learning. */
final class MaddpgMethod extends ActorsMethod {

  private final JointSpace space;
  private final double outputPenalty;
  private final LegacyOrder order;
  private final Descents descents;
  private final List<TrackedCritic> critics = new ArrayList<>();

  private final Matrix asked;
  private final Matrix nothing;
  private final Matrix slope;
  private final Matrix ascent;
  private final Tape tape;
  private final List<Critic.Pass> passes = new ArrayList<>();

  MaddpgMethod(Settings spec, SequentialGame game, Transitions memory, RandomStream weights) {
    super(spec, game, memory, weights);
    descents = new Descents(spec, spec.get(Shared.POLICY_RATE), actors.networks());
    space = game.space();
    outputPenalty = spec.get(Shared.OUTPUT_PENALTY);
    order = new LegacyOrder(spec, space);
    int rows = spec.get(Shared.BATCH);
    int inputs = game.stateSize() + space.dimension();
    for (int agent = 0; agent < space.agents(); agent++) {
      critics.add(new TrackedCritic(spec, inputs, weights.named("critic").at(agent)));
      passes.add(critics.get(agent).critic().pass(rows));
    }
    asked = Matrix.zeros(rows, inputs);
    nothing = Matrix.zeros(rows, 1);
    slope = Matrix.zeros(rows, inputs);
    ascent = Matrix.zeros(rows, space.dimension());
    tape = critics.get(0).target().passingTape(rows);
  }

  @Override
  protected double learn(RandomStream stream, Moment moment) {
    double loss = fit(moment);
    now.act();
    for (int agent = 0; agent < critics.size(); agent++) {
      climb(agent, moment.rate());
    }
    critics.forEach(TrackedCritic::track);
    return loss;
  }

  /** One step of every critic; the loss of the first. */
  private double fit(Moment moment) {
    double ramp = ramp(moment);
    boolean goesOn = batch.goesOn();
    if (goesOn) {
      float scale = (float) settings.inputScale();
      Joined.join(batch.next().states(), 1, next.act(), 1, scale, asked);
    }
    double loss = 0;
    for (int agent = 0; agent < critics.size(); agent++) {
      Mlp target = critics.get(agent).target();
      Matrix values = goesOn ? target.forward(order.seenBy(agent, asked), tape) : nothing;
      batch.targets(values.data(), ramp, targets);
      double fitted =
          passes.get(agent).fit(order.seenBy(agent, batch.inputs()), targets, moment.rate());
      loss = agent == 0 ? fitted : loss;
    }
    batch.weigh(passes.get(0));
    return loss;
  }

  /** One step of an actor, the others' actions as they were. */
  private void climb(int agent, double rate) {
    Matrix told = order.seenBy(agent, batch.inputs());
    System.arraycopy(told.data(), 0, asked.data(), 0, asked.data().length);
    int first = asked.columns() - space.dimension() + space.offset(agent);
    int each = asked.rows() / moved.rows();
    Columns.copy(now.actions(), space.offset(agent), space.dimension(agent), each, asked, first);
    passes.get(agent).actionGradient(asked, slope);
    Joined.actions(slope, ascent);
    float[] gradient = now.gradient(agent, ascent, outputPenalty);
    descents.step(agent, gradient, rate);
  }

  @Override
  public void save(StateWriter out) {
    super.save(out);
    descents.save(out.within("optimiser"));
    Stateful.saveAll(critics, "critic", out);
  }

  @Override
  public void load(StateReader in) {
    super.load(in);
    descents.load(in.within("optimiser"));
    Stateful.loadAll(critics, "critic", in);
  }
}
