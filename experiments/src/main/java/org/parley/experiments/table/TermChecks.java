package org.parley.experiments.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.game.Game;
import org.parley.learner.meta.Estimator;
import org.parley.learner.meta.FiniteProcess;
import org.parley.learner.meta.MetaGradient;
import org.parley.learner.meta.Terms;
import org.parley.learner.meta.Unroll;
import org.parley.learner.meta.Walk;
import org.parley.math.RandomStream;

/** Sampled terms against exact ones, and short chains against long ones. */
final class TermChecks {

  private static final int BATCHES = 400;
  private static final int LONGEST = 60;
  private static final double[] DISCOUNTS = {0.8, 0.96};
  private static final int[] LENGTHS = {1, 2, 4, 8, 16, 32};

  private TermChecks() {}

  static List<Arm> arms() {
    List<Arm> arms = new ArrayList<>();
    for (String game : List.of("stag", "dilemma")) {
      for (int batch : new int[] {96, 384, 1_536}) {
        arms.add(sampled(game, Estimator.sampled(batch)));
      }
      arms.add(sampled(game, Estimator.sampled(384).withIndependentFactors()));
      arms.add(sampled(game, Estimator.sampled(384).toGo().withBaseline()));
      arms.add(
          sampled(game, Estimator.sampled(384).toGo().withBaseline().withIndependentFactors()));
    }
    for (double discount : DISCOUNTS) {
      for (int length : LENGTHS) {
        arms.add(chain(discount, length));
      }
    }
    return arms;
  }

  private static Arm arm(
      String key,
      String label,
      Game game,
      String learner,
      String examination,
      Measurement.Measure measure) {
    Measurement work = new Measurement(game.toString(), learner, examination, measure);
    return new Arm("basin-terms-" + key, label, work, new Goal("none", run -> true), 1, "");
  }

  private static Arm sampled(String key, Estimator estimator) {
    Game game = BasinArms.game(key);
    MetaGradient learner = MetaGradient.metaMapg().estimator(estimator).build();
    String name = estimator.toString().replaceAll("[().]+", "-").toLowerCase(java.util.Locale.ROOT);
    return arm(
        key + "-" + name.substring(0, name.length() - 1),
        key + ", " + estimator,
        game,
        learner.toString(),
        BATCHES + " batches at one draw of normal(1.35)",
        (seed, steps) -> agreement(learner, FiniteProcess.of(game), seed));
  }

  private static Map<String, Double> agreement(
      MetaGradient learner, FiniteProcess process, long seed) {
    Walk drawn = learner.walk(process, 1, seed);
    double[] from = drawn.parameters();
    Walk exact = learner.toBuilder().estimator(Estimator.exact()).build().walk(process, 1, seed);
    exact.restore(new Walk.State(0, from, false));
    double[][] truth = parts(exact.terms());
    double[][] sums = new double[3][from.length];
    double[][] squares = new double[3][from.length];
    RandomStream streams = RandomStream.of(seed).named("agreement");
    for (int b = 0; b < BATCHES; b++) {
      drawn.begin(from, streams.at(b));
      double[][] parts = parts(drawn.terms());
      for (int t = 0; t < 3; t++) {
        for (int k = 0; k < from.length; k++) {
          sums[t][k] += parts[t][k];
          squares[t][k] += parts[t][k] * parts[t][k];
        }
      }
    }
    Map<String, Double> numbers = new LinkedHashMap<>();
    String[] names = {"ordinary", "own", "peer"};
    for (int t = 0; t < 3; t++) {
      compare(numbers, names[t], truth[t], sums[t], squares[t]);
    }
    return numbers;
  }

  /** Root mean square of (mean − exact) / standard error, and the sizes of bias and noise. */
  private static void compare(
      Map<String, Double> numbers, String name, double[] truth, double[] sums, double[] squares) {
    double z = 0;
    double bias = 0;
    double noise = 0;
    double size = 0;
    for (int k = 0; k < truth.length; k++) {
      double mean = sums[k] / BATCHES;
      double variance = squares[k] / BATCHES - mean * mean;
      z += Math.pow(mean - truth[k], 2) / (variance / BATCHES);
      bias += Math.pow(mean - truth[k], 2);
      noise += variance;
      size += truth[k] * truth[k];
    }
    numbers.put(name + " z", Math.sqrt(z / truth.length));
    numbers.put(name + " bias", Math.sqrt(bias / size));
    numbers.put(name + " noise", Math.sqrt(noise / size));
  }

  private static double[][] parts(Terms terms) {
    return new double[][] {terms.ordinary(), terms.own(), terms.peer()};
  }

  private static Arm chain(double discount, int length) {
    Game game = BasinArms.game("dilemma");
    MetaGradient learner = MetaGradient.metaMapg().inner(0.05).estimator(Estimator.exact()).build();
    return arm(
        "chain-" + discount + "-" + length,
        "dilemma, chain(" + length + ", " + discount + ")",
        game,
        learner.toString(),
        "unroll bias of chain(" + length + ") against chain(" + LONGEST + "), κ = " + discount,
        (seed, steps) -> bias(learner, FiniteProcess.of(game), seed, discount, length));
  }

  /** Σ_{ℓ>L} w_ℓ (g_ℓ − g_L): bounded by κ^L times the largest difference. */
  private static Map<String, Double> bias(
      MetaGradient learner, FiniteProcess process, long seed, double discount, int length) {
    double[] whole = total(learner, process, seed, Unroll.chain(LONGEST, discount));
    double[] cut = total(learner, process, seed, Unroll.chain(length, discount));
    double[] last = total(learner, process, seed, Unroll.chain(length));
    double largest = 0;
    for (int l = length + 1; l <= LONGEST; l++) {
      largest = Math.max(largest, distance(total(learner, process, seed, Unroll.chain(l)), last));
    }
    Map<String, Double> numbers = new LinkedHashMap<>();
    numbers.put("unroll bias", distance(whole, cut));
    numbers.put("unroll bound", Math.pow(discount, length) * largest);
    return numbers;
  }

  private static double[] total(
      MetaGradient learner, FiniteProcess process, long seed, Unroll unroll) {
    return learner.toBuilder().unroll(unroll).build().walk(process, 1, seed).terms().update(1, 1);
  }

  private static double distance(double[] one, double[] other) {
    double sum = 0;
    for (int k = 0; k < one.length; k++) {
      sum += Math.pow(one[k] - other[k], 2);
    }
    return Math.sqrt(sum);
  }
}
