package org.parley.store;

import java.util.List;

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

  /** Writes parts that belong together, each within the name and its index. */
  static void saveAll(List<? extends Stateful> parts, String name, StateWriter out) {
    for (int i = 0; i < parts.size(); i++) {
      parts.get(i).save(out.within(name + "/" + i));
    }
  }

  /** Takes up what {@link #saveAll} wrote. */
  static void loadAll(List<? extends Stateful> parts, String name, StateReader in) {
    for (int i = 0; i < parts.size(); i++) {
      parts.get(i).load(in.within(name + "/" + i));
    }
  }
}
