package org.parley.study.search;

import java.util.function.Function;
import org.parley.check.InvalidSpecException;
import org.parley.game.Game;
import org.parley.learner.Learner;
import org.parley.training.Plan;
import org.parley.training.Run;
import org.parley.training.Trainer;
import org.parley.training.TrainingListener;

/** The value of settings: what a learner that has them returns after training. */
final class TrainedReturn {

  private TrainedReturn() {}

  /** Mean return of fresh episodes; NaN where the learner refuses the point or the run failed. */
  static double of(
      Game game,
      String label,
      Function<Point, Learner> learner,
      int episodes,
      Point point,
      long seed) {
    Plan plan;
    try {
      plan = new Plan(game, label, learner.apply(point), episodes, seed, Contest.recording());
    } catch (InvalidSpecException refused) {
      return Double.NaN;
    }
    Run run =
        Trainer.run(plan, TrainingListener.SILENT, () -> Thread.currentThread().isInterrupted());
    return run.status() == Run.Status.COMPLETE ? run.meanReturn() : Double.NaN;
  }
}
