package org.parley.experiments.figure;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.parley.experiments.table.Budget;
import org.parley.experiments.table.Profile;
import org.parley.game.Game;

/**
 * What a figure is drawn of.
 *
 * @param game the game of basin maps and term fields
 * @param steps length of their walks
 * @param side starts along an axis
 * @param threads walks or runs made at the same time
 * @param profile how thoroughly figures of runs are made
 * @param budget episodes and seeds of their runs
 * @param folder where their runs are kept; of {@code ties}, where its table's are
 * @param tell told what is being made
 */
public record Subject(
    Game game,
    int steps,
    int side,
    int threads,
    Profile profile,
    Budget budget,
    Path folder,
    Consumer<String> tell) {

  int episodes() {
    return budget.episodes();
  }

  List<Long> seeds() {
    return budget.seeds().all();
  }

  /** The seed of figures that show one. */
  long seed() {
    return seeds().get(0);
  }

  /** What a title must say of the profile. */
  String remark() {
    return profile == Profile.QUICK ? " (quick profile: proves nothing)" : "";
  }
}
