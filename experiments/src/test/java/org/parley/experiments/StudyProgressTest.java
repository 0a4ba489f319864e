package org.parley.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.game.zoo.MaxOfThree;
import org.parley.learner.svnr.Svnr;
import org.parley.study.Study;

class StudyProgressTest {

  private static final Study STUDY =
      Study.of(MaxOfThree.game(1.5))
          .learner("SVNR", Svnr.builder().particles(4).batch(16).build())
          .episodes(20)
          .seeds(1, 3)
          .build();

  /** What is told of the study's runs, the first of them kept from before. */
  private static String told(boolean watched) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String before = System.getProperty(Terminal.PROPERTY);
    System.setProperty(Terminal.PROPERTY, "" + watched);
    try (StudyProgress progress =
        new StudyProgress(STUDY, new PrintStream(bytes, true, StandardCharsets.UTF_8))) {
      progress.onKept(STUDY.plans().get(0));
      Study rest =
          Study.of(STUDY.game())
              .learner("SVNR", STUDY.learners().get("SVNR"))
              .episodes(20)
              .seeds(2, 3)
              .build();
      rest.run(1, progress);
    } finally {
      if (before == null) {
        System.clearProperty(Terminal.PROPERTY);
      } else {
        System.setProperty(Terminal.PROPERTY, before);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aPipeGetsALineARunWithTheTimeLeft() {
    List<String> lines = told(false).lines().toList();
    assertEquals(2, lines.size());
    assertTrue(
        lines.get(0).matches("\\[2/3\\] SVNR, seed 2: -?\\d.* in \\d+\\.\\d s; about .* left"),
        lines.get(0));
    assertTrue(
        lines.get(1).matches("\\[3/3\\] SVNR, seed 3: -?\\d.* in \\d+\\.\\d s"), lines.get(1));
  }

  @Test
  void aTerminalGetsABarBeneath() {
    String told = told(true);
    assertTrue(told.contains("\r[2/3] SVNR, seed 2: "), told);
    assertTrue(told.contains("60/60") || told.contains("100%"), told);
  }
}
