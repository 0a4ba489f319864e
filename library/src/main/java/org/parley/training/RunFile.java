package org.parley.training;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.parley.check.InvalidSpecException;
import org.parley.learner.Replay;
import org.parley.learner.Resumable;
import org.parley.learner.Training;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;

/** A run that has ended, as bytes: all of it but its replay and what probes found. */
public final class RunFile {

  private RunFile() {}

  /** The bytes. */
  public static byte[] write(Run run) {
    StateWriter out = content(run);
    out.put("seconds", run.seconds());
    return out.toBytes();
  }

  /** SHA-256 of all but clocks: equal for runs that are the same to the last bit. */
  public static String digest(Run run) {
    return sha256(content(run).toBytes());
  }

  /** SHA-256 of bytes, in hexadecimal digits. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java platform has SHA-256", absent);
    }
  }

  private static StateWriter content(Run run) {
    StateWriter out = new StateWriter();
    out.put("plan", run.plan().text());
    out.put("status", run.status().name());
    out.put("failure", run.failure().orElse(""));
    out.put("stepsDone", run.stepsDone());
    out.put("environmentSteps", run.environmentSteps());
    out.put("gradientSteps", run.gradientSteps());
    out.put("meanReturn", run.meanReturn());
    RecordedState.save(run.curve(), run.snapshots(), out);
    run.policy().save(out.within("policy"));
    return out;
  }

  /**
   * The run of a plan.
   *
   * @throws InvalidSpecException if the bytes are of another plan, or not all that belongs to one
   */
  public static Run read(Plan plan, StateReader in) {
    in.require(in.text("plan").equals(plan.text()), "plan", "another", "that of this run");
    Training training = plan.learner().start(plan.game(), plan.episodes(), plan.seed());
    if (!(training instanceof Resumable resumable)) {
      throw InvalidSpecException.of(
          plan.label(), "learner", plan.learner().id(), "one whose trainings resume", "Run anew.");
    }
    String failure = in.text("failure");
    return new Run(
        plan,
        status(in),
        failure.isEmpty() ? Optional.empty() : Optional.of(failure),
        in.whole("stepsDone", 0, plan.episodes()),
        in.whole("environmentSteps", 0, Long.MAX_VALUE),
        in.whole("gradientSteps", 0, Long.MAX_VALUE),
        in.number("meanReturn"),
        in.number("seconds"),
        RecordedState.curve(in),
        RecordedState.snapshots(in),
        List.of(),
        resumable.policyOf(in.within("policy")),
        new Replay(1, 1));
  }

  private static Run.Status status(StateReader in) {
    String text = in.text("status");
    for (Run.Status status : Run.Status.values()) {
      if (status.name().equals(text)) {
        return status;
      }
    }
    in.require(false, "status", text, "COMPLETE, INTERRUPTED or FAILED");
    throw new IllegalStateException("refused above");
  }
}
