package org.parley.learner.mmq;

import org.parley.learner.Critic;
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

  private final boolean wholeStep;
  private final Matrix asked;
  private final Critic model;
  private final Critic.Pass pass;
  private final Tape tape;
  private boolean[] known;
  private final Critic.Weights knownOnes = (row, error) -> known[row] ? 1 : 0;

  RewardModel(Settings spec, Outcomes outcomes, RandomStream weights) {
    wholeStep = !outcomes.sees() || spec.get(Mmq.REWARD_OF) == RewardOf.STEP;
    int inputs = outcomes.width() + (wholeStep ? outcomes.inputs().columns() : 0);
    int rows = outcomes.inputs().rows();
    asked = Matrix.zeros(rows, inputs);
    MlpSpec shape = MlpSpec.relu(inputs, spec.get(Mmq.MODEL_HIDDEN), 1);
    model =
        new Critic(Mlp.initialised(shape, weights), Mmq.modelDescent(spec, shape.parameterCount()));
    pass = model.pass(rows);
    tape = model.network().passingTape(rows);
  }

  private void join(Outcomes batch, Matrix outcomes) {
    int first = wholeStep ? batch.inputs().columns() : 0;
    for (int row = 0; row < asked.rows(); row++) {
      int to = row * asked.columns();
      System.arraycopy(batch.inputs().data(), row * first, asked.data(), to, first);
      int width = outcomes.columns();
      System.arraycopy(outcomes.data(), row * width, asked.data(), to + first, width);
    }
  }

  /** r̂ of every row, overwritten by the next ones. */
  float[] of(Outcomes batch, Matrix outcomes) {
    join(batch, outcomes);
    return model.network().forward(asked, tape).data();
  }

  /** One step on ½ mean (r − r̂)² over the rows whose outcomes are known. */
  void fit(Outcomes batch, Matrix outcomes, float[] rewards, double share) {
    join(batch, outcomes);
    known = batch.known();
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
