package org.parley.experiments.table;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.basin.Alignment;
import org.parley.basin.BoxRegion;
import org.parley.basin.Certificate;
import org.parley.basin.Entry;
import org.parley.basin.Equilibria;
import org.parley.basin.Equilibrium;
import org.parley.basin.Region;
import org.parley.basin.Targets;
import org.parley.basin.Walks;
import org.parley.game.Game;
import org.parley.learner.meta.Estimator;
import org.parley.learner.meta.FiniteProcess;
import org.parley.learner.meta.Layout;
import org.parley.learner.meta.MetaGradient;
import org.parley.learner.meta.PolicyFamily;
import org.parley.learner.meta.StartLaw;
import org.parley.learner.meta.Target;
import org.parley.schedule.Annealing;
import org.parley.study.Proportion;

/** What is measured around one pure equilibrium of a game. */
record Proofs(String label, String key, Game game, int... actions) {

  static final double NEAR = 0.82;
  private static final double BOUND = 8;
  private static final int STARTS = 10_000;
  private static final int FEWER = 1_000;
  private static final StartLaw LAW = StartLaw.normal(1.35);
  private static final MetaGradient GRADIENT =
      MetaGradient.policyGradient().estimator(Estimator.exact()).build();

  /** A little above the first step of the default step sizes. */
  private static double largest() {
    return 1.001 * GRADIENT.stepSize().at(0);
  }

  private Equilibrium equilibrium() {
    Layout layout = new Layout(FiniteProcess.of(game), PolicyFamily.BERNOULLI);
    return Equilibria.of(layout).stream()
        .filter(e -> e.pure() && Arrays.equals(e.actions(), actions))
        .findFirst()
        .orElseThrow();
  }

  private Arm arm(String what, String learner, String examination, Measurement.Measure measure) {
    Measurement work = new Measurement(game.toString(), learner, examination, measure);
    return new Arm("basin-" + what + "-" + key, label, work, new Goal("none", run -> true), 1, "");
  }

  /** The proved region, and learning from inside it. */
  Arm certificate() {
    return arm(
        "certificate",
        GRADIENT.toString(),
        "certificate of " + Arrays.toString(actions) + ", " + STARTS + " starts",
        this::certificate);
  }

  private Map<String, Double> certificate(long seed, int steps) {
    Equilibrium equilibrium = equilibrium();
    Certificate certificate = Certificate.of(equilibrium, BOUND, largest());
    Map<String, Double> numbers = new LinkedHashMap<>();
    numbers.put("margin", equilibrium.margin());
    if (certificate.box().isEmpty()) {
      return numbers;
    }
    BoxRegion box = certificate.box().get();
    double[] radii = new double[actions.length];
    Arrays.setAll(radii, box::radius);
    numbers.put("least radius", Arrays.stream(radii).min().orElseThrow());
    numbers.put("largest radius", Arrays.stream(radii).max().orElseThrow());
    Region region = certificate.region().orElseThrow();
    Target target = Targets.near(equilibrium, NEAR);
    Walks walks = new Walks(GRADIENT, box.layout().process(), steps, seed, 1);
    Certificate.Check check = Certificate.check(walks, region, target, STARTS);
    numbers.put("left", (double) check.left());
    numbers.put("arrived", (double) check.arrived());
    covered(numbers, "box covers", Certificate.coverage(walks, box, target, LAW, FEWER));
    covered(numbers, "region covers", Certificate.coverage(walks, region, target, LAW, FEWER));
    return numbers;
  }

  private static void covered(Map<String, Double> numbers, String name, Proportion share) {
    if (!Double.isNaN(share.rate())) {
      numbers.put(name, share.rate());
      numbers.put(name + " low", share.low());
      numbers.put(name + " high", share.high());
    }
  }

  /** Whether the peer term points to the certified box. */
  Arm alignment() {
    MetaGradient learner = MetaGradient.metaMapg().estimator(Estimator.exact()).build();
    return arm(
        "alignment",
        learner.toString(),
        "alignment with the box of "
            + Arrays.toString(actions)
            + ", 21 × 21 points and "
            + FEWER
            + " walks",
        (seed, steps) -> alignment(learner, seed, steps));
  }

  private Map<String, Double> alignment(MetaGradient learner, long seed, int steps) {
    Equilibrium equilibrium = equilibrium();
    BoxRegion box = Certificate.of(equilibrium, BOUND, largest()).box().orElseThrow();
    Alignment grid = Alignment.onGrid(learner, box, 21, 0.05, 0.95);
    Walks walks = new Walks(learner, box.layout().process(), steps, seed, 1);
    Alignment walked = Alignment.alongWalks(walks, box, LAW, FEWER);
    Map<String, Double> numbers = new LinkedHashMap<>();
    put(numbers, "grid", grid);
    put(numbers, "walks", walked);
    Target target = Targets.near(equilibrium, NEAR);
    Walks plain = walks.with(learner.toBuilder().own(0).correction(none()).build());
    boolean[] lost = Entry.of(plain, target, LAW, FEWER).hits();
    int count = 0;
    int positive = 0;
    for (int n = 0; n < FEWER; n++) {
      if (!lost[n] && !Double.isNaN(walked.peer()[n])) {
        count++;
        positive += walked.peer()[n] > 0 ? 1 : 0;
      }
    }
    covered(numbers, "where lost", Proportion.of(positive, count));
    return numbers;
  }

  private static Annealing none() {
    return Annealing.constant(0);
  }

  private static void put(Map<String, Double> numbers, String name, Alignment found) {
    covered(numbers, name, found.positive());
    numbers.put(name + " mean", found.mean());
    numbers.put(name + " half", found.error());
    numbers.put(
        name + " ordinary",
        Arrays.stream(found.ordinary()).filter(x -> !Double.isNaN(x)).average().orElse(0));
    numbers.put(
        name + " cosine",
        Arrays.stream(found.cosine()).filter(x -> !Double.isNaN(x)).average().orElse(0));
  }

  /** The equilibria that tables tell of. */
  static List<Proofs> all() {
    Game stag = org.parley.game.zoo.StagHunt.game(0);
    Game chicken = org.parley.game.zoo.Chicken.game();
    Game dilemma = org.parley.game.zoo.IteratedDilemma.game();
    Game hunts = org.parley.game.zoo.IteratedStagHunt.game();
    return List.of(
        new Proofs("stag hunt: both the stag", "stag", stag, 0, 0),
        new Proofs("stag hunt: both the hare", "hare", stag, 1, 1),
        new Proofs("chicken: the first yields", "yield", chicken, 0, 1),
        new Proofs("chicken: the second yields", "drive", chicken, 1, 0),
        new Proofs(
            "iterated dilemma: grim (cooperate until somebody defects)",
            "grim",
            dilemma,
            0,
            0,
            1,
            1,
            1,
            0,
            0,
            1,
            1,
            1),
        new Proofs(
            "iterated dilemma: always defect", "defect", dilemma, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1),
        new Proofs(
            "iterated stag hunt: always the stag", "stags", hunts, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
        new Proofs(
            "iterated stag hunt: always the hare", "hares", hunts, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
  }
}
