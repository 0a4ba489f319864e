package org.parley.experiments.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.basin.Restarts;
import org.parley.basin.Walks;
import org.parley.game.Game;
import org.parley.game.zoo.IteratedDilemma;
import org.parley.game.zoo.StagHunt;
import org.parley.learner.meta.Estimator;
import org.parley.learner.meta.FiniteProcess;
import org.parley.learner.meta.MetaGradient;
import org.parley.learner.meta.MetaGradientBuilder;
import org.parley.learner.meta.PeerTerm;
import org.parley.learner.meta.StartLaw;
import org.parley.learner.meta.StepSize;
import org.parley.learner.meta.Target;
import org.parley.learner.meta.Walk;

/** The runs of the public basin entry experiments. */
final class BasinArms {

  static final String SUCCESS = "success";
  static final String RESTARTS = "restarts";
  static final String FOUND = "found by restarts";

  /** What the public experiments call a success. */
  static final Target TARGET = Target.firstAction(0.82);

  private static final int MOST_RESTARTS = 12;
  private static final int RESTART_STEPS = 120;
  private static final Goal REACHED =
      new Goal("first actions as the experiments ask", run -> run.number(SUCCESS) == 1);

  private BasinArms() {}

  /** The four learners by their labels. */
  static Map<String, MetaGradientBuilder> learners() {
    Map<String, MetaGradientBuilder> learners = new LinkedHashMap<>();
    learners.put("policy gradient", MetaGradient.policyGradient());
    learners.put("own-learning only", MetaGradient.metaPg());
    learners.put("peer-learning only", MetaGradient.peerOnly());
    learners.put("Meta-MAPG", MetaGradient.metaMapg());
    return learners;
  }

  /** All arms of the table. */
  static List<Arm> entry() {
    List<Arm> arms = new ArrayList<>();
    learners().forEach((label, learner) -> arms.add(table("stag", label, learner)));
    learners().forEach((label, learner) -> arms.add(table("dilemma", label, learner)));
    learners().forEach((label, learner) -> arms.add(neural(label, learner)));
    return arms;
  }

  static Game game(String key) {
    return key.equals("stag") ? StagHunt.game(0) : IteratedDilemma.game();
  }

  private static Arm table(String key, String label, MetaGradientBuilder settings) {
    MetaGradient learner = settings.build();
    Game game = game(key);
    Measurement.Measure measure =
        (seed, steps) -> {
          FiniteProcess process = FiniteProcess.of(game);
          Map<String, Double> numbers = success(learner, process, TARGET, seed, steps);
          Walks walks = new Walks(learner, process, Math.min(RESTART_STEPS, steps), seed, 1);
          Restarts restarts = Restarts.of(walks, TARGET, StartLaw.uniform(3), MOST_RESTARTS, 1);
          numbers.put(RESTARTS, restarts.mean());
          numbers.put(FOUND, restarts.success().rate());
          return numbers;
        };
    return arm(key, label, game, learner, TARGET, measure);
  }

  private static Arm neural(String label, MetaGradientBuilder settings) {
    MetaGradient learner =
        settings
            .hidden(16, 16)
            .peerTerm(PeerTerm.LOOK_AHEAD)
            .estimator(Estimator.sampled(384).toGo())
            .stepSize(new StepSize(0.9, 11, 0.24))
            .build();
    Game game = IteratedDilemma.game();
    Target target = Target.meanFirstAction(0.82);
    return arm(
        "neural",
        label,
        game,
        learner,
        target,
        (seed, steps) -> success(learner, FiniteProcess.of(game), target, seed, steps));
  }

  private static Map<String, Double> success(
      MetaGradient learner, FiniteProcess process, Target target, long seed, int steps) {
    Walk walk = learner.walk(process, steps, seed);
    for (int s = 0; s < steps; s++) {
      walk.step();
    }
    Map<String, Double> numbers = new LinkedHashMap<>();
    numbers.put(SUCCESS, target.reached(walk.policy()) ? 1.0 : 0.0);
    return numbers;
  }

  private static Arm arm(
      String key,
      String label,
      Game game,
      MetaGradient learner,
      Target target,
      Measurement.Measure measure) {
    String examination =
        target
            + " at the end; restarts from uniform(3.0), "
            + RESTART_STEPS
            + " steps, at most "
            + MOST_RESTARTS;
    String name = key + ", " + label;
    return new Arm(
        "basin-" + key + "-" + learner.id(),
        name,
        new Measurement(game.toString(), learner.toString(), examination, measure),
        REACHED,
        1,
        name);
  }
}
