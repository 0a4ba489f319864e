package org.parley.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.experiments.ExitCode;
import org.parley.experiments.Parley;
import org.parley.store.WriterLock;

class SparkCommandTest {

  @TempDir private Path temporary;

  private Path file;
  private Path folder;

  private record Outcome(int code, String out, String err) {}

  @BeforeEach
  void writeTheStudy() throws IOException {
    file = Files.writeString(temporary.resolve("short.yaml"), ShortStudy.json(1, 20));
    folder = temporary.resolve("out");
  }

  private Outcome spark(String... more) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] all = new String[4 + more.length];
    System.arraycopy(
        new String[] {"spark", file.toString(), "--folder", folder.toString()}, 0, all, 0, 4);
    System.arraycopy(more, 0, all, 4, more.length);
    int code = Parley.run(new PrintWriter(out), new PrintWriter(err), all);
    return new Outcome(code, out.toString(), err.toString());
  }

  private static void assertRefused(Outcome outcome, String why) {
    assertEquals(ExitCode.REFUSED, outcome.code(), outcome::toString);
    assertEquals("", outcome.out());
    assertTrue(outcome.err().contains(why), outcome.err());
    assertFalse(outcome.err().contains("\tat "), outcome.err());
  }

  @Test
  void makesAStudyOnThisMachine() throws IOException {
    Outcome made = spark("--master", "local[2]", "--conf", "spark.driver.host=127.0.0.1");
    assertEquals(ExitCode.DONE, made.code(), made::toString);
    assertEquals(2, ShortStudy.runs(folder));
    String digest = ShortStudy.localDigest(temporary.resolve("here"), ShortStudy.file(1, 20));
    assertTrue(made.out().strip().endsWith(digest), made.out());
  }

  @Test
  void refusesWhatIsWrong() throws IOException {
    assertRefused(spark("--master", "yarn"), "spark://HOST:PORT");
    assertRefused(spark("--master", "spark://127.0.0.1:1"), "a master that answers");
    assertRefused(spark("--conf", "memory"), "KEY=VALUE");
    WriterLock held = WriterLock.of(folder.resolve("lock")).orElseThrow();
    assertRefused(spark(), "held by nobody else");
    held.close();
    Files.writeString(file, "game: chess");
    assertRefused(spark(), "game");
    Files.delete(file);
    assertRefused(spark(), "a file that can be read");
  }
}
