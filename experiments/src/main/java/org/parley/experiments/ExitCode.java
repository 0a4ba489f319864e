package org.parley.experiments;

/** What the process tells its caller; the package's documentation has the table. */
final class ExitCode {

  static final int DONE = 0;
  static final int FAILED = 1;
  static final int REFUSED = 2;
  static final int UNEXPECTED = 70;
  static final int INTERRUPTED = 130;

  private ExitCode() {}
}
