package org.parley.study.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.parley.study.statistics.RankTest;

/**
 * The estimator beside Optuna's: best values after 50 trials from 20 seeds, which must not differ
 * beyond noise (Mann–Whitney, 1 %). Against numbers that it gave once (written by
 * src/test/python/search_reference.py), and, where {@code -Dparley.optuna} names a Python that has
 * it, against other seeds today.
 */
class OptunaTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int REPEATS = 20;
  private static final Effort EFFORT = new Effort(50, List.of(1L), false);

  private static final SearchSpace CUBE =
      SearchSpace.builder().uniform("x0", -5, 5).uniform("x1", -5, 5).uniform("x2", -5, 5).build();
  private static final SearchSpace PLANE =
      SearchSpace.builder().uniform("x", -5, 10).uniform("y", 0, 15).build();
  private static final SearchSpace MIXED =
      SearchSpace.builder()
          .logUniform("rate", 1e-4, 1e-1)
          .whole("units", 16, 64)
          .choice("kind", "plain", "heavy", "light")
          .uniform("momentum", 0, 1)
          .when("kind", "heavy")
          .build();

  private static final Map<String, Search> FUNCTIONS =
      Map.of(
          "sphere", search(CUBE, OptunaTest::sphere),
          "branin", search(PLANE, OptunaTest::branin),
          "mixed", search(MIXED, OptunaTest::mixed));

  private static Search search(SearchSpace space, Objective objective) {
    return new Search("test", space, Sampler.treeParzen(), EFFORT, 0, objective);
  }

  private static double sphere(Point point, long seed) {
    double sum = 0;
    for (String name : List.of("x0", "x1", "x2")) {
      sum += point.number(name) * point.number(name);
    }
    return -sum;
  }

  private static double branin(Point point, long seed) {
    double x = point.number("x");
    double bend = point.number("y") - 5.1 / (4 * Math.PI * Math.PI) * x * x + 5 / Math.PI * x - 6;
    return -(bend * bend + 10 * (1 - 1 / (8 * Math.PI)) * Math.cos(x) + 10);
  }

  private static double mixed(Point point, long seed) {
    double rest =
        switch (point.choice("kind")) {
          case "plain" -> 0.5;
          case "light" -> 1;
          default -> Math.pow(point.number("momentum") - 0.7, 2);
        };
    double units = (point.whole("units") - 40) / 20.0;
    return -(Math.pow(Math.log10(point.number("rate")) + 2.5, 2) + units * units + rest);
  }

  @Test
  void findsWhatOptunaFound() throws IOException {
    try (InputStream text = OptunaTest.class.getResourceAsStream("optuna.json")) {
      compare(JSON.readTree(text));
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "parley.optuna", matches = ".+")
  void findsWhatTheInstalledOptunaFinds(@TempDir Path folder) throws Exception {
    Path output = folder.resolve("output.json");
    Process python =
        new ProcessBuilder(
                System.getProperty("parley.optuna"), "src/test/python/search_reference.py", "1001")
            .redirectOutput(output.toFile())
            .redirectError(folder.resolve("errors").toFile())
            .start();
    assertEquals(0, python.waitFor());
    compare(JSON.readTree(output.toFile()));
  }

  private static void compare(JsonNode reference) {
    FUNCTIONS.forEach(
        (name, search) -> {
          double[] theirs = JSON.convertValue(reference.get(name), double[].class);
          assertEquals(REPEATS, theirs.length);
          double[] ours = best(search, Sampler.treeParzen());
          double p = RankTest.pValue(theirs, ours);
          String medians = name + ": " + Median.of(ours) + " beside " + Median.of(theirs);
          if (System.getProperty("parley.optuna") != null) {
            System.out.println(medians + ", p = " + p);
          }
          assertTrue(p > 0.01, medians + ", p = " + p);
          double[] random = best(search, Sampler.random());
          assertTrue(Median.of(ours) < Median.of(random), name + ": " + Median.of(random));
          assertTrue(RankTest.pValue(ours, random) < 0.05, name + " beside random");
        });
  }

  /** Lowest values of the function from each of the seeds. */
  private static double[] best(Search search, Sampler sampler) {
    return LongStream.rangeClosed(1, REPEATS)
        .mapToObj(
            seed ->
                new Search(
                    search.name(), search.space(), sampler, EFFORT, seed, search.objective()))
        .mapToDouble(seeded -> -seeded.run(1).best().orElseThrow().value())
        .toArray();
  }
}
