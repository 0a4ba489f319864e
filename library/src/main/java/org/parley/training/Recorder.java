package org.parley.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.game.OneShotGame;
import org.parley.game.RewardException;
import org.parley.game.SequentialGame;
import org.parley.learner.Playing;
import org.parley.learner.Policy;
import org.parley.learner.Training;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;
import org.parley.store.Stateful;

/** Evaluates and keeps what a plan wants recorded, with randomness apart from training's. */
final class Recorder implements Stateful {

  private final Plan plan;
  private final Training training;
  private final TrainingListener listener;
  private final RandomStream stream;
  private final List<Evaluation> curve = new ArrayList<>();
  private final List<Snapshot> snapshots = new ArrayList<>();
  private final List<Reading> readings = new ArrayList<>();

  Recorder(Plan plan, Training training, TrainingListener listener) {
    this.plan = plan;
    this.training = training;
    this.listener = listener;
    this.stream = RandomStream.of(plan.seed()).named("evaluation");
  }

  /** Records what is due before the first step, unless that was done. */
  void begin() {
    if (training.stepsDone() == 0 && curve.isEmpty()) {
      record(0);
    }
  }

  /** Readings left out: plans that have any are not saved. */
  @Override
  public void save(StateWriter out) {
    RecordedState.save(curve, snapshots, out);
  }

  @Override
  public void load(StateReader in) {
    curve.addAll(RecordedState.curve(in));
    snapshots.addAll(RecordedState.snapshots(in));
    curve.forEach(point -> listener.onEvaluation(plan, point));
  }

  /** Records what is due after {@code step} steps. */
  void record(int step) {
    Plan.Recording wanted = plan.recording();
    boolean point = due(step, wanted.evaluations());
    boolean moment =
        wanted.moments().stream().anyMatch(m -> Math.round(m * plan.episodes()) == step);
    List<Probe> looking =
        wanted.watches().stream()
            .filter(watch -> due(step, watch.readings()))
            .map(Plan.Recording.Watch::probe)
            .toList();
    if (!point && !moment && looking.isEmpty()) {
      return;
    }
    Policy policy = training.policy();
    if (moment) {
      RandomStream draws = stream.named("snapshot").at(step);
      Matrix particles = policy.jointActions(seenAtStart(wanted.particles()), draws);
      snapshots.add(new Snapshot(step, training.temperature(), particles));
    }
    looking.forEach(probe -> read(probe, policy, step));
    if (point) {
      double mean = meanReturn(policy, stream.named("curve").at(step), wanted.evaluationEpisodes());
      curve.add(
          new Evaluation(
              step,
              training.temperature(),
              mean,
              training.environmentSteps(),
              training.gradientSteps()));
      listener.onEvaluation(plan, curve.get(curve.size() - 1));
    }
  }

  private void read(Probe probe, Policy policy, int step) {
    double temperature = training.temperature();
    Probe.Finding finding = probe.examine(policy, temperature, stream.named("probe").at(step));
    readings.add(new Reading(step, temperature, finding));
  }

  /** Whether one of so many evenly spread points falls on this step. */
  private boolean due(long step, long points) {
    return step == 0 || step * points / plan.episodes() > (step - 1) * points / plan.episodes();
  }

  /** The run as it stands. */
  Run finish(Run.Status status, Optional<String> failure, double seconds) {
    Policy policy = training.policy();
    return new Run(
        plan,
        status,
        failure,
        training.stepsDone(),
        training.environmentSteps(),
        training.gradientSteps(),
        finalReturn(policy),
        seconds,
        curve,
        snapshots,
        readings,
        policy,
        training.replay());
  }

  private double finalReturn(Policy policy) {
    try {
      return meanReturn(policy, stream.named("final"), plan.recording().finalEpisodes());
    } catch (RewardException failed) {
      return Double.NaN;
    }
  }

  private double meanReturn(Policy policy, RandomStream draws, int episodes) {
    if (!(plan.game() instanceof OneShotGame oneShot)) {
      return Playing.meanReturn(plan.game().asSequential(), policy, draws, episodes);
    }
    Matrix actions = policy.jointActions(draws, episodes);
    float[] rewards = new float[episodes];
    oneShot.rewards(actions, rewards);
    double sum = 0;
    for (float reward : rewards) {
      sum += reward;
    }
    return sum / episodes;
  }

  /** What the agents see of one start state, the same at every moment, in so many rows. */
  private Matrix seenAtStart(int rows) {
    return plan.game() instanceof SequentialGame sequential
        ? Playing.seenAtStart(sequential, stream.named("start"), rows)
        : Matrix.zeros(rows, 0);
  }
}
