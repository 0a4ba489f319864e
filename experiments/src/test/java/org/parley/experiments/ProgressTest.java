package org.parley.experiments;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.parley.game.zoo.TwinPeaks;
import org.parley.learner.svnr.Svnr;
import org.parley.study.Study;

class ProgressTest {

  @Test
  void reachesItsEndWithTheStudy() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Study study =
        Study.of(TwinPeaks.game())
            .learner("svnr", Svnr.builder().build())
            .seeds(1, 2)
            .episodes(7)
            .build();
    try (Progress progress = new Progress(study, new PrintStream(bytes))) {
      study.run(2, progress);
    }
    String text = bytes.toString(StandardCharsets.UTF_8);
    assertTrue(text.contains("svnr 100%"), text);
    assertTrue(text.contains("14/14"), text);
  }
}
