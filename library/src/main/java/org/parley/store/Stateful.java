package org.parley.store;

/** Has a state that can be written down and taken back to the last bit. */
public interface Stateful {

  /** Writes the whole state. */
  void save(StateWriter out);

  /**
   * Takes a state over that {@link #save} of another one, made alike, has written.
   *
   * @throws org.parley.check.InvalidSpecException if it does not fit; this one is then of no use
   */
  void load(StateReader in);
}
