package org.parley.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.study.file.SuiteFile;

/** Studies of several games on the command line. */
class SuiteCommandTest extends CommandLineHarness {

  private static final String SUITE =
      """
      games:
        - {name: max-of-three, s2: 2, label: wide, floor: -20}
        - max-of-two
      learners:
        - label: A
          vary: {particles: [4, 6]}
          particles: {}
      episodes: 20
      seeds: 1..2
      evaluation: {points: 4, episodes: 5, particles: 4, final: 20}
      """;

  @TempDir private Path temporary;

  private Path file;
  private Path folder;

  @BeforeEach
  void writeTheSuite() throws IOException {
    file = Files.writeString(temporary.resolve("short.yaml"), SUITE);
    folder = temporary.resolve("out");
  }

  private Outcome study() {
    return parley("study", file.toString(), "--folder", folder.toString(), "--threads", "2");
  }

  private static String digest(Outcome outcome) {
    String line = outcome.out().lines().reduce("", (before, last) -> last);
    return line.substring(line.lastIndexOf(' ') + 1);
  }

  @Test
  void makesKeepsResumesAndReproduces() throws IOException {
    Outcome made = study();
    assertEquals(ExitCode.DONE, made.code(), made::toString);
    assertTrue(made.out().startsWith("2 games, 2 learners, 2 seeds, 20 episodes"), made.out());
    assertTrue(made.out().contains("wide: floor -20.00 (stated), optimum 10.00"), made.out());
    assertTrue(made.out().contains("P(A, particles = 4 > A, particles = 6) = "), made.out());
    assertEquals(64, digest(made).length());

    try (var runs = Files.list(folder.resolve("1-wide/runs"))) {
      for (Path run : runs.filter(each -> each.toString().endsWith("seed-1.run")).toList()) {
        Files.delete(run);
      }
    }
    Outcome resumed = parley("resume", folder.toString());
    assertEquals(ExitCode.DONE, resumed.code(), resumed::toString);
    assertEquals(digest(made), digest(resumed));

    Outcome reproduced = parley("reproduce", folder.toString());
    assertEquals(ExitCode.DONE, reproduced.code(), reproduced::toString);
    assertTrue(reproduced.out().startsWith("8 runs made again: 8 same"), reproduced.out());
    assertTrue(reproduced.out().contains(digest(made)), reproduced.out());
    Path json = folder.resolve("suite.json");
    assertTrue(parley("reproduce", json.toString()).out().startsWith("8 runs made again: 8 same"));
  }

  @Test
  void eachGameIsAStudyOfItsOwn() {
    study();
    Path wide = folder.resolve("1-wide");
    Outcome resumed = parley("resume", wide.toString());
    assertEquals(ExitCode.DONE, resumed.code(), resumed::toString);
    Path run = wide.resolve("runs/1-a-particles-4.seed-2.run");
    Outcome one = parley("reproduce", run.toString());
    assertTrue(one.out().startsWith("1 runs made again: 1 same"), one::toString);
  }

  @Test
  void exportsHaveATaskAGame() throws IOException {
    study();
    Path to = temporary.resolve("export");
    Outcome outcome =
        parley("export", folder.toString(), "--to", "marl-eval", "--folder", to.toString());
    assertEquals(ExitCode.DONE, outcome.code(), outcome::toString);
    JsonNode tasks = json(to.resolve("marl-eval.json")).path("parley");
    List<String> names = new ArrayList<>();
    tasks.fieldNames().forEachRemaining(names::add);
    assertEquals("wide", names.get(0));
    assertTrue(names.get(1).startsWith("Max of Two"), names::toString);
    assertEquals(2, tasks.path("wide").path("A, particles = 6").size());
    assertEquals(
        5, tasks.path("wide").path("A, particles = 6").path("seed_1").size() - 1, "points");
    Outcome one =
        parley(
            "export", folder.resolve("1-wide").toString(), "--to=csv", "--folder", to.toString());
    assertEquals(ExitCode.DONE, one.code(), one::toString);
    assertEquals(1 + 4 * (5 + 1), Files.readAllLines(to.resolve("runs.csv")).size());
  }

  @Test
  void badFilesAreRefusedAndNothingBegins() throws IOException {
    Files.writeString(
        file,
        SUITE
            .replace("- max-of-two", "- climbing\n  - {name: max-of-three, s2: 0}")
            .replace("[4, 6]", "[4, 1]"));
    study()
        .assertRefused(
            "short.yaml has 2 problems", "games[2].s2 = 0.0", "learners[0].vary.particles[1] = 1");
    assertFalse(Files.exists(folder));
  }

  @Test
  void anotherSuiteIsNotMixedIn() throws IOException {
    study();
    Files.writeString(file, SUITE.replace("seeds: 1..2", "seeds: 1..3"));
    study().assertRefused("another suite");
    Files.writeString(file, SUITE.replace("games:", "game: max-of-two\nothers:"));
    study().assertRefused("others = ");
    Files.writeString(folder.resolve("suite.json"), "{");
    parley("resume", folder.toString()).assertRefused("suite.json", "not JSON");
  }

  @Test
  void theExampleIsReadWhole() {
    SuiteFile example = StudyText.ofFile("test", "configs/example-suite.yaml").suite();
    assertEquals(List.of("narrow", "wide", "tie"), List.copyOf(example.suite().studies().keySet()));
    assertEquals(
        List.of("SVNR, particles = 16", "SVNR, particles = 32", "MADDPG"),
        example.suite().learners());
  }
}
