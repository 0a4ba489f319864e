package org.parley.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyCommandTest extends CommandLineHarness {

  private static final String STUDY =
      """
      game: {name: max-of-three, s2: 2}
      learners:
        - label: SVNR
          svnr: {particles: 4, batch: 16}
        - label: SVNR-M
          svnr: {particles: 4, batch: 16, negotiation: independent}
      episodes: 30
      seeds: 1..2
      evaluation: {points: 10, episodes: 10, final: 20}
      """;

  @TempDir private Path temporary;

  private Path file;
  private Path folder;

  @BeforeEach
  void writeTheStudy() throws IOException {
    file = Files.writeString(temporary.resolve("short.yaml"), STUDY);
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
  void makesKeepsAndReproducesAStudy() throws IOException {
    Outcome made = study();
    assertEquals(ExitCode.DONE, made.code(), made::toString);
    assertTrue(made.out().contains("SVNR-M"), made.out());
    assertEquals(64, digest(made).length(), made.out());

    JsonNode run = json(folder.resolve("runs/2-svnr-m.seed-1.json"));
    assertEquals(11, run.path("curve").path("return").size());
    assertEquals(30, run.path("gradientSteps").asInt());
    assertTrue(run.path("final").isNumber() && run.path("best").isNumber());
    assertTrue(run.path("provenance").path("commit").isTextual());
    assertEquals(200 * 3 * 4 + 128, Files.size(folder.resolve("runs/2-svnr-m.seed-1.npy")));

    Outcome resumed = parley("resume", folder.toString());
    assertEquals(ExitCode.DONE, resumed.code(), resumed::toString);
    assertEquals(digest(made), digest(resumed));

    Outcome reproduced = parley("reproduce", folder.toString());
    assertEquals(ExitCode.DONE, reproduced.code(), reproduced::toString);
    assertTrue(reproduced.out().startsWith("4 runs made again: 4 same"), reproduced.out());
    Outcome one = parley("reproduce", folder.resolve("runs/1-svnr.seed-2.run").toString());
    assertTrue(one.out().startsWith("1 runs made again: 1 same"), one.out());
  }

  @Test
  void aTornRunIsNamedAndMadeAgain() throws IOException {
    Outcome made = study();
    Path run = folder.resolve("runs/1-svnr.seed-1.run");
    Files.write(run, Arrays.copyOf(Files.readAllBytes(run), 50));
    Outcome again = parley("resume", folder.toString());
    assertTrue(again.err().contains("Not used: " + run.toRealPath()), again.err());
    assertEquals(digest(made), digest(again));
  }

  @Test
  void badFilesAreRefusedAndNothingBegins() throws IOException {
    Files.writeString(file, STUDY.replace("particles: 4, b", "particels: 4, b") + "epsiodes: 3\n");
    study()
        .assertRefused(
            "short.yaml has 3 problems",
            "learners[0].svnr.particels = 4",
            "Did you mean particles?",
            "epsiodes = 3",
            "Did you mean episodes?");
    assertFalse(Files.exists(folder));
  }

  @Test
  void whatIsNotThereIsRefused() throws IOException {
    parley("study", temporary.resolve("none.yaml").toString())
        .assertRefused("FILE", "a file that can be read");
    parley("resume", temporary.toString()).assertRefused("There is no study.json");
    parley("study", file.toString(), "--threads=0").assertRefused("--threads = 0");
    parley("study").assertRefused("FILE = missing");
    Files.writeString(temporary.resolve("study.json"), "{");
    parley("reproduce", temporary.toString()).assertRefused("study.json", "not JSON");
  }

  @Test
  void anotherStudyIsNotMixedIn() throws IOException {
    study();
    Files.writeString(file, STUDY.replace("seeds: 1..2", "seeds: 1..3"));
    study().assertRefused("another study");
  }
}
