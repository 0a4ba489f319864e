package org.parley.learner.heads;

import java.util.Arrays;
import java.util.List;
import org.parley.math.Exponential;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Activation;
import org.parley.network.Mlp;
import org.parley.network.MlpSpec;
import org.parley.network.Tape;

/**
 * A pass of a network that gives a law of actions: u = tanh x, x = m + σ ε, ε standard Gaussian. Of
 * 2 d outputs the first d are the means m, the others l give σ = exp(min(max(l, −20), 2)) + 0.01.
 * Holds scratch.
 */
public final class SquashedGaussian {

  private static final float LOWEST = -20;
  private static final float HIGHEST = 2;
  private static final float LEAST_SIGMA = 0.01f;

  private final Mlp map;
  private final Tape tape;
  private final int dimension;
  private final boolean alike;
  private final Matrix inputs;
  private final Matrix sigma;
  private final Matrix noise;
  private final Matrix raw;
  private final Matrix actions;
  private final double[] logDensity;
  private final Matrix byOutputs;
  private final Matrix byInputs;
  private final float[] gradient;
  private Matrix outputs;

  private SquashedGaussian(Mlp map, int rows, boolean alike, boolean moved) {
    this.map = map;
    this.alike = alike;
    int laws = alike ? 1 : rows;
    tape = moved ? map.tape(laws) : map.passingTape(laws);
    dimension = map.spec().outputs() / 2;
    inputs = Matrix.zeros(laws, map.spec().inputs());
    sigma = Matrix.zeros(laws, dimension);
    noise = Matrix.zeros(rows, dimension);
    raw = Matrix.zeros(rows, dimension);
    actions = Matrix.zeros(rows, dimension);
    logDensity = new double[rows];
    byOutputs = Matrix.zeros(moved ? laws : 0, 2 * dimension);
    byInputs = Matrix.zeros(moved ? laws : 0, map.spec().inputs());
    gradient = new float[moved ? map.parameters().length : 0];
  }

  /** A fresh network of ReLU layers for actions of so many coordinates. */
  public static Mlp network(int inputs, List<Integer> hidden, int dimension, RandomStream weights) {
    return Mlp.initialised(MlpSpec.relu(inputs, hidden, 2 * dimension), weights);
  }

  /** Room to act and to tell densities. */
  public static SquashedGaussian acting(Mlp map, int rows) {
    return acting(map, rows, false);
  }

  /**
   * Room to act and to tell densities.
   *
   * @param alike whether the network reads the same in every row: it then reads it in one
   */
  public static SquashedGaussian acting(Mlp map, int rows, boolean alike) {
    return new SquashedGaussian(map, rows, alike, false);
  }

  /** Room to follow gradients back besides. */
  public static SquashedGaussian moving(Mlp map, int rows) {
    return moving(map, rows, false);
  }

  /** Room to follow gradients back besides; {@code alike} as of {@link #acting}. */
  public static SquashedGaussian moving(Mlp map, int rows, boolean alike) {
    return new SquashedGaussian(map, rows, alike, true);
  }

  /**
   * What the network reads, rows × inputs, of rows that are alike the one: to be written before
   * {@link #read}.
   */
  public Matrix inputs() {
    return inputs;
  }

  /** Reads the inputs: the law of every row from now on. */
  public void read() {
    outputs = map.forward(inputs, tape);
    for (int law = 0; law < sigma.rows(); law++) {
      for (int d = 0; d < dimension; d++) {
        sigma.set(law, d, Exponential.of(clipped(law, d)) + LEAST_SIGMA);
      }
    }
  }

  private float clipped(int law, int d) {
    return Math.max(LOWEST, Math.min(HIGHEST, outputs.get(law, dimension + d)));
  }

  /** The row of the network's outputs that a row is drawn by. */
  private int law(int row) {
    return alike ? 0 : row;
  }

  /** m of a row's coordinate, before tanh. */
  public float mean(int row, int d) {
    return outputs.get(law(row), d);
  }

  /** σ of a row's coordinate, before tanh. */
  public float sigma(int row, int d) {
    return sigma.get(law(row), d);
  }

  /** Draws an action for every row; overwritten by the next draw. */
  public Matrix draw(RandomStream stream) {
    stream.fillGaussian(noise.data(), 0, noise.data().length);
    return act();
  }

  /** The actions of given noise, which stands from column {@code at} on. */
  public Matrix draw(Matrix given, int at) {
    for (int row = 0; row < noise.rows(); row++) {
      for (int d = 0; d < dimension; d++) {
        noise.set(row, d, given.get(row, at + d));
      }
    }
    return act();
  }

  /** The action of the mean, tanh m, of every row; overwritten by the next draw. */
  public Matrix middle() {
    Arrays.fill(noise.data(), 0);
    return act();
  }

