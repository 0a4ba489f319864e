package org.parley.study.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.parley.game.zoo.MaxOfThree;
import org.parley.learner.svnr.Svnr;
import org.parley.study.Result;
import org.parley.study.Study;
import org.parley.training.TrainingListener;

/**
 * What is written, and, where {@code -Dparley.consumers} names a Python that has
 * src/test/python/export-requirements.txt, what TensorBoard, marl-eval and pandas read of it.
 */
class ExportTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private static ExportedRun run(String task, String learner, long seed, double value) {
    return new ExportedRun(
        task,
        learner,
        seed,
        List.of(new ExportedRun.Point(0, 30, -1.5), new ExportedRun.Point(300, 0.05, value - 0.15)),
        value,
        Optional.of(value > 9),
        2.5,
        300,
        true);
  }

  /** Two tasks, two learners of awkward names, three seeds. */
  private static List<ExportedRun> runs() {
    List<ExportedRun> runs = new ArrayList<>();
    for (String task : List.of("Max of Three(s2 = 1.5, third = -4.0)", "Twin \"Peaks\"")) {
      for (String learner : List.of("SVNR", "SVNR_M & co")) {
        for (long seed = 1; seed <= 3; seed++) {
          runs.add(run(task, learner, seed, learner.length() + seed / 8.0));
        }
      }
    }
    return runs;
  }

  private String text(ExportFormat format) throws IOException {
    List<Path> files = format.write(runs(), folder.resolve(format.text()));
    assertEquals(1, files.size());
    return Files.readString(files.get(0));
  }

  /** The bytes that TensorBoard's own classes write, from src/test/python/event_file.py. */
  @Test
  void eventFilesAreTensorBoardsOwn() throws IOException {
    try (InputStream hex = ExportTest.class.getResourceAsStream("events.hex")) {
      String expected = new String(hex.readAllBytes(), StandardCharsets.US_ASCII).strip();
      byte[] written = EventFiles.bytes(run("task", "SVNR", 1, 9.9));
      assertEquals(expected, HexFormat.of().formatHex(written));
    }
  }

  @Test
  void everyRunHasAnEventFileOfItsOwn() throws IOException {
    List<Path> files = ExportFormat.TENSORBOARD.write(runs(), folder);
    assertEquals(12, files.stream().distinct().filter(Files::exists).count());
    assertTrue(
        files.get(0).startsWith(folder.resolve("Max-of-Three-s2-=-1.5-third-=--4.0/SVNR/seed-1")),
        () -> "" + files.get(0));
  }

  @Test
  void namesThatBecomeOneStayApart() throws IOException {
    List<ExportedRun> alike = List.of(run("t", "a b", 1, 1), run("t", "a/b", 1, 2));
    List<Path> files = ExportFormat.TENSORBOARD.write(alike, folder);
    assertTrue(files.get(0).startsWith(folder.resolve("a-b")), () -> "" + files);
    assertTrue(files.get(1).startsWith(folder.resolve("a-b-2")), () -> "" + files);
  }

  @Test
  void marlEvalNestsWhatItReads() throws IOException {
    JsonNode tasks = JSON.readTree(text(ExportFormat.MARL_EVAL)).get("parley");
    JsonNode seed = tasks.get("Twin \"Peaks\"").get("SVNR").get("seed_2");
    assertEquals(300, seed.get("step_1").get("step_count").asInt());
    assertEquals(4.1, seed.get("step_1").get("return").get(0).asDouble(), 1e-12);
    assertEquals(4.25, seed.get("absolute_metrics").get("return").get(0).asDouble());
  }

  @Test
  void csvQuotesWhatNeedsIt() throws IOException {
    List<String> lines = text(ExportFormat.CSV).lines().toList();
    assertEquals(1 + 12 * 3, lines.size());
    assertEquals(
        "\"Max of Three(s2 = 1.5, third = -4.0)\",SVNR,1,evaluation,300,0.05,3.975,,",
        lines.get(2));
    assertEquals("\"Twin \"\"Peaks\"\"\",SVNR,1,final,300,,4.125,false,2.5", lines.get(21));
  }

  @Test
  void jsonLinesAreARunEach() throws IOException {
    List<String> lines = text(ExportFormat.JSONL).lines().toList();
    assertEquals(12, lines.size());
    JsonNode last = JSON.readTree(lines.get(11));
    assertEquals("SVNR_M & co", last.get("learner").asText());
    assertEquals(300, last.get("curve").get(1).get("step").asInt());
  }

  @Test
  void tablesAreSafeInTheirLanguages() throws IOException {
    String markdown = text(ExportFormat.MARKDOWN);
    assertTrue(
        markdown.contains("| Twin \"Peaks\" | SVNR\\_M & co | 3 | 3/3 (44–100 %) |"), markdown);
    String latex = text(ExportFormat.LATEX);
    assertTrue(latex.contains("SVNR\\_M \\& co & 3 & 3/3 (44--100 \\%)"), latex);
    assertEquals(4, latex.lines().filter(line -> line.contains(" & ")).count() - 1);
  }

  @Test
  void studiesGoOutWhole() throws IOException {
    Svnr small =
        Svnr.builder()
            .policyHidden(8)
            .criticHidden(8)
            .batch(16)
            .particles(4)
            .particleSets(1)
            .build();
    Study study =
        Study.of(MaxOfThree.game(3.0)).learner("SVNR", small).episodes(40).seeds(1, 2).build();
    Result result = study.run(1, TrainingListener.SILENT);
    List<ExportedRun> runs = ExportedRun.of(result);
    assertEquals(2, runs.size());
    assertEquals(result.runs().get(1).meanReturn(), runs.get(1).finalReturn());
    assertEquals(result.runs().get(0).curve().size(), runs.get(0).curve().size());
    assertEquals(40, runs.get(0).steps());
    for (ExportFormat format : ExportFormat.values()) {
      for (Path file : format.write(runs, folder.resolve(format.text()))) {
        assertTrue(Files.size(file) > 0, file::toString);
      }
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "parley.consumers", matches = ".+")
  void theirConsumersReadThemBack() throws Exception {
    for (ExportFormat format : ExportFormat.values()) {
      format.write(runs(), folder.resolve(format.text()));
    }
    Path output = folder.resolve("seen.json");
    Process python =
        new ProcessBuilder(
                System.getProperty("parley.consumers"),
                "src/test/python/read_exports.py",
                folder.toString())
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertEquals(0, python.waitFor());
    String[] lines = Files.readString(output).strip().split("\n");
    JsonNode seen = JSON.readTree(lines[lines.length - 1]);
    JsonNode board = seen.get("tensorboard");
    assertEquals(12, board.size());
    JsonNode peaks = board.get("Twin-Peaks/SVNR_M-co/seed-3");
    assertEquals("[[0,-1.5],[300,11.225000381469727]]", "" + peaks.get("return"));
    assertEquals("[[300,11.375]]", "" + peaks.get("final return"));
    JsonNode rows = seen.get("marl-eval").elements().next();
    assertEquals("[[4.125,4.125],[4.25,4.25],[4.375,4.375]]", "" + rows);
    assertEquals(36, seen.get("csv").get("rows").asInt());
    assertEquals(4.25, seen.get("csv").get("mean").get("SVNR").asDouble(), 1e-12);
    assertEquals(11.25, seen.get("jsonl").get("mean").get("SVNR_M & co").asDouble(), 1e-12);
  }
}
