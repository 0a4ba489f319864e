package org.parley.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainTest extends CommandLineHarness {

  @TempDir Path folder;

  private Outcome train(Path file, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("train", "max-of-three", "--learner", "svnr", "--json", file.toString()));
    args.addAll(Arrays.asList(more));
    return parley(args.toArray(String[]::new));
  }

  @Test
  void tellsEverySeedAndSumsUp() throws IOException {
    Path file = folder.resolve("result.json");
    Outcome outcome = train(file, "--param=s2=2", "--seeds=2", "--episodes=30");

    assertEquals(ExitCode.DONE, outcome.code());
    List<String> remarks = outcome.err().lines().toList();
    assertEquals("Written: " + file.toRealPath(), remarks.get(0));
    assertTrue(remarks.get(1).startsWith("Annealing: Quenches: it passes"), outcome.err());
    assertEquals(2, remarks.size(), outcome.err());
    List<String> lines = outcome.out().lines().toList();
    assertEquals(
        "Max of Three(s2 = 2.0, scale-exponent = 2.0, third = -4.0), 30 episodes a run",
        lines.get(0));
    assertEquals("1", lines.get(2).split("\\s+")[1]);
    assertEquals("2", lines.get(3).split("\\s+")[1]);
    assertTrue(lines.get(6).matches("svnr +-?[\\d.]+ ± [\\d.]+ +0/2 +0\\.00 \\[0\\.00, 0\\.66].*"));
  }

  @Test
  void gamesWithStateAreLearntToo() {
    Outcome outcome =
        parley("train", "particle-gather", "--learner", "svnr", "--seeds=1", "--episodes=2");

    assertEquals(ExitCode.DONE, outcome.code());
    assertTrue(outcome.out().startsWith("Particle Gather("), outcome.out());
    assertTrue(outcome.out().contains("2 episodes a run"), outcome.out());
  }

  @Test
  void theQuickProfileIsThePreset() throws IOException {
    Path file = folder.resolve("quick.json");
    Outcome outcome = train(file, "--profile=quick", "--seeds=1", "--episodes=5");
    assertEquals(ExitCode.DONE, outcome.code());
    String written = Files.readString(file);
    assertTrue(written.contains("64"), written);
    Path standard = folder.resolve("standard.json");
    train(standard, "--seeds=1", "--episodes=5");
    assertFalse(Files.readString(standard).equals(written));
  }

  @Test
  void theFileHasItsFieldsInOrder() throws IOException {
    Path file = folder.resolve("result.json");
    train(file, "--seeds=2", "--episodes=5", "--particles=8", "--negotiation=a->b,b->c");
    JsonNode result = json(file);

    assertEquals(
        List.of("game", "params", "learner", "episodes", "runs", "summary", "provenance", "study"),
        names(result));
    assertEquals("max-of-three", result.path("game").textValue());
    assertEquals(1.5, result.path("params").path("s2").doubleValue());
    assertEquals("svnr", result.path("learner").textValue());
    assertEquals(5, result.path("episodes").intValue());
    JsonNode run = result.path("runs").path(1);
    assertEquals(List.of("seed", "return", "hit", "seconds", "digest"), names(run));
    assertEquals(2, run.path("seed").intValue());
    assertFalse(run.path("hit").booleanValue());
    assertEquals(
        List.of("mean", "sd", "hits", "successRate", "successInterval", "gap"),
        names(result.path("summary")));
    assertEquals(
        List.of("parley", "commit", "java", "os", "blas", "game", "learner"),
        names(result.path("provenance")));
    String learner = result.path("provenance").path("learner").textValue();
    assertTrue(learner.contains("negotiation = sets { \"b\" hears \"a\"; \"c\" hears \"b\" }"));
    assertTrue(learner.contains("particles = 8;"));
  }

  @Test
  void theSummaryFollowsFromTheRuns() throws IOException {
    Path file = folder.resolve("result.json");
    train(file, "--seeds=2", "--episodes=5");
    JsonNode result = json(file);
    double one = result.path("runs").path(0).path("return").doubleValue();
    double two = result.path("runs").path(1).path("return").doubleValue();

    JsonNode summary = result.path("summary");
    assertEquals((one + two) / 2, summary.path("mean").doubleValue(), 1e-12);
    assertEquals(Math.abs(one - two) / Math.sqrt(2), summary.path("sd").doubleValue(), 1e-12);
    assertEquals(10 - (one + two) / 2, summary.path("gap").doubleValue(), 1e-12);
  }

  @Test
  void oneRunHasNoDeviation() throws IOException {
    Path file = folder.resolve("result.json");
    Outcome outcome = train(file, "--seeds=1", "--episodes=5");
    assertTrue(json(file).path("summary").path("sd").isNull());
    assertFalse(outcome.out().contains("±"));
  }

  @Test
  void theSameCommandGivesTheSameFileButForSeconds() throws IOException {
    List<String> files = new ArrayList<>();
    for (String threads : List.of("1", "2", "1")) {
      Path file = folder.resolve("result.json");
      train(file, "--seeds=3", "--episodes=40", "--threads", threads);
      files.add(Files.readString(file).replaceAll("\"seconds\": [-+.\\dE]+", "\"seconds\": _"));
    }
    assertTrue(files.get(0).contains("\"seconds\": _"));
    assertEquals(files.get(0), files.get(1));
    assertEquals(files.get(0), files.get(2));
  }

  @Test
  void theLearnersNegotiateDifferently() throws IOException {
    List<JsonNode> results = new ArrayList<>();
    for (String learner : List.of("svnr", "svnr-m", "svnr-f")) {
      Path file = folder.resolve(learner);
      parley(
          "train",
          "twin-peaks",
          "--learner",
          learner,
          "--seeds=1",
          "--episodes=20",
          "--json",
          file.toString());
      results.add(((ObjectNode) json(file).path("summary")).deepCopy());
    }
    assertEquals(3, results.stream().distinct().count());
  }

  @Test
  void aFailingRewardKeepsWhatThereIs() throws IOException {
    Path file = folder.resolve("result.json");
    Outcome outcome =
        parley(
            "train",
            "twin-peaks",
            "--param=width=1e-200",
            "--learner=svnr",
            "--seeds=1",
            "--episodes=5",
            "--json",
            file.toString());

    assertEquals(ExitCode.FAILED, outcome.code());
    assertTrue(outcome.err().contains("seed 1: Step 0: The reward of game \"Twin Peaks\""));
    assertTrue(outcome.out().contains("failed after step 0"));
    JsonNode run = json(file).path("runs").path(0);
    assertTrue(run.path("return").isNull());
    assertTrue(run.path("ended").textValue().contains("-Infinity at the joint action ("));
    assertFalse(json(file).path("complete").booleanValue());
  }

  @Test
  void anInterruptKeepsWhatThereIs() throws IOException {
    Path file = folder.resolve("result.json");
    Thread training = Thread.currentThread();
    CompletableFuture.runAsync(
        training::interrupt, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS));
    Outcome outcome = train(file, "--seeds=100", "--episodes=100000");

    assertEquals(ExitCode.INTERRUPTED, outcome.code());
    assertFalse(Thread.currentThread().isInterrupted());
    assertTrue(outcome.out().contains("Partial: 0 of 100 runs reached their end"));
    JsonNode result = json(file);
    assertTrue(result.has("complete") && !result.path("complete").booleanValue());
    JsonNode run = result.path("runs").path(0);
    assertTrue(run.path("ended").textValue().startsWith("interrupted after step "));
    assertTrue(run.path("return").isNumber());
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
