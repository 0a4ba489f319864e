package org.parley.nd4j;

import org.nd4j.linalg.factory.Nd4j;

/** Loads ND4J's backend once and remembers why it did not load. */
final class Backend {

  /** Null where ND4J works. */
  static final Throwable PROBLEM = load();

  private Backend() {}

  private static Throwable load() {
    try {
      Nd4j.getBackend();
      return null;
    } catch (LinkageError | RuntimeException unavailable) {
      return unavailable;
    }
  }

  static void require() {
    if (PROBLEM != null) {
      throw new UnsupportedOperationException(
          "ND4J has no natives for "
              + System.getProperty("os.name")
              + " "
              + System.getProperty("os.arch")
              + " on the class path. Use Matrix, or writeNpy(…), which need none.",
          PROBLEM);
    }
  }
}
