package org.parley.study.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.parley.check.InvalidSpecException;
import org.parley.check.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lines of a journal. Data alone: nothing in it is executed, and its size is bounded.
 *
 * @param file where they are
 * @param lines those that have an end
 * @param whole bytes of the file up to the end of the last of them
 */
record JournalText(Path file, List<JsonNode> lines, long whole) {

  private static final Logger LOG = LoggerFactory.getLogger(JournalText.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long MOST_BYTES = 1L << 28;

  /** Reads a file; there may be none. */
  static JournalText read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return new JournalText(file, List.of(), 0);
    }
    if (Files.size(file) > MOST_BYTES) {
      throw refused(file, "of " + Files.size(file) + " bytes", "at most " + MOST_BYTES + " bytes");
    }
    byte[] bytes = Files.readAllBytes(file);
    int whole = bytes.length;
    while (whole > 0 && bytes[whole - 1] != '\n') {
      whole--;
    }
    if (whole < bytes.length) {
      LOG.warn("{}: the last line is torn and evaluated again", file);
    }
    List<JsonNode> lines = new ArrayList<>();
    String text = new String(bytes, 0, whole, StandardCharsets.UTF_8);
    for (String line : text.lines().toList()) {
      lines.add(parse(file, lines.size() + 1, line));
    }
    return new JournalText(file, lines, whole);
  }

  private static JsonNode parse(Path file, int number, String line) {
    try {
      JsonNode node = JSON.readTree(line);
      if (node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException unreadable) {
      // Refused below, as is what is no object.
    }
    throw refused(file, "line " + number, "an object of JSON a line");
  }

  /** Refuses the journal of another search, naming what differs. */
  void requireHead(JsonNode wanted) {
    Problems problems = new Problems();
    for (Iterator<String> names = wanted.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      JsonNode found = lines.get(0).path(name);
      problems.require(
          found.asText().equals(wanted.get(name).asText()),
          file.getFileName() + " / " + name,
          found.isMissingNode() ? "missing" : found.asText(),
          "as in the search that takes it up: " + wanted.get(name).asText(),
          "Give another file, or the settings it was begun with.");
    }
    problems.throwIfAny("search journal");
  }

  /** The lines after the first: each a trial's value from a seed. */
  List<JsonNode> values() {
    List<JsonNode> values = lines.subList(1, lines.size());
    for (int i = 0; i < values.size(); i++) {
      JsonNode line = values.get(i);
      boolean right =
          line.path("trial").canConvertToInt()
              && line.path("seed").canConvertToLong()
              && line.path("point").isObject()
              && (line.path("value").isNumber() || line.path("value").isNull());
      if (!right) {
        throw refused(file, "line " + (i + 2), "a trial, a point, a seed and a value");
      }
    }
    return values;
  }

  private static InvalidSpecException refused(Path file, String found, String allowed) {
    return InvalidSpecException.of(
        "search journal", String.valueOf(file), found, allowed, "Give another file.");
  }
}
