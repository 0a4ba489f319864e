package org.parley.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./parley figure 3 … 7}. */
class PaperFiguresTest extends CommandLineHarness {

  @TempDir Path folder;

  @Test
  void optionsOfOtherFiguresAreRefused() {
    parley("figure", "5", "--game", "chicken", "--steps", "7")
        .assertRefused("--game = chicken: must be left out with figure 5", "--steps = 7");
    parley("figure", "basin-map", "--profile", "paper", "--folder", "x")
        .assertRefused("--profile = paper", "--folder = x");
    parley("figure", "6", "--profile", "long", "--seeds", "3..1")
        .assertRefused("--profile = long", "--seeds = 3..1");
  }

  @Test
  void showsWhatWasPlayedByWhoHearsWhom() throws IOException {
    Path file = folder.resolve("seven.svg");
    Outcome outcome = parley("figure", "7", "--seeds=4..4", "--out=" + file);
    assertEquals(ExitCode.DONE, outcome.code(), outcome::toString);
    String svg = Files.readString(file);
    assertTrue(svg.contains("SVNR-F") && svg.contains("SVNR-M") && svg.contains("seed 4"), svg);
  }
}
