package org.parley.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command: what it lists, refuses and writes. */
class TabulateTest extends CommandLineHarness {

  @TempDir private Path folder;

  @Test
  void withoutANameTheTablesAreListed() {
    Outcome outcome = parley("table");
    assertEquals(ExitCode.DONE, outcome.code(), outcome::toString);
    assertEquals(22, outcome.out().lines().count());
    assertTrue(outcome.out().startsWith("2        learners against"), outcome.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9 | --threads=1      | NAME = 9: must be one of 2, 3, ties, 4, 5, 6, 7, 8, 10, start, modes, tied, noise, topologies, agents, factors, basin-entry,",
        "8 | --profile=fast   | --profile = fast: must be one of quick, paper. quick shows",
        "8 | --seeds=20       | --seeds = 20: must be A..B, two whole numbers from 0 to 1000000",
        "8 | --seeds=5..1     | --seeds = 5..1: must be A..B",
        "8 | --seeds=1..9999999 | --seeds = 1..9999999: must be A..B",
        "8 | --seeds=-1..3    | --seeds = -1..3: must be A..B",
        "8 | --threads=0      | --threads = 0: must be a whole number from 1 to 256. Leave it out",
        "8 | --folder=/no/way | --folder = /no/way: must be a folder, or a new one in one that",
        "8 | --only=max-*,nine-* | --only = nine-*: must be a pattern that an arm's key fits, such as",
        "8 | --only=[         | --only = [: must be a pattern that an arm's key fits, such as",
        "8 | --episodes=3     | option = --episodes=3: must be one of --folder, --help, --only",
      })
  void whatItCannotUseIsRefused(String name, String option, String message) {
    parley("table", name, option).assertRefused(message, "Try: ./parley help table");
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    parley("table", "two", "--profile", "slow", "--seeds", "x")
        .assertRefused("parley table has 3 problems:", "NAME = two", "= slow", "--seeds = x");
  }

  /** A whole table of real runs, made, kept, and tabulated again without a run. */
  @Test
  void aTableIsMadeKeptAndTabulatedAgain() throws IOException {
    String[] command = {
      "table", "agents", "--seeds", "1..1", "--folder", folder.resolve("new").toString()
    };
    Outcome first = parley(command);
    assertEquals(ExitCode.DONE, first.code(), first::toString);
    assertEquals(7, first.err().lines().filter(line -> line.contains("seed 1: done")).count());
    Path written = folder.resolve("new/table-agents-quick-seeds-1-1.md");
    assertEquals(first.out(), Files.readString(written));
    assertTrue(first.out().contains("## Growth of bytes"), first.out());
    assertTrue(first.out().contains("## What is missing\n\nNothing."), first.out());

    Outcome again = parley(command);
    assertEquals(first.out(), again.out());
    assertEquals(1, again.err().lines().count(), again::err);

    Outcome more =
        parley("table", "agents", "--tabulate", "--folder", folder.resolve("new").toString());
    assertEquals(ExitCode.DONE, more.code(), more::toString);
    assertTrue(more.out().contains("- 50: seeds not run yet: 2"), more.out());
  }

  @Test
  void someArmsAloneAreRun() {
    Outcome outcome =
        parley("table", "agents", "--seeds=1..1", "--only=*-2,*-3", "--folder", folder.toString());
    assertEquals(ExitCode.DONE, outcome.code(), outcome::toString);
    assertEquals(2, outcome.err().lines().filter(line -> line.contains("seed 1: done")).count());
    assertTrue(outcome.out().contains("- 50: seeds not run yet: 1"), outcome.out());
  }
}
