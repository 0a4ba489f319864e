package org.parley.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands search, export and coverage: what they refuse, write and take up again. */
class SearchAndExportTest extends CommandLineHarness {

  @TempDir private Path folder;

  @Test
  void aSearchIsKeptAndTakenUpAgain() throws IOException {
    Path journal = folder.resolve("search.jsonl");
    String[] command = {
      "search",
      "max-of-three",
      "--learner",
      "svnr",
      "--episodes",
      "2",
      "--seeds",
      "2",
      "--trials",
      "2",
      "--sampler",
      "random",
      "--journal",
      journal.toString()
    };
    Outcome first = parley(command);
    assertEquals(ExitCode.DONE, first.code(), first::toString);
    assertTrue(first.out().startsWith("2 of 2 trials, 0 pruned, 4 runs"), first.out());
    assertTrue(first.out().contains("best: trial "), first.out());
    String kept = Files.readString(journal);
    assertEquals(5, kept.lines().count());
    assertEquals(first.out(), parley(command).out());
    assertEquals(kept, Files.readString(journal));
    command[6 - 1] = "3";
    parley(command).assertRefused("search.jsonl / search", "Give another file");
  }

  @Test
  void aSearchTellsAllThatIsWrongAtOnce() {
    parley(
            "search",
            "chess",
            "--learner",
            "svnr",
            "--particles",
            "4",
            "--json",
            "x",
            "--trials",
            "0",
            "--sampler",
            "grid:one",
            "--journal",
            "/no/way")
        .assertRefused(
            "has 6 problems",
            "--json",
            "--particles",
            "--trials",
            "--sampler",
            "--journal",
            "GAME = chess");
  }

  @Test
  void committedResultsGoOut() throws IOException {
    for (String results : new String[] {"results/first-light", "results/tables/runs"}) {
      for (String format : new String[] {"marl-eval", "csv", "jsonl", "markdown", "latex"}) {
        String to = folder.resolve(format).toString();
        Outcome outcome = parley("export", results, "--to", format, "--folder", to);
        assertEquals(ExitCode.DONE, outcome.code(), outcome::toString);
        assertTrue(Files.size(Path.of(outcome.out().strip())) > 100, outcome::toString);
      }
    }
    assertTrue(json(folder.resolve("marl-eval/marl-eval.json")).get("parley").size() > 1);
  }

  @Test
  void whatIsNoResultIsRefused() throws IOException {
    parley("export").assertRefused("2 problems", "PATH = missing", "--to = missing");
    parley("export", folder.toString(), "--to", "csv").assertRefused("no runs");
    Path file = folder.resolve("foreign.json");
    Files.writeString(file, "{\"arm\":1");
    parley("export", file.toString(), "--to", "csv").assertRefused("foreign.json = no JSON");
    Files.writeString(file, "{\"learner\":\"svnr\",\"runs\":[]}");
    parley("export", file.toString(), "--to", "csv").assertRefused("foreign.json = another file");
  }

  @Test
  void coverageIsATable() {
    Outcome outcome = parley("coverage", "--studies", "20", "--resamples", "100");
    assertEquals(ExitCode.DONE, outcome.code(), outcome::toString);
    assertEquals(
        36, outcome.out().lines().filter(line -> line.matches(".*(\\| [\\d.]+ ){4}\\|")).count());
    parley("coverage", "--studies", "0").assertRefused("--studies = 0");
  }
}
