package org.parley.experiments.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kotlin.Pair;
import org.jetbrains.letsPlot.Figure;
import org.parley.basin.BasinMap;
import org.parley.basin.Certificate;
import org.parley.basin.Equilibria;
import org.parley.basin.Equilibrium;
import org.parley.basin.Targets;
import org.parley.basin.TermField;
import org.parley.basin.Walks;
import org.parley.check.InvalidSpecException;
import org.parley.dsl.chart.BasinMapsKt;
import org.parley.dsl.chart.TermFieldsKt;
import org.parley.game.Agent;
import org.parley.learner.meta.Estimator;
import org.parley.learner.meta.FiniteProcess;
import org.parley.learner.meta.Layout;
import org.parley.learner.meta.MetaGradient;
import org.parley.learner.meta.MetaGradientBuilder;
import org.parley.learner.meta.PolicyFamily;
import org.parley.learner.meta.Target;

/** Basin maps and term fields of games of two agents with two actions. */
final class BasinFigures {

  private static final double NEAR = 0.82;
  private static final double BOUND = 8;
  private static final double LARGEST = 0.52;
  private static final int PLAYS = 192;

  private BasinFigures() {}

  static Figure map(Subject subject) {
    Layout layout = layout(subject);
    Equilibrium equilibrium = first(layout);
    Target target = Targets.near(equilibrium, NEAR);
    List<BasinMap> maps = new ArrayList<>();
    learners()
        .forEach(
            (label, settings) -> {
              MetaGradient learner = settings.estimator(Estimator.sampled(PLAYS)).build();
              Walks walks =
                  new Walks(learner, layout.process(), subject.steps(), 1, subject.threads());
              maps.add(BasinMap.of(walks, target, subject.side(), 0.05, 0.95).called(label));
            });
    String title = subject.game().name() + ": basins of " + equilibrium;
    return BasinMapsKt.basinMaps(
        maps, title, Certificate.of(equilibrium, BOUND, LARGEST), axes(subject));
  }

  static Figure alignment(Subject subject) {
    TermField field = TermField.of(MetaGradient.metaMapg().build(), layout(subject), 11);
    String title = subject.game().name() + ": the three terms of Meta-MAPG's update";
    return TermFieldsKt.arrows(field, title, axes(subject));
  }

  private static Layout layout(Subject subject) {
    Layout layout = new Layout(FiniteProcess.of(subject.game()), PolicyFamily.BERNOULLI);
    if (layout.process().agents() != 2) {
      throw InvalidSpecException.of(
          "parley figure",
          "--game",
          subject.game(),
          "a game of two agents",
          "stag-hunt, chicken and iterated-prisoners-dilemma are.");
    }
    return layout;
  }

  /** The stable pure equilibrium of highest welfare. */
  private static Equilibrium first(Layout layout) {
    return Equilibria.of(layout).stream()
        .filter(e -> e.pure() && e.stable())
        .findFirst()
        .orElseThrow(
            () ->
                InvalidSpecException.of(
                    "parley figure",
                    "--game",
                    layout.process().game(),
                    "a game with a stable pure equilibrium",
                    "stag-hunt and chicken have one."));
  }

  private static Pair<String, String> axes(Subject subject) {
    List<String> axes = subject.game().agents().stream().map(BasinFigures::axis).toList();
    return new Pair<>(axes.get(0), axes.get(1));
  }

  private static String axis(Agent agent) {
    return agent.name() + ": probability of " + agent.actions().names().get(0);
  }

  private static Map<String, MetaGradientBuilder> learners() {
    Map<String, MetaGradientBuilder> learners = new LinkedHashMap<>();
    learners.put("Policy gradient", MetaGradient.policyGradient());
    learners.put("Own learning only", MetaGradient.metaPg());
    learners.put("Peer learning only", MetaGradient.peerOnly());
    learners.put("Meta-MAPG", MetaGradient.metaMapg());
    return learners;
  }
}
