package org.parley.learner.comix;

import org.parley.game.SequentialGame;
import org.parley.learner.Policy;
import org.parley.learner.Transitions;
import org.parley.learner.mixing.ActionUtilities;
import org.parley.learner.mixing.MixedCritic;
import org.parley.learner.offpolicy.Exploration;
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

/** COMIX's acting and learning. */
final class ComixMethod implements Method {

  private final Settings spec;
  private final SequentialGame game;
  private final SequentialSettings settings;
  private final Exploration exploration;
  private final MixedCritic critic;

  private final Matrix seen;
  private final Search acting;
  private final Batch batch;
  private final Scenes scenes;
  private final Search searchingNext;
  private final MixedCritic.Pass judging;
  private final MixedCritic.Judging judgingNext;
  private final Matrix taken;
  private final float[] targets;
  private final float[] nothing;

  ComixMethod(Settings spec, SequentialGame game, Transitions memory, RandomStream weights) {
    this.spec = spec;
    this.game = game;
    settings = spec.get(Shared.SEQUENTIAL);
    int dimension = game.space().dimension();
    exploration = new Exploration(spec, dimension);
    critic = new MixedCritic(game, spec, true, weights.named("critic"));
    int rows = spec.get(Shared.BATCH);
    boolean sees = game.observationSize() > 0;
    seen = Matrix.zeros(1, game.space().agents() * game.observationSize());
    acting = new Search(spec, critic.utilities(), seen, sees);
    batch = new Batch(game, settings, memory, rows, 1);
    scenes = new Scenes(game, rows, 1);
    searchingNext = new Search(spec, critic.utilities(), batch.next().observations(), sees);
    judging = critic.pass(rows);
    judgingNext = critic.target(rows);
    taken = Matrix.zeros(rows, dimension);
    targets = new float[rows];
    nothing = new float[rows];
  }

  @Override
  public void begin(Moment moment) {
    exploration.begin(moment);
  }

  @Override
  public Matrix observations() {
    return seen;
  }

  @Override
  public Matrix act(RandomStream noise) {
    Matrix u = acting.best(noise.named("search"));
    exploration.add(noise, u);
    return u;
  }

  @Override
  public double update(RandomStream stream, Moment moment) {
    batch.draw(stream.named("batch"));
    batch.scenes(scenes);
    float[] values = batch.goesOn() ? judgeNext(stream.named("search")) : nothing;
    batch.targets(values, settings.leniency().ramp(moment.progress()), targets);
    Joined.actions(batch.inputs(), taken);
    double loss =
        judging.fit(scenes.states(), scenes.observations(), taken, targets, moment.rate());
    batch.weigh(judging.errors());
    critic.track();
    return loss;
  }

  /** Q̄_tot of the states after the batch's, at the actions found best by the present utilities. */
  private float[] judgeNext(RandomStream draws) {
    Scenes after = batch.next();
    Matrix chosen = searchingNext.best(draws);
    return judgingNext.values(after.states(), after.observations(), chosen);
  }

  @Override
  public Policy policy() {
    return new ComixPolicy(spec, game, critic.utilities().copy());
  }

  @Override
  public Policy policyOf(StateReader in) {
    ActionUtilities copy = critic.utilities().copy();
    copy.networks().load(in);
    return new ComixPolicy(spec, game, copy);
  }

  @Override
  public void save(StateWriter out) {
    critic.save(out.within("critic"));
    exploration.save(out.within("exploration"));
  }

  @Override
  public void load(StateReader in) {
    critic.load(in.within("critic"));
    exploration.load(in.within("exploration"));
  }
}
