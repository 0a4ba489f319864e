package org.parley.learner.svnr;

import java.util.Arrays;
import org.parley.game.JointSpace;
import org.parley.learner.sequential.Acting;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Activation;
import org.parley.network.Mlp;
import org.parley.network.Tape;

/** Scratch for joint actions of a fixed number of rows: noise in, actions out, gradients back. */
final class NegotiationPass implements Acting {

  private final Negotiators negotiators;
  private final Matrix observations;
  private final Matrix[] noise;
  private final Matrix[] read;
  private final Matrix[] heard;
  private final Matrix[] raw;
  private final Matrix[] rawGradient;
  private final Tape[] tapes;
  private final Matrix actions;
  private final Matrix outputs;

  NegotiationPass(Negotiators negotiators, int rows) {
    this(negotiators, rows, unseen(negotiators, rows), false);
  }

  /** Over observations that the caller holds, rows × (agents · observation size). */
  NegotiationPass(Negotiators negotiators, int rows, Matrix observations) {
    this(negotiators, rows, observations, false);
  }

  /** For joint actions that are moved by {@link #pull} afterwards. */
  static NegotiationPass pulled(Negotiators negotiators, int rows) {
    return new NegotiationPass(negotiators, rows, unseen(negotiators, rows), true);
  }

  /** The same, over observations that the caller holds. */
  static NegotiationPass pulled(Negotiators negotiators, int rows, Matrix observations) {
    return new NegotiationPass(negotiators, rows, observations, true);
  }

  private static Matrix unseen(Negotiators negotiators, int rows) {
    return Matrix.zeros(rows, negotiators.space().agents() * negotiators.observationSize());
  }

  private NegotiationPass(Negotiators negotiators, int rows, Matrix observations, boolean pulled) {
    this.observations = observations;
    this.negotiators = negotiators;
    JointSpace space = negotiators.space();
    int agents = space.agents();
    noise = new Matrix[agents];
    read = new Matrix[agents];
    heard = new Matrix[agents];
    raw = new Matrix[agents];
    rawGradient = new Matrix[agents];
    tapes = new Tape[agents];
    actions = Matrix.zeros(rows, space.dimension());
    outputs = Matrix.zeros(rows, space.dimension());
    for (int agent = 0; agent < agents; agent++) {
      Mlp map = negotiators.map(agent);
      noise[agent] = Matrix.zeros(rows, negotiators.noiseDimension());
      read[agent] = Matrix.zeros(rows, negotiators.inputs().noiseWidth());
      heard[agent] = Matrix.zeros(rows, map.spec().inputs());
      rawGradient[agent] = Matrix.zeros(rows, space.dimension(agent));
      tapes[agent] = pulled ? map.tape(rows) : map.passingTape(rows);
    }
  }

  /** What the agents see, rows × (agents · observation size): to be written before an act. */
  @Override
  public Matrix observations() {
    return observations;
  }

  /** Draws the agents' common noise and computes their joint actions, rows × D in [−1, 1]. */
  @Override
  public Matrix act(RandomStream stream) {
    return act(stream.key());
  }

  /** The same for the stream of a key, which allocates nothing. */
  Matrix act(long streamKey) {
    for (int agent = 0; agent < noise.length; agent++) {
      CommonRandomness.fill(streamKey, agent, noise[agent]);
    }
    return act();
  }

  /** The joint actions of given noise, rows × (agents · noise dimension). */
  Matrix act(Matrix common) {
    int width = negotiators.noiseDimension();
    for (int agent = 0; agent < noise.length; agent++) {
      for (int row = 0; row < common.rows(); row++) {
        int from = row * common.columns() + agent * width;
        System.arraycopy(common.data(), from, noise[agent].data(), row * width, width);
      }
    }
    return act();
  }

  private Matrix act() {
    for (int agent = 0; agent < noise.length; agent++) {
      negotiators.inputs().features().read(noise[agent], read[agent]);
    }
    for (int agent : negotiators.order()) {
      hear(agent);
      raw[agent] = negotiators.map(agent).forward(heard[agent], tapes[agent]);
      squash(agent);
    }
    return actions;
  }

  /** The joint actions of the last {@link #act}. */
  Matrix actions() {
    return actions;
  }

  /** The particles of the last {@link #act} in their space, rows × D. */
  Matrix particles(ParticleSpace where) {
    if (!where.raw()) {
      return actions;
    }
    JointSpace space = negotiators.space();
    for (int agent = 0; agent < raw.length; agent++) {
      for (int row = 0; row < outputs.rows(); row++) {
        int to = row * outputs.columns() + space.offset(agent);
        int width = space.dimension(agent);
        System.arraycopy(raw[agent].data(), row * width, outputs.data(), to, width);
      }
    }
    return outputs;
  }

  /** Lays what the map reads side by side: see {@link MapInputs}. */
  private void hear(int agent) {
    boolean noises = negotiators.inputs().conditioning() == Conditioning.NOISES;
    int to = see(agent);
    for (int other : negotiators.scope(agent)) {
      if (noises || other == agent) {
        to = copy(other, read[other], 0, read[other].columns(), agent, to);
      }
    }
    for (int other : negotiators.scope(agent)) {
      if (!noises && other != agent) {
        JointSpace space = negotiators.space();
        to = copy(other, actions, space.offset(other), space.dimension(other), agent, to);
      }
    }
  }

  /** Copies what the agent sees, scaled; returns the next column. */
  private int see(int agent) {
    int seen = negotiators.observationSize();
    float scale = negotiators.inputs().inputScale();
    Matrix into = heard[agent];
    for (int row = 0; row < into.rows(); row++) {
      int source = row * observations.columns() + agent * seen;
      for (int k = 0; k < seen; k++) {
        into.set(row, k, scale * observations.data()[source + k]);
      }
    }
    return seen;
  }

  /** Copies what is read of another agent; zeros where it is not heard now. */
  private int copy(int other, Matrix from, int column, int width, int agent, int to) {
    if (negotiators.reads(agent, other)) {
      return copy(from, column, width, agent, to);
    }
    Matrix into = heard[agent];
    for (int row = 0; row < into.rows(); row++) {
      int start = row * into.columns() + to;
      Arrays.fill(into.data(), start, start + width, 0f);
    }
    return to + width;
  }

  /** Copies columns into what an agent's map reads, row by row; returns the next column there. */
  private int copy(Matrix from, int column, int width, int agent, int to) {
    Matrix into = heard[agent];
    for (int row = 0; row < into.rows(); row++) {
      int source = row * from.columns() + column;
      System.arraycopy(from.data(), source, into.data(), row * into.columns() + to, width);
    }
    return to + width;
  }

  private void squash(int agent) {
    int offset = negotiators.space().offset(agent);
    Matrix pre = raw[agent];
    for (int row = 0; row < pre.rows(); row++) {
      for (int d = 0; d < pre.columns(); d++) {
        actions.set(row, offset + d, Activation.tanh(pre.get(row, d)));
      }
    }
  }

  /**
   * The parameter gradient of agent i's loss; see {@link Pull}.
   *
   * @param direction rows × D, Δ at the last particles
   * @param where where the particles live
   * @param penalty weight of the squared pre-activations, which keeps tanh from saturating
   * @param parameterGradient receives the gradient
   */
  void pull(
      int agent, Matrix direction, ParticleSpace where, double penalty, float[] parameterGradient) {
    int offset = negotiators.space().offset(agent);
    Pull.fill(raw[agent], actions, offset, direction, offset, where, penalty, rawGradient[agent]);
    negotiators.map(agent).backward(rawGradient[agent], tapes[agent], parameterGradient, null);
  }
}
