package org.parley.experiments.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What is kept of a table's runs.
 *
 * @param table the table
 * @param profile its profile
 * @param budget what was asked for
 * @param arms its arms in order
 */
public record Results(Table table, Profile profile, Budget budget, List<ArmRuns> arms) {

  /** Takes a copy of the list. */
  public Results {
    arms = List.copyOf(arms);
  }

  /** Reads them. */
  public static Results of(Table table, Profile profile, Budget budget, ArmStore store) {
    return new Results(
        table,
        profile,
        budget,
        table.arms().stream()
            .map(arm -> ArmRuns.of(arm, store.get(arm, budget.episodes()), budget.seeds()))
            .toList());
  }

  /** The runs of the arms of these keys, in their order. */
  List<ArmRuns> of(List<Arm> wanted) {
    Map<String, ArmRuns> byKey = byKey();
    return wanted.stream().map(arm -> byKey.get(arm.key())).toList();
  }

  /** The runs of every arm by its key, in their order. */
  Map<String, ArmRuns> byKey() {
    Map<String, ArmRuns> byKey = new LinkedHashMap<>();
    arms.forEach(runs -> byKey.put(runs.arm().key(), runs));
    return byKey;
  }

  /** Whether any run failed. */
  public boolean failures() {
    return arms.stream().anyMatch(runs -> !runs.failed().isEmpty());
  }

  /** A verdict, where this profile and these runs allow one. */
  String verdict(int runs, Supplier<Spread> ours, Double printed, double best) {
    if (printed == null) {
      return Verdict.NO_NUMBER;
    }
    if (runs == 0) {
      return Verdict.NO_RUNS;
    }
    return profile == Profile.QUICK
        ? Verdict.SHORT
        : Verdict.of(ours.get(), printed, best, table.expected().tolerance());
  }
}
