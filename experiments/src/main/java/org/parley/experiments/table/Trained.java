package org.parley.experiments.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.parley.game.Game;
import org.parley.learner.Learner;
import org.parley.math.RandomStream;
import org.parley.training.Plan;
import org.parley.training.Run;
import org.parley.training.Trainer;
import org.parley.training.TrainingListener;

/**
 * Training a learner on a game, and looking at what was learnt.
 *
 * @param on the game
 * @param by the learner
 * @param examined what is measured besides the return
 */
record Trained(Game on, Learner by, Examination examined) implements Work {

  /** 1,000 fresh episodes at the end; on the way as little as may be, as runs are timed. */
  private static final Plan.Recording AT_THE_END = new Plan.Recording(1, 1, List.of(), 1, 1_000);

  /** Measured by its return alone. */
  Trained(Game on, Learner by) {
    this(on, by, Examination.NONE);
  }

  @Override
  public String game() {
    return on.toString();
  }

  @Override
  public String learner() {
    return by.toString();
  }

  @Override
  public String examination() {
    return examined.toString();
  }

  @Override
  public Optional<SeedOutcome> run(long seed, int episodes, BooleanSupplier stop) {
    Plan plan = new Plan(on, by.id(), by, episodes, seed, AT_THE_END);
    Run run = Trainer.run(plan, TrainingListener.SILENT, stop);
    return run.status() == Run.Status.INTERRUPTED ? Optional.empty() : Optional.of(outcome(run));
  }

  private SeedOutcome outcome(Run run) {
    boolean complete = run.status() == Run.Status.COMPLETE;
    boolean returns = complete && Double.isFinite(run.meanReturn());
    return new SeedOutcome(
        run.plan().seed(),
        returns ? run.meanReturn() : null,
        run.seconds(),
        returns ? examine(run) : Map.of(),
        returns ? null : run.failure().orElse("the game fails at what was learnt"));
  }

  private Map<String, Double> examine(Run run) {
    double temperature = run.curve().get(run.curve().size() - 1).temperature();
    RandomStream stream = RandomStream.of(run.plan().seed()).named("examination");
    return examined.of(run.policy(), temperature, stream);
  }
}
