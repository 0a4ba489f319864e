package org.parley.experiments;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.special.Erf;
import org.parley.check.Problems;
import org.parley.experiments.report.ResultPath;
import org.parley.experiments.report.SoftValueReport;
import org.parley.learner.softvalue.SoftValue;
import org.parley.learner.softvalue.SoftValuePass;
import org.parley.math.Matrix;
import org.parley.math.NormalCumulative;
import org.parley.math.NormalQuantile;
import org.parley.math.RandomStream;

/**
 * Measures soft value estimators on Q(a) = −½ k |a − m|² over [−1, 1]^D, whose soft value is known:
 * D α log ∫ exp(−½ k (a − m)² / α) da, by the error function.
 *
 * <p>The policy is the Boltzmann law itself, as a trained one would be, or one that lags behind:
 * the law of a temperature four times as high.
 *
 * <pre>{@code SoftValueTrial FOLDER}</pre>
 *
 * <p>Writes {@code soft-values.md} and {@code soft-values.json} into FOLDER.
 */
public final class SoftValueTrial {

  private static final double CURVATURE = 10;
  private static final double CENTRE = 0.3;
  private static final double LAG = 4;
  private static final int STATES = 400;
  private static final int[] DIMENSIONS = {1, 3, 12};
  private static final int[] SAMPLES = {16, 64};
  private static final double[] TEMPERATURES = {10, 1, 0.1, 0.01, 0.001};

  private SoftValueTrial() {}

  /** Runs the trial. */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      System.err.println("usage: SoftValueTrial FOLDER");
      System.exit(ExitCode.REFUSED);
    }
    Problems problems = new Problems();
    ResultPath table = ResultPath.check("FOLDER", args[0] + "/soft-values.md", problems);
    ResultPath numbers = ResultPath.check("FOLDER", args[0] + "/soft-values.json", problems);
    problems.throwIfAny("soft value trial");
    new SoftValueReport(CURVATURE, CENTRE, STATES, rows()).write(table, numbers);
  }

  private static List<SoftValueReport.Row> rows() {
    List<SoftValueReport.Row> rows = new ArrayList<>();
    for (int dimension : DIMENSIONS) {
      for (int samples : SAMPLES) {
        for (double lag : new double[] {1, LAG}) {
          for (SoftValue rule : rules(samples)) {
            rows.add(row(rule, dimension, lag));
          }
        }
      }
    }
    return rows;
  }

  private static List<SoftValue> rules(int samples) {
    return List.of(
        SoftValue.uniformSampling(samples),
        SoftValue.mixture(samples, 0.05),
        SoftValue.mixture(samples, 0.1),
        SoftValue.mixture(samples, 0.2),
        SoftValue.policyMean(samples),
        SoftValue.hardMaximum(samples));
  }

  private static SoftValueReport.Row row(SoftValue rule, int dimension, double lag) {
    List<SoftValueReport.Cell> cells = new ArrayList<>();
    for (double alpha : TEMPERATURES) {
      cells.add(cell(rule, dimension, alpha, lag));
    }
    return new SoftValueReport.Row(rule.toString(), dimension, rule.samples(), lag, cells);
  }

  /** Bias and spread over states that differ in their draws alone. */
  static SoftValueReport.Cell cell(SoftValue rule, int dimension, double alpha, double lag) {
    RandomStream stream = RandomStream.of(1).named("soft values").at(dimension);
    SoftValuePass pass = rule.pass(STATES, dimension);
    int rows = STATES * rule.policyActions();
    pass.draw(stream.named("draws"), policy(stream.named("policy"), rows, dimension, alpha * lag));
    float[] values = new float[STATES];
    pass.values(critic(pass.actions()), alpha, values);
    double exact = exact(dimension, alpha);
    double mean = 0;
    double squares = 0;
    for (float value : values) {
      mean += value / STATES;
      squares += (value - exact) * (value - exact) / STATES;
    }
    double bias = mean - exact;
    return new SoftValueReport.Cell(
        alpha, exact, bias, Math.sqrt(Math.max(0, squares - bias * bias)));
  }

  private static float[] critic(Matrix actions) {
    float[] q = new float[actions.rows()];
    for (int row = 0; row < q.length; row++) {
      double sum = 0;
      for (int d = 0; d < actions.columns(); d++) {
        double away = actions.get(row, d) - CENTRE;
        sum += away * away;
      }
      q[row] = (float) (-0.5 * CURVATURE * sum);
    }
    return q;
  }

  /** Draws of the Boltzmann law, a Gaussian cut off at ±1. */
  private static Matrix policy(RandomStream stream, int rows, int dimension, double temperature) {
    double sigma = Math.sqrt(temperature / CURVATURE);
    double low = NormalCumulative.of((-1 - CENTRE) / sigma);
    double high = NormalCumulative.of((1 - CENTRE) / sigma);
    float[] draws = new float[rows * dimension];
    for (int i = 0; i < draws.length; i++) {
      double p = low + (high - low) * stream.uniform(i);
      draws[i] = (float) Math.max(-1, Math.min(1, CENTRE + sigma * NormalQuantile.of(p)));
    }
    return Matrix.wrap(rows, dimension, draws);
  }

  private static double exact(int dimension, double alpha) {
    double root = Math.sqrt(CURVATURE / (2 * alpha));
    double mass = Erf.erf(root * (-1 - CENTRE), root * (1 - CENTRE));
    double[] factors = {mass, Math.sqrt(Math.PI), 1 / (2 * root)};
    return dimension * alpha * Arrays.stream(factors).map(Math::log).sum();
  }
}
