package org.parley.learner.maddpg;

import java.util.ArrayList;
import java.util.List;
import org.parley.game.JointSpace;
import org.parley.game.SequentialGame;
import org.parley.learner.Critic;
import org.parley.learner.Policy;
import org.parley.learner.Transitions;
import org.parley.learner.offpolicy.Actors;
import org.parley.learner.offpolicy.ActorsPolicy;
import org.parley.learner.offpolicy.Exploration;
import org.parley.learner.offpolicy.LegacyOrder;
import org.parley.learner.offpolicy.Method;
import org.parley.learner.offpolicy.Moment;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.offpolicy.TrackedCritic;
import org.parley.learner.option.Settings;
import org.parley.learner.sequential.Batch;
import org.parley.learner.sequential.Joined;
import org.parley.learner.sequential.Scenes;
import org.parley.learner.sequential.SequentialSettings;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Descent;
import org.parley.network.Mlp;
import org.parley.network.Tape;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;

/** MADDPG's acting and learning. */
final class MaddpgMethod implements Method {

  private final JointSpace space;
  private final SequentialSettings settings;
  private final double outputPenalty;
  private final LegacyOrder order;
  private final Exploration exploration;
  private final Actors actors;
  private final Actors targetActors;
  private final List<Descent> descents = new ArrayList<>();
  private final List<TrackedCritic> critics = new ArrayList<>();

  private final Actors.Pass acting;
  private final Batch batch;
  private final Scenes scenes;
  private final Actors.Pass now;
  private final Actors.Pass next;
  private final Matrix asked;
  private final Matrix nothing;
  private final Matrix slope;
  private final Matrix ascent;
  private final Tape tape;
  private final List<Critic.Pass> passes = new ArrayList<>();
  private final float[] targets;

  MaddpgMethod(Settings spec, SequentialGame game, Transitions memory, RandomStream weights) {
    space = game.space();
    settings = spec.get(Shared.SEQUENTIAL);
    outputPenalty = spec.get(Shared.OUTPUT_PENALTY);
    order = new LegacyOrder(spec, space);
    exploration = new Exploration(spec, space.dimension());
    actors = Actors.initialised(game, spec, weights.named("policy"));
    targetActors = actors.copy();
    int rows = spec.get(Shared.BATCH);
    int inputs = game.stateSize() + space.dimension();
    for (int agent = 0; agent < space.agents(); agent++) {
      descents.add(
          spec.get(Shared.OPTIMISER)
              .over(actors.map(agent).parameters().length, spec.get(Shared.POLICY_RATE)));
      critics.add(new TrackedCritic(spec, inputs, weights.named("critic").at(agent)));
      passes.add(critics.get(agent).critic().pass(rows));
    }
    acting = actors.pass(1);
    batch = new Batch(game, settings, memory, rows, 1);
    scenes = new Scenes(game, rows, 1);
    now = actors.pass(scenes.observations());
    next = targetActors.pass(batch.next().observations());
    asked = Matrix.zeros(rows, inputs);
    nothing = Matrix.zeros(rows, 1);
    slope = Matrix.zeros(rows, inputs);
    ascent = Matrix.zeros(rows, space.dimension());
    tape = critics.get(0).target().passingTape(rows);
    targets = new float[rows];
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
    double loss = fit(settings.leniency().ramp(moment.progress()));
    now.act();
    for (int agent = 0; agent < critics.size(); agent++) {
      climb(agent);
    }
    critics.forEach(TrackedCritic::track);
    targetActors.track(actors, settings.targetRate());
    return loss;
  }

  /** One step of every critic; the loss of the first. */
  private double fit(double ramp) {
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
      double fitted = passes.get(agent).fit(order.seenBy(agent, batch.inputs()), targets);
      loss = agent == 0 ? fitted : loss;
    }
    batch.weigh(passes.get(0));
    return loss;
  }

  /** One step of an actor, the others' actions as they were. */
  private void climb(int agent) {
    Matrix told = order.seenBy(agent, batch.inputs());
    System.arraycopy(told.data(), 0, asked.data(), 0, asked.data().length);
    int first = asked.columns() - space.dimension() + space.offset(agent);
    for (int row = 0; row < asked.rows(); row++) {
      for (int d = 0; d < space.dimension(agent); d++) {
        asked.set(row, first + d, now.actions().get(row, space.offset(agent) + d));
      }
    }
    passes.get(agent).actionGradient(asked, slope);
    Joined.actions(slope, ascent);
    float[] gradient = now.gradient(agent, ascent, outputPenalty);
    descents.get(agent).step(actors.map(agent).parameters(), gradient);
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
    for (int agent = 0; agent < critics.size(); agent++) {
      descents.get(agent).save(out.within("optimiser/" + agent));
      critics.get(agent).save(out.within("critic/" + agent));
    }
    exploration.save(out.within("exploration"));
  }

  @Override
  public void load(StateReader in) {
    actors.load(in.within("actors"));
    targetActors.load(in.within("targetActors"));
    for (int agent = 0; agent < critics.size(); agent++) {
      descents.get(agent).load(in.within("optimiser/" + agent));
      critics.get(agent).load(in.within("critic/" + agent));
    }
    exploration.load(in.within("exploration"));
  }
}
