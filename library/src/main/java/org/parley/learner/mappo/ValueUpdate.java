package org.parley.learner.mappo;

import org.parley.learner.offpolicy.Descents;
import org.parley.learner.offpolicy.Networks;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Settings;
import org.parley.math.Matrix;
import org.parley.network.Mlp;
import org.parley.network.Tape;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/** The value of states, learnt in units of the returns' running mean and deviation. */
final class ValueUpdate implements Stateful {

  private final Networks network;
  private final Collected collected;
  private final Descents descent;
  private final ClippedHuber loss;
  private final ReturnScale scale = new ReturnScale();
  private final Tape tape;
  private final Tape afterTape;
  private final Matrix up;
  private final float[] gradient;
  private final float[] old;
  private final float[] values;
  private final float[] after;
  private final float[] targets;

  ValueUpdate(Settings spec, Networks network, Collected collected) {
    this.network = network;
    this.collected = collected;
    descent = new Descents(spec, spec.get(Shared.CRITIC_RATE), network);
    loss = new ClippedHuber(spec.get(Mappo.CLIP), spec.get(Mappo.HUBER));
    Mlp only = network.at(0);
    int rows = collected.states().rows();
    tape = only.tape(rows);
    afterTape = only.passingTape(collected.after().rows());
    up = Matrix.zeros(rows, 1);
    gradient = new float[only.parameters().length];
    old = new float[rows];
    values = new float[rows];
    after = new float[collected.after().rows()];
    targets = new float[rows];
  }

  /** Judges all states that were collected. */
  void judge() {
    float[] now = network.at(0).forward(collected.states(), tape).data();
    float[] last = network.at(0).forward(collected.after(), afterTape).data();
    System.arraycopy(now, 0, old, 0, old.length);
    for (int row = 0; row < values.length; row++) {
      values[row] = scale.inGame(now[row]);
    }
    for (int episode = 0; episode < after.length; episode++) {
      after[episode] = scale.inGame(last[episode]);
    }
  }

  /** V of every step's state, in the game's units, as last judged. */
  float[] values() {
    return values;
  }

  /** V of the state that every episode was left in. */
  float[] after() {
    return after;
  }

  /** Takes the returns that the next steps fit to, in the game's units. */
  void take(float[] returns) {
    scale.add(returns, collected.steps());
    for (int step = 0; step < collected.steps(); step++) {
      targets[step] = scale.scaled(returns[step]);
    }
  }

  /** One step. */
  void step(double share) {
    Matrix now = network.at(0).forward(collected.states(), tape);
    int steps = collected.steps();
    for (int row = 0; row < up.rows(); row++) {
      double slope =
          row < steps ? loss.gradient(now.get(row, 0), old[row], targets[row]) / steps : 0;
      up.set(row, 0, (float) slope);
    }
    network.at(0).backward(up, tape, gradient, null);
    descent.step(0, gradient, share);
  }

  @Override
  public void save(StateWriter out) {
    network.save(out.within("network"));
    descent.save(out.within("optimiser"));
    scale.save(out.within("scale"));
  }

  @Override
  public void load(StateReader in) {
    network.load(in.within("network"));
    descent.load(in.within("optimiser"));
    scale.load(in.within("scale"));
  }
}
