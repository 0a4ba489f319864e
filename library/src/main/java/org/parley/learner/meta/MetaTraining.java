package org.parley.learner.meta;

import org.parley.learner.Policy;
import org.parley.learner.Replay;
import org.parley.learner.Resumable;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.math.StreamKey;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;

/** A {@link Walk} as a training: each step plays one episode and takes one step. */
public final class MetaTraining implements Resumable {

  private static final int KEPT = 10_000;

  private final Walk walk;
  private final FiniteProcess process;
  private final long key;
  private final Replay replay;
  private final Matrix unit;
  private double lastCorrection;
  private double lastReward = Double.NaN;

  MetaTraining(Walk walk, long seed) {
    this.walk = walk;
    process = walk.layout().process();
    key = RandomStream.of(seed).named("meta").named("executed").key();
    replay = new Replay(process.agents(), KEPT);
    unit = Matrix.zeros(1, process.agents());
    lastCorrection = walk.correction();
  }

  @Override
  public void step() {
    play(StreamKey.at(key, walk.stepsDone()));
    lastCorrection = walk.correction();
    walk.step();
  }

  private void play(long stream) {
    int state = 0;
    double sum = 0;
    for (int t = 0; t < process.horizon() && state >= 0; t++) {
      int joint = 0;
      for (int i = 0; i < process.agents(); i++) {
        int situation = process.situation(t, state, i);
        double u = StreamKey.uniform(stream, (long) t * process.agents() + i);
        int action = TablePolicy.action(walk.policy(), i, situation, u);
        joint = joint * process.actions(i) + action;
        if (t == 0) {
          unit.data()[i] = 2f * action / (process.actions(i) - 1) - 1;
        }
      }
      sum += process.reward(t, state, joint, 0);
      state = process.next(t, state, joint);
    }
    lastReward = sum;
    replay.add(unit, 0, (float) sum);
  }

  /** The dynamics, with the terms of the update. */
  public Walk walk() {
    return walk;
  }

  @Override
  public long stepsDone() {
    return walk.stepsDone();
  }

  /** λ of the last step: what is annealed here. */
  @Override
  public double temperature() {
    return lastCorrection;
  }

  /** Return of the first agent, not discounted. */
  @Override
  public double lastReward() {
    return lastReward;
  }

  /** 0: there is no critic. */
  @Override
  public double criticLoss() {
    return 0;
  }

  @Override
  public Policy policy() {
    return new TablePolicy(walk.policy().copy());
  }

  /** First joint actions of the episodes played, and their returns to the first agent. */
  @Override
  public Replay replay() {
    return replay;
  }

  @Override
  public Policy policyOf(StateReader in) {
    double[] logits = new double[walk.layout().size()];
    in.fill("logits", logits);
    return new TablePolicy(JointPolicy.of(walk.layout(), logits));
  }

  @Override
  public void save(StateWriter out) {
    Walk.State state = walk.state();
    out.put("step", state.step());
    out.put("parameters", state.parameters());
    out.put("handedOff", state.handedOff() ? 1L : 0L);
    out.put("lastCorrection", lastCorrection);
    out.put("lastReward", lastReward);
    replay.save(out.within("replay"));
  }

  @Override
  public void load(StateReader in) {
    double[] parameters = walk.parameters();
    in.fill("parameters", parameters);
    long step = in.whole("step", 0, Long.MAX_VALUE);
    walk.restore(new Walk.State(step, parameters, in.whole("handedOff", 0, 1) == 1));
    lastCorrection = in.number("lastCorrection");
    lastReward = in.number("lastReward");
    replay.load(in.within("replay"));
  }
}
