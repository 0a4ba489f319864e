package org.parley.experiments.table;

import java.util.Map;
import org.parley.game.Game;
import org.parley.game.SequentialGame;
import org.parley.learner.Learner;
import org.parley.learner.svnr.Svnr;
import org.parley.study.Compliance;
import org.parley.study.Contract;

/** The contract of the comparisons: SVNR's own terms. Learning rates are no term of it. */
final class Fairness {

  private Fairness() {}

  /** SVNR with its defaults for a game. */
  static Svnr svnr(Game game) {
    return (game instanceof SequentialGame ? Svnr.sequentialBuilder() : Svnr.builder()).build();
  }

  /** Where learners depart. */
  static Compliance of(Game game, Map<String, Learner> learners) {
    Svnr svnr = svnr(game);
    double updates = game instanceof SequentialGame ? 1.0 / svnr.sequential().stepsPerUpdate() : 1;
    Contract contract =
        Contract.builder()
            .annealing(svnr.annealing())
            .gradientSteps(updates)
            .policyHidden(svnr.policyHidden().toArray(Integer[]::new))
            .criticHidden(svnr.criticHidden().toArray(Integer[]::new))
            .batch(svnr.batch())
            .build();
    return Compliance.of(contract, game, learners);
  }
}
