package org.parley.experiments.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkloadsTest {

  @Test
  void partsAndPeaksCanBeDone() {
    for (String workload : List.of("parts", "peaks")) {
      List<Comparison> all = new Workloads(Map.of()).of(workload);
      assertFalse(all.isEmpty());
      for (Comparison each : all) {
        assertEquals(workload, each.workload());
        assertEquals(1, each.sides().size(), "no peers, so Parley alone");
        assertTrue(each.sides().get(0).seconds(1) > 0, each.name());
      }
    }
  }

  @Test
  void operationsOfAStackAreThoseOfItsProducts() {
    // 8 → 4 → 4 → 1 over 2 rows: 8·4 + 4·4 + 4 multiply-adds a row, three times.
    assertEquals(3 * 2 * 2 * (32 + 16 + 4), LayerWork.operations(8, 2, 4));
  }

  @Test
  void theFileOfParityHoldsWhatItsHeaderSays(@TempDir Path folder) throws IOException {
    Parity.write(folder);
    JsonNode header = new ObjectMapper().readTree(folder.resolve("parity.json").toFile());
    long floats = 0;
    boolean stein = false;
    for (JsonNode array : header.get("arrays")) {
      long size = 1;
      for (JsonNode length : array.get("shape")) {
        size *= length.asLong();
      }
      floats += size;
      stein |= array.get("name").asText().equals("steinDirection");
    }
    assertTrue(stein);
    assertEquals(4 * floats, Files.size(folder.resolve("parity.f32")));
  }
}
