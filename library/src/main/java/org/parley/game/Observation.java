package org.parley.game;

/** Receives what an agent sees, number by number; too many or too few are refused. */
public final class Observation {

  private final String game;
  private final int size;
  private double[] into;
  private int offset;
  private int filled;

  Observation(String game, int size) {
    this.game = game;
    this.size = size;
  }

  void open(double[] into, int offset) {
    this.into = into;
    this.offset = offset;
    filled = 0;
  }

  /**
   * Adds the next number.
   *
   * @throws IllegalStateException for more numbers than declared
   */
  public Observation add(double value) {
    if (filled == size) {
      throw new IllegalStateException(wrong("more than " + size));
    }
    into[offset + filled++] = value;
    return this;
  }

  void close() {
    if (filled != size) {
      throw new IllegalStateException(wrong(String.valueOf(filled)));
    }
  }

  private String wrong(String got) {
    return "An observation of game \"" + game + "\" has " + got + " numbers, declared are " + size;
  }
}
