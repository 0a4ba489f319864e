package org.parley.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Policy gradients of tables on the command line, and the figures of their basins. */
class MetaCommandsTest extends CommandLineHarness {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"policy-gradient", "meta-pg", "peer-only", "meta-mapg", "lola"})
  void everyNameTrains(String learner) {
    Outcome outcome = parley("train", "stag-hunt", "--learner", learner, "--seeds", "2");
    assertEquals(ExitCode.DONE, outcome.code(), outcome::toString);
    assertTrue(outcome.out().contains("seed 2: row begins with stag"), outcome.out());
  }

  @Test
  void optionsSetTheLearnerUp() throws IOException {
    Path json = folder.resolve("run.json");
    Outcome outcome =
        parley(
            "train",
            "iterated-prisoners-dilemma",
            "--learner=meta-mapg",
            "--seeds=1",
            "--episodes=200",
            "--plays=exact",
            "--annealing=constant(temperature=1.5).then(decay(from=1.5,scale=30,power=0.7),after=100.steps)",
            "--json=" + json);
    assertEquals(ExitCode.DONE, outcome.code(), outcome::toString);
    String written = Files.readString(json);
    assertTrue(written.contains("estimator = exact()"), written);
    assertTrue(written.contains("decay(from = 1.5, scale = 30.0, power = 0.7)"), written);
  }

  @Test
  void whatDoesNotFitIsRefused() {
    parley("train", "max-of-two", "--learner", "meta-mapg", "--particles", "8", "--plays", "0")
        .assertRefused("GAME = max-of-two", "--particles = 8", "--plays = 0");
    parley("train", "max-of-two", "--learner", "svnr", "--plays", "8")
        .assertRefused("--plays = 8: must be left out with SVNR");
    parley("figure", "pie", "--side", "1", "--out", "x.gif")
        .assertRefused("NAME = pie", "--side = 1", "--out = x.gif");
  }

  @Test
  void figuresAreListedAndDrawn() throws IOException {
    assertEquals(8, parley("figure").out().lines().count());
    Path file = folder.resolve("map.svg");
    Outcome outcome = parley("figure", "basin-map", "--side=4", "--steps=20", "--out=" + file);
    assertEquals(ExitCode.DONE, outcome.code(), outcome::toString);
    assertTrue(Files.readString(file).contains("Meta-MAPG"));
    Path ties = folder.resolve("ties.svg");
    assertEquals(
        ExitCode.DONE, parley("figure", "ties", "--folder=" + folder, "--out=" + ties).code());
    assertTrue(Files.readString(ties).contains("No run was made yet."));
    Path arrows = folder.resolve("arrows.png");
    assertEquals(ExitCode.DONE, parley("figure", "alignment", "--out=" + arrows).code());
    assertTrue(Files.size(arrows) > 10_000);
  }
}
