package org.parley.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/** Runs commands in this process and keeps what they say. */
abstract class CommandLineHarness {

  /** What a command did. */
  record Outcome(int code, String out, String err) {

    /** The command was refused: each part is said, nothing else happened. */
    void assertRefused(String... parts) {
      assertEquals(ExitCode.REFUSED, code, this::toString);
      assertEquals("", out);
      for (String part : parts) {
        assertTrue(err.contains(part), () -> "no \"" + part + "\" in:\n" + err);
      }
      assertTrue(err.lines().reduce("", (before, line) -> line).startsWith("Try: ./parley help"));
      assertFalse(err.contains("\tat "), err);
    }
  }

  static Outcome parley(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Parley.run(new PrintWriter(out), new PrintWriter(err), args);
    return new Outcome(code, out.toString(), err.toString());
  }

  static JsonNode json(Path file) throws IOException {
    return new ObjectMapper().readTree(file.toFile());
  }
}
