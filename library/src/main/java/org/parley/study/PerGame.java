package org.parley.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.parley.check.Problem;

/** What is wrong with the same settings on several games. */
public final class PerGame {

  private PerGame() {}

  /**
   * Every problem once: as it is where all games have it, otherwise with the game it is one of.
   *
   * @param found by game
   * @param of a problem as one of a game
   */
  public static List<Problem> problems(
      Map<String, List<Problem>> found, BiFunction<String, Problem, Problem> of) {
    Predicate<Problem> everywhere =
        problem -> found.values().stream().allMatch(list -> list.contains(problem));
    List<Problem> told = new ArrayList<>();
    found.forEach(
        (game, list) ->
            list.forEach(
                problem -> {
                  Problem placed = everywhere.test(problem) ? problem : of.apply(game, problem);
                  if (!told.contains(placed)) {
                    told.add(placed);
                  }
                }));
    return told;
  }
}
