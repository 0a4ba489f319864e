package org.parley.training;

import java.util.Optional;
import org.parley.learner.Resumable;
import org.parley.learner.Training;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;

/** A run on its way: what is learnt, what is recorded, and how long it took so far. */
final class RunState {

  private final Plan plan;
  private final Training training;
  private final Recorder recorder;
  private final double secondsBefore;
  private final long since = System.nanoTime();

  /** A run that begins. */
  RunState(Plan plan, TrainingListener listener) {
    this.plan = plan;
    training = plan.learner().start(plan.game(), plan.episodes(), plan.seed());
    recorder = new Recorder(plan, training, listener);
    secondsBefore = 0;
  }

  /** A run that goes on where another one was saved. */
  RunState(Plan plan, TrainingListener listener, StateReader in) {
    this.plan = plan;
    in.require(in.text("plan").equals(plan.text()), "plan", "another", "that of this run");
    training = plan.learner().start(plan.game(), plan.episodes(), plan.seed());
    ((Resumable) training).load(in.within("training"));
    recorder = new Recorder(plan, training, listener);
    recorder.load(in.within("recorded"));
    secondsBefore = in.number("seconds");
  }

  /** Whether it can be saved: what probes find has no form as a file. */
  boolean resumable() {
    return training instanceof Resumable && plan.recording().watches().isEmpty();
  }

  void save(StateWriter out) {
    out.put("plan", plan.text());
    ((Resumable) training).save(out.within("training"));
    recorder.save(out.within("recorded"));
    out.put("seconds", seconds());
  }

  Training training() {
    return training;
  }

  Recorder recorder() {
    return recorder;
  }

  private double seconds() {
    return secondsBefore + (System.nanoTime() - since) / 1e9;
  }

  Run finish(Run.Status status, Optional<String> failure) {
    return recorder.finish(status, failure, seconds());
  }
}
