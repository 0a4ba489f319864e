package org.parley.training;

/** Seconds since it was made. */
public final class Stopwatch {

  private final long since = System.nanoTime();

  /** Seconds so far. */
  public double seconds() {
    return (System.nanoTime() - since) / 1e9;
  }
}
