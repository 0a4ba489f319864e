package org.parley.experiments;

/** What the process tells its caller; the package's documentation has the table. */
public final class ExitCode {

  public static final int DONE = 0;
  public static final int FAILED = 1;
  public static final int REFUSED = 2;
  public static final int UNEXPECTED = 70;
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
