package org.parley.learner.facmac;

import java.util.ArrayList;
import java.util.List;
import org.parley.game.SequentialGame;
import org.parley.learner.Policy;
import org.parley.learner.Transitions;
import org.parley.learner.mixing.MixedCritic;
import org.parley.learner.mixing.MixerOptions;
import org.parley.learner.offpolicy.Actors;
import org.parley.learner.offpolicy.ActorsPolicy;
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
import org.parley.network.Descent;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;

/** FACMAC's acting and learning. */
final class FacmacMethod implements Method {

  private final SequentialSettings settings;
  private final double outputPenalty;
  private final Exploration exploration;
  private final Actors actors;
  private final Actors targetActors;
  private final List<Descent> descents = new ArrayList<>();
  private final MixedCritic critic;

  private final Actors.Pass acting;
  private final Batch batch;
  private final Scenes scenes;
  private final Actors.Pass now;
  private final Actors.Pass next;
  private final MixedCritic.Pass judging;
  private final MixedCritic.Judging judgingNext;
  private final Matrix taken;
  private final Matrix ascent;
  private final float[] targets;
  private final float[] nothing;

  FacmacMethod(Settings spec, SequentialGame game, Transitions memory, RandomStream weights) {
    settings = spec.get(Shared.SEQUENTIAL);
    outputPenalty = spec.get(Shared.OUTPUT_PENALTY);
    int dimension = game.space().dimension();
    exploration = new Exploration(spec, dimension);
    actors = Actors.initialised(game, spec, weights.named("policy"));
    targetActors = actors.copy();
    for (int agent = 0; agent < game.space().agents(); agent++) {
      descents.add(
          spec.get(Shared.OPTIMISER)
              .over(actors.map(agent).parameters().length, spec.get(Shared.POLICY_RATE)));
    }
    boolean monotone = spec.get(MixerOptions.MONOTONE);
    critic = new MixedCritic(game, spec, monotone, weights.named("critic"));
    int rows = spec.get(Shared.BATCH);
    acting = actors.pass(1);
    batch = new Batch(game, settings, memory, rows, 1);
    scenes = new Scenes(game, rows, 1);
    now = actors.pass(scenes.observations());
    next = targetActors.pass(batch.next().observations());
    judging = critic.pass(rows);
    judgingNext = critic.target(rows);
    taken = Matrix.zeros(rows, dimension);
    ascent = Matrix.zeros(rows, dimension);
    targets = new float[rows];
    nothing = new float[rows];
  }

  @Override
  public void begin(Moment moment) {
    exploration.begin(moment);
  }

  @Override
  public Matrix observations() {
    return acting.observations();
  }

  @Override
  public Matrix act(RandomStream noise) {
    Matrix u = acting.act();
    exploration.add(noise, u);
    return u;
  }

  @Override
  public double update(RandomStream stream, Moment moment) {
    batch.draw(stream.named("batch"));
    batch.scenes(scenes);
    double loss = fit(moment);
    climb(moment.rate());
    critic.track();
    targetActors.track(actors, settings.targetRate());
    return loss;
  }

  private double fit(Moment moment) {
    double ramp = settings.leniency().ramp(moment.progress());
    float[] values = batch.goesOn() ? judgeNext() : nothing;
    batch.targets(values, ramp, targets);
    Joined.actions(batch.inputs(), taken);
    double loss =
        judging.fit(scenes.states(), scenes.observations(), taken, targets, moment.rate());
    batch.weigh(judging.errors());
    return loss;
  }

  /** Q̄_tot of the states after the batch's, at the target actors' actions. */
  private float[] judgeNext() {
    Scenes after = batch.next();
    return judgingNext.values(after.states(), after.observations(), next.act());
  }

  /** One step of every actor, up the gradient at the joint action of them all. */
  private void climb(double share) {
    judging.actionGradient(scenes.states(), scenes.observations(), now.act(), ascent);
    for (int agent = 0; agent < descents.size(); agent++) {
      float[] gradient = now.gradient(agent, ascent, outputPenalty);
      descents.get(agent).step(actors.map(agent).parameters(), gradient, share);
    }
  }

  @Override
  public Policy policy() {
    return new ActorsPolicy(actors.copy());
  }

  @Override
  public Policy policyOf(StateReader in) {
    Actors copy = actors.copy();
    copy.load(in);
    return new ActorsPolicy(copy);
  }

  @Override
  public void save(StateWriter out) {
    actors.save(out.within("actors"));
    targetActors.save(out.within("targetActors"));
    critic.save(out.within("critic"));
    for (int agent = 0; agent < descents.size(); agent++) {
      descents.get(agent).save(out.within("optimiser/" + agent));
    }
    exploration.save(out.within("exploration"));
  }

  @Override
  public void load(StateReader in) {
    actors.load(in.within("actors"));
    targetActors.load(in.within("targetActors"));
    critic.load(in.within("critic"));
    for (int agent = 0; agent < descents.size(); agent++) {
      descents.get(agent).load(in.within("optimiser/" + agent));
    }
    exploration.load(in.within("exploration"));
  }
}
