package org.parley.learner.mixing;

import java.util.Arrays;
import org.parley.game.SequentialGame;
import org.parley.learner.offpolicy.Descents;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Settings;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/**
 * A factored critic of continuous actions, Q_tot(s, u) = mixer(q_1(o_1, u_1) … q_N(o_N, u_N); s),
 * with the target that trails it.
 */
public final class MixedCritic implements Stateful {

  private final ActionUtilities utilities;
  private final Mixer mixer;
  private final ActionUtilities targetUtilities;
  private final Mixer targetMixer;
  private final Descents utilitySteps;
  private final Descents mixerSteps;
  private final double tau;

  /** A fresh one, whose target starts as its copy. */
  public MixedCritic(SequentialGame game, Settings spec, boolean monotone, RandomStream weights) {
    utilities = ActionUtilities.initialised(game, spec, weights.named("utilities"));
    mixer = Mixer.initialised(game, spec, monotone, weights.named("mixer"));
    targetUtilities = utilities.copy();
    targetMixer = mixer.copy();
    double rate = spec.get(Shared.CRITIC_RATE);
    utilitySteps = new Descents(spec, rate, utilities.networks());
    mixerSteps = new Descents(spec, rate, mixer.parts());
    tau = spec.get(Shared.SEQUENTIAL).targetRate();
  }

  /** What each agent reads off its own action. */
  public ActionUtilities utilities() {
    return utilities;
  }

  /** Moves the target a step: θ̄ ← (1 − τ) θ̄ + τ θ. */
  public void track() {
    targetUtilities.networks().track(utilities.networks(), tau);
    targetMixer.parts().track(mixer.parts(), tau);
  }

  /** Room for so many rows of the critic. */
  public Pass pass(int rows) {
    return new Pass(rows);
  }

  /** Room for so many rows of its target. */
  public Judging target(int rows) {
    return new Judging(targetUtilities, targetMixer, rows);
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

  /** Scratch of judging alone. */
  public static final class Judging {
    private final ActionUtilitiesPass valuing;
    private final MixerPass mixing;

    private Judging(ActionUtilities utilities, Mixer mixer, int rows) {
      valuing = utilities.pass(rows);
      mixing = mixer.pass(rows);
    }

    /** Q_tot, one a row; overwritten by the next one. */
    public float[] values(Matrix states, Matrix observations, Matrix actions) {
      return mixing.mix(valuing.values(observations, actions), states);
    }
  }

  /** Scratch of fitting and of asking for gradients. */
  public final class Pass {
    private final ActionUtilitiesPass valuing;
    private final MixerPass mixing;
    private final SquaredError error;
    private final Matrix toUtilities;
    private final float[] ones;

    private Pass(int rows) {
      valuing = utilities.pass(rows);
      mixing = mixer.pass(rows);
      error = new SquaredError(mixer, mixerSteps, rows);
      toUtilities = Matrix.zeros(rows, mixer.agents());
      ones = new float[rows];
      Arrays.fill(ones, 1f);
    }

    /**
     * One optimiser step on ½ mean (target − Q_tot)².
     *
     * @param states rows × state size
     * @param observations rows × (agents · observation size)
     * @param actions rows × D in [−1, 1]
     * @param targets one a row
     * @param share of the learning rate, from 0 to 1
     * @return the loss before the step
     */
    public double fit(
        Matrix states, Matrix observations, Matrix actions, float[] targets, double share) {
      double loss = error.fit(valuing.values(observations, actions), states, targets, share);
      valuing.step(error.toUtilities(), utilitySteps, share);
      return loss;
    }

    /** Q_tot − target of every row at the last {@link #fit}, before its step. */
    public float[] errors() {
      return error.errors();
    }

    /**
     * Q_tot and ∇_u Q_tot, all agents' actions at once.
     *
     * @param into rows × D, receives the gradient
     * @return Q_tot, one a row; overwritten by the next one
     */
    public float[] actionGradient(Matrix states, Matrix observations, Matrix actions, Matrix into) {
      float[] totals = mixing.mix(valuing.values(observations, actions), states);
      mixing.toUtilities(ones, toUtilities);
      valuing.toActions(toUtilities, into);
      return totals;
    }
  }
}
