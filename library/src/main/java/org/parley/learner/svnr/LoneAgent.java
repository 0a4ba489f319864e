package org.parley.learner.svnr;

import java.util.Arrays;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Activation;
import org.parley.network.Tape;

/**
 * One agent at play, away from its team: its policy, the shared seed and a counter of its own. Its
 * actions are those that the team's policy computes for it, bit for bit. For use by one thread.
 *
 * <p>The noise of step t follows from seed and t, so agents agree as long as they count alike. The
 * number of the step therefore comes with every observation and is compared with the counter: a
 * step that was lost, repeated or skipped is refused, and so is the first one after a restart in
 * mid-play, until {@link #resumeAt} says where things stand. Nothing is guessed.
 */
public final class LoneAgent {

  private final AgentPolicy policy;
  private final RandomStream shared;
  private final int[] scope;
  private final Matrix noise;
  private final Matrix features;
  private final Matrix inputs;
  private final Tape tape;
  private long due;

  LoneAgent(AgentPolicy policy, long seed) {
    AgentShape shape = policy.shape();
    this.policy = policy;
    shared = CommonRandomness.of(seed);
    scope = shape.scope();
    noise = Matrix.zeros(1, shape.noiseDimension());
    features = Matrix.zeros(1, shape.noiseFeatures().width(shape.noiseDimension()));
    inputs = Matrix.zeros(1, policy.map().spec().inputs());
    tape = policy.map().passingTape(1);
  }

  /** The step that is due: the number of those played, unless told otherwise. */
  public long due() {
    return due;
  }

  /**
   * Says which step comes next, after a loss or a restart. It must be the step that all agents are
   * about to play: agents at different steps draw different noise and no longer agree.
   */
  public void resumeAt(long step) {
    if (step < 0) {
      throw new IllegalArgumentException("step " + step + ": steps are counted from 0");
    }
    due = step;
  }

  /**
   * The agent's action; the step after it is due next.
   *
   * @param step number of the step, from 0, counted on over episodes
   * @param observation what the agent sees, in the game's units
   * @return one number a coordinate, in the game's units
   * @throws StepMismatchException if another step is due; the counter stays where it is
   */
  public float[] act(long step, float... observation) {
    if (step != due) {
      throw new StepMismatchException(policy.agent(), step, due);
    }
    if (observation.length != policy.observationSize()) {
      throw new IllegalArgumentException(
          "agent "
              + policy.agent()
              + " was shown "
              + observation.length
              + " numbers, it takes "
              + policy.observationSize());
    }
    float[] action = action(observation, shared.at(step));
    due++;
    return action;
  }

  private float[] action(float[] observation, RandomStream ofStep) {
    AgentShape shape = policy.shape();
    int to = 0;
    for (float seen : observation) {
      inputs.data()[to++] = shape.inputScale() * seen;
    }
    for (int other : scope) {
      hear(other, ofStep, to);
      to += features.columns();
    }
    float[] action = policy.map().forward(inputs, tape).row(0);
    for (int d = 0; d < action.length; d++) {
      float unit = Activation.tanh(action[d]);
      action[d] = shape.centre().get(d) + shape.halfWidth().get(d) * unit;
    }
    return action;
  }

  /** Writes what is read of an agent's noise, computed here; zeros where it is not heard now. */
  private void hear(int other, RandomStream ofStep, int to) {
    int width = features.columns();
    if (!policy.shape().reads(other)) {
      Arrays.fill(inputs.data(), to, to + width, 0);
      return;
    }
    CommonRandomness.fill(ofStep, other, noise);
    policy.shape().noiseFeatures().read(noise, features);
    System.arraycopy(features.data(), 0, inputs.data(), to, width);
  }
}
