package org.parley.experiments.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All tables by name. */
public final class Tables {

  private static final Map<String, Table> ALL =
      Stream.of(
              RivalTables.two(),
              RivalTables.three(),
              TiesTable.ties(),
              ParticleTables.four(),
              ParticleTables.five(),
              TopologyTable.six(),
              TemperatureTables.seven(),
              TemperatureTables.eight(),
              CostTable.ten(),
              TemperatureTables.start(),
              PeakTables.modes(),
              PeakTables.tied(),
              PeakTables.noise(),
              TopologyTable.maxOfThree(),
              AgentsTable.agents(),
              FactorsTable.factors(),
              BasinTables.entry(),
              BasinEvidence.certificate(),
              BasinEvidence.alignment(),
              BasinEvidence.terms(),
              BasinEvidence.annealing(),
              BasinEvidence.sweep())
          .collect(
              Collectors.toMap(
                  Table::name, Function.identity(), (one, other) -> one, LinkedHashMap::new));

  private Tables() {}

  /** The names, in the order they are listed. */
  public static List<String> names() {
    return List.copyOf(ALL.keySet());
  }

  /** The table of this name, which must be one of {@link #names()}. */
  public static Table of(String name) {
    return ALL.get(name);
  }
}
