package org.parley.learner.qmix;

import org.parley.game.SequentialGame;
import org.parley.learner.Policy;
import org.parley.learner.Transitions;
import org.parley.learner.mixing.Mixer;
import org.parley.learner.mixing.MixerPass;
import org.parley.learner.mixing.SquaredError;
import org.parley.learner.offpolicy.Descents;
import org.parley.learner.offpolicy.Method;
import org.parley.learner.offpolicy.Moment;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Settings;
import org.parley.learner.sequential.Batch;
import org.parley.learner.sequential.Joined;
import org.parley.learner.sequential.Scenes;
import org.parley.learner.sequential.SequentialSettings;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;

/** QMIX's acting and learning. */
final class QmixMethod implements Method {

  private final SequentialSettings settings;
  private final Lattice lattice;
  private final Greed greed;
  private final TableUtilities utilities;
  private final Mixer mixer;
  private final TableUtilities targetUtilities;
  private final Mixer targetMixer;
  private final Descents utilitySteps;
  private final Descents mixerSteps;

  private final TablePass acting;
  private final Matrix act;
  private final Batch batch;
  private final Scenes scenes;
  private final TablePass now;
  private final TablePass next;
  private final TablePass targetNext;
  private final MixerPass targetMixing;
  private final SquaredError error;
  private final Matrix taken;
  private final int[] actions;
  private final Matrix values;
  private final float[] targets;

  QmixMethod(Settings spec, SequentialGame game, Transitions memory, RandomStream weights) {
    settings = spec.get(Shared.SEQUENTIAL);
    lattice = new Lattice(game, spec.get(Qmix.BINS));
    greed = new Greed(spec);
    utilities = TableUtilities.initialised(game, lattice, spec, weights.named("utilities"));
    mixer = Mixer.initialised(game, spec, true, weights.named("mixer"));
    targetUtilities = utilities.copy();
    targetMixer = mixer.copy();
    utilitySteps = new Descents(spec, spec.get(Shared.CRITIC_RATE), utilities.networks());
    mixerSteps = new Descents(spec, spec.get(Shared.CRITIC_RATE), mixer.parts());
    int rows = spec.get(Shared.BATCH);
    int agents = game.space().agents();
    acting = utilities.pass(Matrix.zeros(1, agents * game.observationSize()));
    act = Matrix.zeros(1, game.space().dimension());
    batch = new Batch(game, settings, memory, rows, 1);
    scenes = new Scenes(game, rows, 1);
    now = utilities.pass(scenes.observations());
    next = utilities.pass(batch.next().observations());
    targetNext = targetUtilities.pass(batch.next().observations());
    targetMixing = targetMixer.pass(rows);
    error = new SquaredError(mixer, mixerSteps, rows);
    taken = Matrix.zeros(rows, game.space().dimension());
    actions = new int[rows * agents];
    values = Matrix.zeros(rows, agents);
    targets = new float[rows];
  }

  TableUtilities utilities() {
    return utilities;
  }

  Mixer mixer() {
    return mixer;
  }

  @Override
  public void begin(Moment moment) {
    greed.begin(moment);
  }

  @Override
  public Matrix observations() {
    return acting.observations();
  }

  @Override
  public Matrix act(RandomStream noise) {
    acting.value();
    for (int agent = 0; agent < values.columns(); agent++) {
      boolean random = noise.uniform(2L * agent) < greed.epsilon();
      int count = lattice.count(agent);
      int action = random ? noise.below(2L * agent + 1, count) : acting.best(0, agent);
      lattice.put(agent, action, act.data(), 0);
    }
    return act;
  }

  @Override
  public double update(RandomStream stream, Moment moment) {
    batch.draw(stream.named("batch"));
    batch.scenes(scenes);
    judgeNext();
    batch.targets(targetMixing.mix(values, batch.next().states()), ramp(moment), targets);
    double loss = fit(moment.rate());
    batch.weigh(error.errors());
    targetUtilities.networks().track(utilities.networks(), settings.targetRate());
    targetMixer.parts().track(mixer.parts(), settings.targetRate());
    return loss;
  }

  private double ramp(Moment moment) {
    return settings.leniency().ramp(moment.progress());
  }

  /** Double Q: the present utilities choose, their targets value. */
  private void judgeNext() {
    next.value();
    targetNext.value();
    for (int row = 0; row < values.rows(); row++) {
      for (int agent = 0; agent < values.columns(); agent++) {
        values.set(row, agent, targetNext.value(row, agent, next.best(row, agent)));
      }
    }
  }

  private double fit(double share) {
    Joined.actions(batch.inputs(), taken);
    now.value();
    int agents = values.columns();
    for (int row = 0; row < values.rows(); row++) {
      for (int agent = 0; agent < agents; agent++) {
        int action = lattice.action(agent, taken.data(), row * taken.columns());
        actions[row * agents + agent] = action;
        values.set(row, agent, now.value(row, agent, action));
      }
    }
    double loss = error.fit(values, scenes.states(), targets, share);
    now.step(actions, error.toUtilities(), utilitySteps, share);
    return loss;
  }

  @Override
  public Policy policy() {
    return new QmixPolicy(utilities.copy());
  }

  @Override
  public Policy policyOf(StateReader in) {
    TableUtilities copy = utilities.copy();
    copy.networks().load(in);
    return new QmixPolicy(copy);
  }

  @Override
  public void save(StateWriter out) {
    utilities.networks().save(out.within("utilities"));
    mixer.parts().save(out.within("mixer"));
    targetUtilities.networks().save(out.within("target/utilities"));
    targetMixer.parts().save(out.within("target/mixer"));
    utilitySteps.save(out.within("optimiser/utilities"));
    mixerSteps.save(out.within("optimiser/mixer"));
  }

  @Override
  public void load(StateReader in) {
    utilities.networks().load(in.within("utilities"));
    mixer.parts().load(in.within("mixer"));
    targetUtilities.networks().load(in.within("target/utilities"));
    targetMixer.parts().load(in.within("target/mixer"));
    utilitySteps.load(in.within("optimiser/utilities"));
    mixerSteps.load(in.within("optimiser/mixer"));
  }
}
