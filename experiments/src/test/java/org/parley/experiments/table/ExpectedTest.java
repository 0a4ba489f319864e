package org.parley.experiments.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The papers' numbers are read strictly, and all of them stand somewhere. */
class ExpectedTest {

  private static final String GOOD =
      """
      {"source": "S", "seeds": 5, "tolerance": 0.05, "inconsistencies": ["i"],
       "rows": {"a": {"mean": 1.5, "sd": 0.5, "numbers": {"n": 2}},
                "b": {"mean": null, "sd": null, "numbers": {}}}}
      """;

  @Test
  void whatIsThereIsRead() throws IOException {
    Expected read = Expected.read(GOOD);
    assertEquals(1.5, read.row("a").mean());
    assertEquals(2.0, read.row("a").numbers().get("n"));
    assertEquals(null, read.row("b").mean());
    assertEquals(null, read.row("nobody").mean());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"seeds\": 5,            |                          | seeds",
        "\"seeds\": 5             | \"seeds\": 5.5           | 5.5",
        "\"seeds\": 5             | \"seeds\": \"5\"         | seeds",
        "\"seeds\": 5             | \"seeds\": 0             | seeds = 0",
        "\"tolerance\": 0.05      | \"tolerance\": 1         | tolerance = 1.0",
        "\"tolerance\": 0.05      | \"tolerance\": null      | tolerance",
        "\"source\": \"S\"        | \"source\": \" \"        | source",
        "\"mean\": 1.5            | \"men\": 1.5             | men",
        "\"mean\": 1.5            | \"mean\": \"high\"       | mean",
        "\"mean\": 1.5            | \"mean\": null           | sd = 0.5",
        "\"sd\": 0.5              | \"sd\": -1               | sd = -1.0",
        "\"b\":                   | \"a\":                   | Duplicate",
        "{}}}}                    | {}}}} 1                  | Trailing",
      })
  void whatIsWrongIsRefusedByItsName(String from, String to, String named) {
    String text = GOOD.replace(from, to == null ? "" : to);
    assertTrue(!text.equals(GOOD), from);
    IOException refused = assertThrows(IOException.class, () -> Expected.read(text));
    assertTrue(refused.getMessage().contains(named), refused::getMessage);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4", "6", "7", "8"})
  void everyPrintedRowStandsBesideAnArm(String name) {
    Table table = Tables.of(name);
    Set<String> shown = new HashSet<>();
    table.arms().forEach(arm -> shown.add(arm.printed()));
    for (String row : table.expected().rows().keySet()) {
      boolean task = row.contains(", M = ");
      assertTrue(task || shown.contains(row), row + " of table " + name + " is shown nowhere");
    }
    assertEquals(5, table.expected().seeds());
  }

  /** Digits of the print, picked from the ends of each table. */
  @Test
  void theNumbersAreThePapers() {
    assertEquals(-0.65, Tables.of("8").expected().row("Instant").mean());
    assertEquals(0.19, Tables.of("8").expected().row("Exponential").sd());
    assertEquals(2.37, Tables.of("6").expected().row("Sample-1 peer").mean());
    assertEquals(6.82, Tables.of("7").expected().row("1").mean());
    assertEquals(1.50, Tables.of("4").expected().row("64").numbers().get("time index"));
    assertEquals(289, Tables.of("4").expected().row("Walker2d-2x3, M = 64").sd());
    assertEquals(1.22, Tables.of("5").expected().row("4").numbers().get("NTI"));
    assertEquals(List.of(), Tables.of("start").expected().inconsistencies());
  }
}
