package org.parley.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnoseTest extends CommandLineHarness {

  @TempDir private Path folder;

  @Test
  void writesEveryNumberAndAParagraphForEachLearnerAndGame() throws IOException {
    Path json = folder.resolve("diagnosis.json");
    Path markdown = folder.resolve("diagnosis.md");
    Outcome outcome =
        parley(
            "diagnose",
            "--seeds",
            "2",
            "--episodes",
            "3",
            "--json",
            "" + json,
            "--markdown",
            "" + markdown);
    assertEquals(ExitCode.DONE, outcome.code(), outcome::toString);
    assertEquals(8, outcome.out().lines().filter(line -> line.contains("Verdict: ")).count());
    JsonNode rows = json(json);
    assertEquals(4, rows.size());
    for (JsonNode row : rows) {
      assertEquals(2, row.get("runs").size());
      JsonNode mean = row.get("means").get("optimality gap");
      double first = row.get("runs").get("1").get("optimality gap").get("value").asDouble();
      double second = row.get("runs").get("2").get("optimality gap").get("value").asDouble();
      assertEquals((first + second) / 2, mean.get("value").asDouble(), 1e-9);
      assertTrue(row.get("words").asText().startsWith("Verdict: "));
      assertTrue(row.get("provenance").get("game").asText().length() > 3);
    }
    assertEquals(0, rows.get(0).get("projectionGap").asDouble(), 1e-6);
    assertTrue(rows.get(3).get("projectionGap").asDouble() > 0.1);
    String text = Files.readString(markdown);
    assertTrue(text.contains("| game | learner | optimality gap | Nash gap | ERO gap | PRO gap |"));
    assertEquals(4, text.lines().filter(line -> line.startsWith("> Verdict: ")).count());
  }

  @Test
  void whatItCannotUseIsRefusedAtOnce() {
    parley("diagnose", "--seeds", "0", "--json", "" + folder)
        .assertRefused("--seeds = 0", "--json = " + folder);
  }
}
