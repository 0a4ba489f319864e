package org.parley.learner.mmq;

import org.parley.learner.Critic;
import org.parley.learner.offpolicy.Columns;
import org.parley.learner.option.Settings;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;
import org.parley.network.MlpSpec;
import org.parley.network.Tape;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/** A network r̂ of outcomes, or of what was seen and done and its outcome; least squares. */
final class RewardModel implements Stateful {

  private final int first;
  private final Matrix asked;
  private final Critic model;
  private final Critic.Pass pass;
  private final Tape tape;
  private boolean[] known;
  private final Critic.Weights knownOnes = (row, error) -> known[row] ? 1 : 0;

  RewardModel(Settings spec, Outcomes outcomes, RandomStream weights) {
    boolean wholeStep = !outcomes.sees() || spec.get(Mmq.REWARD_OF) == RewardOf.STEP;
    first = wholeStep ? outcomes.inputs().columns() : 0;
    int inputs = first + outcomes.width();
    int rows = outcomes.inputs().rows();
    asked = Matrix.zeros(rows, inputs);
    MlpSpec shape = MlpSpec.relu(inputs, spec.get(Mmq.MODEL_HIDDEN), 1);
    model =
        new Critic(Mlp.initialised(shape, weights), Mmq.modelDescent(spec, shape.parameterCount()));
    pass = model.pass(rows);
    tape = model.network().passingTape(rows);
  }

  /** Takes a batch: what was seen and done in it. */
  void take(Outcomes batch) {
    Columns.copy(batch.inputs(), 0, first, 1, asked, 0);
    known = batch.known();
  }

  /** r̂ of every row of the batch with these outcomes, overwritten by the next ones. */
  float[] of(Matrix outcomes) {
    Columns.copy(outcomes, 0, outcomes.columns(), 1, asked, first);
    return model.network().forward(asked, tape).data();
  }

  /** One step on ½ mean (r − r̂)² over the rows of the batch whose outcomes are known. */
  void fit(Matrix outcomes, float[] rewards, double share) {
    Columns.copy(outcomes, 0, outcomes.columns(), 1, asked, first);
    pass.fit(asked, rewards, knownOnes, share);
  }

  @Override
  public void save(StateWriter out) {
    model.save(out);
  }

  @Override
  public void load(StateReader in) {
    model.load(in);
  }
}
