package org.parley.experiments.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.parley.basin.BasinMap;
import org.parley.basin.Walks;
import org.parley.basin.ZeroPoint;
import org.parley.game.Game;
import org.parley.game.zoo.StagHunt;
import org.parley.learner.meta.Estimator;
import org.parley.learner.meta.ExactJet;
import org.parley.learner.meta.FiniteProcess;
import org.parley.learner.meta.Jet;
import org.parley.learner.meta.Layout;
import org.parley.learner.meta.MetaGradient;
import org.parley.learner.meta.MetaGradientBuilder;
import org.parley.learner.meta.PolicyFamily;
import org.parley.learner.meta.Walk;
import org.parley.schedule.Annealing;
import org.parley.schedule.Span;

/** What a correction costs while it stays, what is left when it goes, and what its size does. */
final class Corrections {

  private static final double[] SIZES = {0, 0.25, 0.5, 1, 1.5, 2, 3, 5};
  private static final double[] TEMPTATIONS = {2.2, 2.6, 3, 3.4, 3.8};
  private static final double SURE = 30;

  private Corrections() {}

  /** The ways to give a correction up. */
  static List<Arm> annealing() {
    Annealing twoPhase =
        Annealing.constant(1.5).andThen(Annealing.decay(1.5, 30, 0.7), Span.steps(100));
    Map<String, MetaGradientBuilder> ways = new LinkedHashMap<>();
    ways.put("policy gradient", MetaGradient.policyGradient());
    ways.put("constant correction", MetaGradient.metaMapg());
    ways.put("two phases", MetaGradient.metaMapg().correction(twoPhase));
    ways.put("hand-off", MetaGradient.metaMapg().handOff(BasinArms.TARGET));
    List<Arm> arms = new ArrayList<>();
    for (String key : List.of("stag", "dilemma")) {
      ways.forEach((label, way) -> arms.add(annealed(key, label, way)));
    }
    return arms;
  }

  private static Arm arm(
      String key,
      String label,
      Game game,
      MetaGradient learner,
      String examination,
      Measurement.Measure measure) {
    Measurement work = new Measurement(game.toString(), learner.toString(), examination, measure);
    return new Arm("basin-" + key, label, work, new Goal("none", run -> true), 1, "");
  }

  private static Arm annealed(String key, String label, MetaGradientBuilder way) {
    Estimator plays = key.equals("stag") ? Estimator.sampled(256) : Estimator.exact();
    MetaGradient learner = way.estimator(plays).build();
    Game game = BasinArms.game(key);
    return arm(
        "annealing-" + key + "-" + label.replace(' ', '-'),
        key + ", " + label,
        game,
        learner,
        BasinArms.TARGET + ", largest gain by a pure deviation",
        (seed, steps) -> ended(learner, FiniteProcess.of(game), seed, steps));
  }

  private static Map<String, Double> ended(
      MetaGradient learner, FiniteProcess process, long seed, int steps) {
    Walk walk = learner.walk(process, steps, seed);
    for (int s = 0; s < steps; s++) {
      walk.step();
    }
    Map<String, Double> numbers = new LinkedHashMap<>();
    numbers.put(BasinArms.SUCCESS, BasinArms.TARGET.reached(walk.policy()) ? 1.0 : 0.0);
    numbers.put("correction", walk.correction());
    numbers.put("gain", gain(walk.layout(), walk.logits()));
    return numbers;
  }

  /** The most that an agent gains by a pure policy of its own. */
  private static double gain(Layout layout, double[] logits) {
    ExactJet exact = new ExactJet(layout);
    Jet jet = new Jet(layout);
    double most = 0;
    for (int i = 0; i < layout.process().agents(); i++) {
      exact.evaluate(logits, jet);
      double value = jet.value(i);
      for (int code = 0; code < 1 << layout.size(i); code++) {
        double[] deviation = logits.clone();
        for (int k = 0; k < layout.size(i); k++) {
          deviation[layout.offset(i) + k] = (code >> k & 1) == 1 ? SURE : -SURE;
        }
        exact.evaluate(deviation, jet);
        most = Math.max(most, jet.value(i) - value);
      }
    }
    return most;
  }

  /** Basins by the size of the correction, and by the temptation to hunt the hare. */
  static List<Arm> sweep() {
    List<Arm> arms = new ArrayList<>();
    for (double size : SIZES) {
      MetaGradientBuilder learner = MetaGradient.metaMapg().correction(Annealing.constant(size));
      arms.add(map("size-" + size, "λ = " + size, StagHunt.game(0), learner, 11));
    }
    for (double temptation : TEMPTATIONS) {
      Game game = StagHunt.game(0, temptation);
      BasinArms.learners()
          .forEach(
              (label, learner) ->
                  arms.add(
                      map(
                          "temptation-" + temptation + "-" + learner.build().id(),
                          "temptation " + temptation + ", " + label,
                          game,
                          learner,
                          21)));
    }
    return arms;
  }

  private static Arm map(
      String key, String label, Game game, MetaGradientBuilder settings, int side) {
    MetaGradient learner = settings.estimator(Estimator.sampled(192)).build();
    return arm(
        "sweep-" + key,
        label,
        game,
        learner,
        "share of a grid of " + side + " × " + side + " starts from 0.05 to 0.95",
        (seed, steps) -> {
          Walks walks = new Walks(learner, FiniteProcess.of(game), steps, seed, 1);
          BasinMap map = BasinMap.of(walks, BasinArms.TARGET, side, 0.05, 0.95);
          return Map.of("share", map.share().rate());
        });
  }

  /** Where the stag hunt's mixed equilibrium goes under a correction that stays. */
  static Section zeroPoints() {
    return results -> {
      Grid grid = new Grid(List.of("λ", "zero of the update, p", "|ordinary gradient| there"));
      Layout layout = new Layout(FiniteProcess.of(StagHunt.game(0)), PolicyFamily.BERNOULLI);
      double[] from = {2 / 3.0, 2 / 3.0};
      for (double size : SIZES) {
        Optional<ZeroPoint> found =
            ZeroPoint.near(MetaGradient.metaMapg().own(0.35).build(), layout, size, from);
        grid.row(
            List.of(
                Numbers.plain(size),
                found.map(zero -> decimals(zero.probabilities()[0])).orElse("none"),
                found.map(zero -> decimals(zero.ordinary())).orElse("")));
      }
      return "## Zero points of the stag hunt's update under a correction of size λ\n\n" + grid;
    };
  }

  private static String decimals(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
