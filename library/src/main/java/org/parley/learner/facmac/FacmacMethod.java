package org.parley.learner.facmac;

import org.parley.game.SequentialGame;
import org.parley.learner.Transitions;
import org.parley.learner.mixing.MixedCritic;
import org.parley.learner.mixing.MixerOptions;
import org.parley.learner.offpolicy.ActorsMethod;
import org.parley.learner.offpolicy.Descents;
import org.parley.learner.offpolicy.Moment;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Settings;
import org.parley.learner.sequential.Joined;
import org.parley.learner.sequential.Scenes;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;

/** FACMAC's acting and learning. */
final class FacmacMethod extends ActorsMethod {

  private final double outputPenalty;
  private final Descents descents;
  private final MixedCritic critic;

  private final MixedCritic.Pass judging;
  private final MixedCritic.Pass climbing;
  private final MixedCritic.Judging judgingNext;
  private final Matrix taken;
  private final Matrix ascent;
  private final float[] nothing;

  FacmacMethod(Settings spec, SequentialGame game, Transitions memory, RandomStream weights) {
    super(spec, game, memory, weights);
    descents = new Descents(spec, spec.get(Shared.POLICY_RATE), actors.networks());
    outputPenalty = spec.get(Shared.OUTPUT_PENALTY);
    int dimension = game.space().dimension();
    boolean monotone = spec.get(MixerOptions.MONOTONE);
    critic = new MixedCritic(game, spec, monotone, weights.named("critic"));
    int rows = spec.get(Shared.BATCH);
    judging = critic.pass(rows);
    climbing = critic.pass(moved.rows());
    judgingNext = critic.target(rows);
    taken = Matrix.zeros(rows, dimension);
    ascent = Matrix.zeros(moved.rows(), dimension);
    nothing = new float[rows];
  }

  @Override
  protected double learn(RandomStream stream, Moment moment) {
    double loss = fit(moment);
    climb(moment.rate());
    critic.track();
    return loss;
  }

  private double fit(Moment moment) {
    double ramp = ramp(moment);
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
    climbing.actionGradient(moved.states(), moved.observations(), now.act(), ascent);
    for (int agent = 0; agent < actors.networks().count(); agent++) {
      float[] gradient = now.gradient(agent, ascent, outputPenalty);
      descents.step(agent, gradient, share);
    }
  }

  @Override
  public void save(StateWriter out) {
    super.save(out);
    descents.save(out.within("optimiser"));
    critic.save(out.within("critic"));
  }

  @Override
  public void load(StateReader in) {
    super.load(in);
    descents.load(in.within("optimiser"));
    critic.load(in.within("critic"));
  }
}
