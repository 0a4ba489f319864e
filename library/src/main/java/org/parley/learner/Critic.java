package org.parley.learner;

import java.util.Arrays;
import org.parley.math.Matrix;
import org.parley.network.Adam;
import org.parley.network.Descent;
import org.parley.network.Mlp;
import org.parley.network.Tape;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/**
 * A centralised critic Q(u) over joint actions in [−1, 1], fitted by least squares. In a one-shot
 * game the target is the reward itself.
 */
public final class Critic implements Stateful {

  private static final Mlp.OutputGradient NOTHING = (q, from, to) -> {};

  private final Mlp network;
  private final Descent descent;
  private final float[] parameterGradient;

  /** A critic over a network of one output, fitted with Adam. */
  public Critic(Mlp network, Adam adam) {
    this(network, adam.over(network.parameters().length));
  }

  /** A critic over a network of one output, fitted with given steps. */
  public Critic(Mlp network, Descent descent) {
    this.network = network;
    this.descent = descent;
    this.parameterGradient = new float[network.parameters().length];
  }

  /** The network. */
  public Mlp network() {
    return network;
  }

  @Override
  public void save(StateWriter out) {
    out.put("weights", network.parameters());
    descent.save(out.within("descent"));
  }

  @Override
  public void load(StateReader in) {
    in.fill("weights", network.parameters());
    descent.load(in.within("descent"));
  }

  /** Room for passes over {@code rows} rows. */
  public Pass pass(int rows) {
    return new Pass(rows);
  }

  /** Scratch of passes over a fixed number of rows. */
  public final class Pass {
    private final Tape tape;
    private final Matrix outputGradient;
    private final Matrix one;
    private final Mlp.OutputGradient leastSquares = this::leastSquares;
    private float[] targets;
    private double loss;

    private Pass(int rows) {
      tape = network.passingTape(rows);
      outputGradient = Matrix.zeros(rows, 1);
      one = Matrix.zeros(rows, 1);
      Arrays.fill(one.data(), 1f);
    }

    /**
     * One optimiser step on ½ mean (target − Q)² (SVNR paper, equation 11, at the horizon), at the
     * whole learning rate.
     *
     * @param jointActions rows × D
     * @param targets one a row
     * @return the loss before the step
     */
    public double fit(Matrix jointActions, float[] targets) {
      return fit(jointActions, targets, 1);
    }

    /**
     * The same at a share of the learning rate.
     *
     * @param share from 0 to 1
     */
    public double fit(Matrix jointActions, float[] targets, double share) {
      this.targets = targets;
      loss = 0;
      network.pass(jointActions, tape, outputGradient, leastSquares, parameterGradient, null);
      descent.step(network.parameters(), parameterGradient, share);
      return loss / outputGradient.rows();
    }

    private void leastSquares(Matrix q, int from, int to) {
      for (int row = from; row < to; row++) {
        float error = q.data()[row] - targets[row];
        loss += 0.5 * error * error;
        outputGradient.data()[row] = error / outputGradient.rows();
      }
    }

    /** Q − target of a row at the last {@link #fit}, before its step. */
    public float error(int row) {
      return outputGradient.data()[row] * outputGradient.rows();
    }

    /**
     * Q and ∇_u Q.
     *
     * @param jointActions rows × D
     * @param into rows × D, receives the gradient
     * @return Q, rows × 1; overwritten by the next pass
     */
    public Matrix actionGradient(Matrix jointActions, Matrix into) {
      return network.pass(jointActions, tape, one, NOTHING, null, into);
    }
  }
}
