package org.parley.experiments.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What 2 to 50 agents cost. */
final class AgentsTable {

  private static final int[] SIZES = {2, 3, 5, 10, 20, 25, 50};

  /** What doubling the agents multiplies a cost by at most, where it grows with N². */
  private static final double DOUBLED = 4;

  private AgentsTable() {}

  static Table agents() {
    Table.Builder table =
        Table.named(
            "agents",
            "cost of 2 to 50 agents on a chain",
            Expected.none("the SVNR paper has no game of more than four agents"));
    for (int size : SIZES) {
      table.arm(arm(size));
    }
    return table
        .timedAlone(new Budget(30, new SeedRange(1, 2)), new Budget(300, new SeedRange(1, 5)))
        .column(median(ChainCost.MICROS))
        .column(median(ChainCost.BYTES))
        .column(median(ChainCost.NESTEDNESS))
        .section(results -> growth(results, ChainCost.MICROS))
        .section(results -> growth(results, ChainCost.BYTES))
        .section(results -> growth(results, ChainCost.NESTEDNESS))
        .note(
            "The game: −[(u_1 − 3)² + Σ (u_i − u_(i−1))²] / N, actions in [−10, 10]; strictly nested"
                + " SVNR with its defaults.")
        .note(
            "The law: agent i of N hears i − 1 others, so the first layer of its map has inputs in"
                + " proportion to i, and its local kernel compares i coordinates of each pair of"
                + " particles: N² in all, for time and for memory. The rest of the maps is N; what"
                + " does not depend on N is the constant. Nestedness is decided in N² steps.")
        .note(
            "Bytes: allocated by the start and the first update, on the heap by the training's thread"
                + " (the JVM's counter) and off it (JavaCPP's); replay of 10,000.")
        .note("Time: the median update of a run, the median run; one run at a time.")
        .build();
  }

  private static Arm arm(int agents) {
    return new Arm(
        "chain-" + agents,
        String.valueOf(agents),
        new ChainCost(agents),
        new Goal("none", run -> true),
        1,
        "");
  }

  private static Column median(String number) {
    return new Column(
        number, (runs, results) -> Numbers.of(runs.median(run -> run.number(number))));
  }

  private static String growth(Results results, String number) {
    String heading = "## Growth of " + number + "\n\n";
    List<ArmRuns> made = results.arms().stream().filter(runs -> !runs.whole().isEmpty()).toList();
    if (made.size() < 3) {
      return heading + "Fewer than three numbers of agents have runs: no law is fitted.\n";
    }
    int[] sizes = made.stream().mapToInt(AgentsTable::size).toArray();
    double[] costs =
        made.stream().mapToDouble(runs -> runs.median(r -> r.number(number))).toArray();
    GrowthLaw law = GrowthLaw.of(sizes, costs);
    Grid grid = new Grid(List.of("N", "measured", "× N = " + sizes[0], "law", "measured / law"));
    for (int i = 0; i < sizes.length; i++) {
      grid.row(
          List.of(
              String.valueOf(sizes[i]),
              Numbers.of(costs[i]),
              Numbers.of(costs[i] / costs[0]),
              Numbers.of(law.at(sizes[i])),
              Numbers.of(costs[i] / law.at(sizes[i]))));
    }
    return heading + "Fitted: " + law + ".\n\n" + grid + "\n" + told(results, sizes, costs) + "\n";
  }

  private static int size(ArmRuns runs) {
    return ((ChainCost) runs.arm().work()).agents();
  }

  private static String told(Results results, int[] sizes, double[] costs) {
    return results.profile() == Profile.QUICK
        ? "Growth is " + Verdict.SHORT + "."
        : doubling(sizes, costs);
  }

  /** Whether doubling the agents multiplies the cost by more than the law allows. */
  static String doubling(int[] sizes, double[] costs) {
    List<String> told = new ArrayList<>();
    boolean worse = false;
    for (int i = 0; i < sizes.length; i++) {
      for (int j = 0; j < sizes.length; j++) {
        if (sizes[j] == 2 * sizes[i]) {
          double factor = costs[j] / costs[i];
          worse |= factor > DOUBLED;
          told.add(String.format(Locale.ROOT, "%d → %d: × %.2f", sizes[i], sizes[j], factor));
        }
      }
    }
    return "Doubled: "
        + String.join(", ", told)
        + ". N² allows × 4: "
        + (worse ? "**worse than the law**." : "no worse than the law.");
  }
}
