package org.parley.learner.svnr;

/** An agent was asked for another step than the one that it counts as due. */
public final class StepMismatchException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  private final long asked;
  private final long due;

  StepMismatchException(String agent, long asked, long due) {
    super(
        "agent "
            + agent
            + " was asked for step "
            + asked
            + " where step "
            + due
            + " is due: "
            + reason(asked, due)
            + ". Its noise would not be the others'. Let all agents agree on a step, then call"
            + " resumeAt(step).");
    this.asked = asked;
    this.due = due;
  }

  private static String reason(long asked, long due) {
    if (asked < due) {
      return "a step came again, or the others have begun anew";
    }
    return due == 0
        ? "the agent has just started, the others are in mid-play"
        : asked - due + (asked - due == 1 ? " step was" : " steps were") + " lost or skipped";
  }

  /** The step that came with the observation. */
  public long asked() {
    return asked;
  }

  /** The step that the agent counts as due. */
  public long due() {
    return due;
  }
}