  private Matrix act() {
    for (int row = 0; row < raw.rows(); row++) {
      for (int d = 0; d < dimension; d++) {
        float x = mean(row, d) + sigma(row, d) * noise.get(row, d);
        raw.set(row, d, x);
        actions.set(row, d, Activation.tanh(x));
      }
    }
    return actions;
  }

  /** The actions drawn last, rows × d. */
  public Matrix actions() {
    return actions;
  }

  /** What they were before tanh. */
  public Matrix raw() {
    return raw;
  }

  /** log density, over actions, of those drawn last; overwritten by the next ones. */
  public double[] logDensity() {
    return logDensity(raw);
  }

  /**
   * log density, over actions, of given ones.
   *
   * @param x rows × d, before tanh
   */
  public double[] logDensity(Matrix x) {
    for (int row = 0; row < logDensity.length; row++) {
      logDensity[row] = 0;
      for (int d = 0; d < dimension; d++) {
        double at = x.get(row, d);
        logDensity[row] += GaussianLaw.logDensity(at, mean(row, d), sigma(row, d));
        logDensity[row] -= GaussianLaw.logSquash(at);
      }
    }
    return logDensity;
  }

  /** The slope of {@link #logDensity(Matrix)} by x, times a factor. */
  public void slope(Matrix x, double factor, Matrix into) {
    for (int row = 0; row < x.rows(); row++) {
      for (int d = 0; d < dimension; d++) {
        double at = x.get(row, d);
        double by = GaussianLaw.byX(at, mean(row, d), sigma(row, d));
        into.set(row, d, (float) (factor * (by + 2 * Activation.tanh((float) at))));
      }
    }
  }

  /**
   * The gradient, by the network's weights, of mean_rows [L(x) + weight · log p(u)] + ½ regulariser
   * · mean (m² + l²), through the actions drawn last, ε held constant.
   *
   * @param slope rows × d, the slope of L by x
   * @return overwritten by the next one
   */
  public float[] gradient(Matrix slope, double weight, double regulariser) {
    drawn(slope, weight, 1.0 / raw.rows());
    regularise(regulariser);
    map.backward(byOutputs, tape, gradient, null);
    return gradient;
  }

  /**
   * The slope, by the inputs, of L(x) + weight · log p(u) of every row; as {@link #gradient}.
   *
   * @return as {@link #inputs}, of rows that are alike the sum; overwritten by the next one
   */
  public Matrix back(Matrix slope, double weight) {
    drawn(slope, weight, 1);
    map.backward(byOutputs, tape, null, byInputs);
    return byInputs;
  }

  /** With ε held constant log p(u) = −Σ log σ − Σ log(1 − tanh² x) + what does not move. */
  private void drawn(Matrix slope, double weight, double each) {
    Arrays.fill(byOutputs.data(), 0);
    for (int row = 0; row < raw.rows(); row++) {
      for (int d = 0; d < dimension; d++) {
        double byX = slope.get(row, d) + weight * 2 * actions.get(row, d);
        double bySigma = byX * noise.get(row, d) - weight / sigma(row, d);
        put(row, d, each * byX, each * bySigma);
      }
    }
  }

  /**
   * The gradient, by the network's weights, of −mean_rows log p(given actions) + ½ regulariser ·
   * mean (m² + l²): a step down it fits the law to them.
   *
   * @param x rows × d, before tanh
   * @return overwritten by the next one
   */
  public float[] fitting(Matrix x, double regulariser) {
    double each = -1.0 / x.rows();
    Arrays.fill(byOutputs.data(), 0);
    for (int row = 0; row < x.rows(); row++) {
      for (int d = 0; d < dimension; d++) {
        double at = x.get(row, d);
        double byMean = -GaussianLaw.byX(at, mean(row, d), sigma(row, d));
        double bySigma = GaussianLaw.bySigma(at, mean(row, d), sigma(row, d));
        put(row, d, each * byMean, each * bySigma);
      }
    }
    regularise(regulariser);
    map.backward(byOutputs, tape, gradient, null);
    return gradient;
  }

  /** Adds a row's slopes to those of its law. */
  private void put(int row, int d, double byMean, double bySigma) {
    float l = outputs.get(law(row), dimension + d);
    double grows = l > LOWEST && l < HIGHEST ? sigma(row, d) - LEAST_SIGMA : 0;
    int at = law(row) * byOutputs.columns() + d;
    byOutputs.data()[at] += (float) byMean;
    byOutputs.data()[at + dimension] += (float) (bySigma * grows);
  }

  private void regularise(double regulariser) {
    float pull = (float) (regulariser / (byOutputs.rows() * dimension));
    for (int i = 0; i < byOutputs.data().length; i++) {
      byOutputs.data()[i] += pull * outputs.data()[i];
    }
  }
}
