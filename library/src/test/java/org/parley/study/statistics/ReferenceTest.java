package org.parley.study.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.parley.math.RandomStream;

/**
 * Agreement with Python's rliable, arch and diptest: with numbers they gave once (written by
 * src/test/python/statistics_reference.py), and, where {@code -Dparley.rliable} names a Python that
 * has them, with what they say of other scores today.
 */
class ReferenceTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void agreesWithTheCommittedNumbers() throws IOException {
    try (InputStream text = ReferenceTest.class.getResourceAsStream("rliable.json")) {
      agrees(JSON.readTree(text));
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "parley.rliable", matches = ".+")
  void agreesWithTheInstalledPackages(@TempDir Path folder) throws Exception {
    Path input = folder.resolve("input.json");
    Files.writeString(input, JSON.writeValueAsString(others()));
    Path output = folder.resolve("output.json");
    Process python =
        new ProcessBuilder(
                System.getProperty("parley.rliable"),
                "src/test/python/statistics_reference.py",
                input.toString())
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertEquals(0, python.waitFor());
    agrees(JSON.readTree(output.toFile()));
  }

  /** Scores that the committed file has not. */
  private static JsonNode others() {
    RandomStream stream = RandomStream.of(99);
    var input = JSON.createObjectNode();
    input.set("x", JSON.valueToTree(matrix(stream.named("x"), 9, 4)));
    input.set("y", JSON.valueToTree(matrix(stream.named("y"), 9, 4)));
    input.set("at", JSON.valueToTree(PerformanceProfile.evenly(0, 1, 11)));
    input.set("samples", JSON.valueToTree(matrix(stream.named("samples"), 40, 25)));
    return input;
  }

  private static double[][] matrix(RandomStream stream, int rows, int columns) {
    double[][] matrix = new double[rows][columns];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        double share = stream.uniform((long) row * columns + column);
        matrix[row][column] = share < 0.5 ? share * share : share;
      }
    }
    return matrix;
  }

  private static void agrees(JsonNode reference) {
    Scores x = Scores.byRun(read(reference, "x", double[][].class));
    Scores y = Scores.byRun(read(reference, "y", double[][].class));
    assertEquals(reference.get("mean").asDouble(), Aggregate.MEAN.of(x), 1e-9);
    assertEquals(reference.get("median").asDouble(), Aggregate.MEDIAN.of(x), 1e-9);
    assertEquals(reference.get("iqm").asDouble(), Aggregate.IQM.of(x), 1e-9);
    assertEquals(reference.get("gap").asDouble(), Aggregate.optimalityGap(9).of(x), 1e-9);
    double[] at = read(reference, "at", double[].class);
    assertArrayEquals(
        read(reference, "profile", double[].class), PerformanceProfile.shares(x, at), 1e-9);
    assertEquals(reference.get("improvement").asDouble(), Improvement.of(x, y), 1e-9);
    sameIntervals(reference, x, y);
    double[][] samples = read(reference, "samples", double[][].class);
    double[] dips = read(reference, "dips", double[].class);
    for (int i = 0; i < dips.length; i++) {
      assertEquals(dips[i], Dip.of(samples[i]), 1e-9, "sample " + i);
    }
  }

  private static void sameIntervals(JsonNode reference, Scores x, Scores y) {
    int[][][] indices = read(reference, "indices", int[][][].class);
    JsonNode ends = reference.get("percentile");
    same(ends.get("mean"), Bootstrap.Method.PERCENTILE, x, Aggregate.MEAN, indices);
    same(ends.get("median"), Bootstrap.Method.PERCENTILE, x, Aggregate.MEDIAN, indices);
    same(ends.get("iqm"), Bootstrap.Method.PERCENTILE, x, Aggregate.IQM, indices);
    int[][][] ofOne = read(reference, "indicesOfOne", int[][][].class);
    Scores first = Scores.of(y.toArray()[0]);
    same(reference.get("bca").get("mean"), Bootstrap.Method.BCA, first, Aggregate.MEAN, ofOne);
  }

  private static void same(
      JsonNode ends, Bootstrap.Method method, Scores scores, Aggregate of, int[][][] indices) {
    Interval interval =
        new Bootstrap(method, indices.length, 0.95, RandomStream.of(0))
            .interval(scores, of, (resample, task, place, runs) -> indices[resample][place][task]);
    for (int end : List.of(0, 1)) {
      double ours = end == 0 ? interval.low() : interval.high();
      assertEquals(ends.get(end).asDouble(), ours, 1e-6, method + " of " + scores);
    }
  }

  private static <T> T read(JsonNode node, String name, Class<T> type) {
    return JSON.convertValue(node.get(name), type);
  }
}
