package org.parley.study.folder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.parley.check.InvalidSpecException;

/**
 * {@code study.json}, and {@code suite.json}.
 *
 * @param kind which of them
 * @param asked what was asked: {@link Description}
 * @param file the study file that it was read from; null if it was asked for by a program
 * @param provenance where it was begun
 */
record StudyJson(Kind kind, JsonNode asked, JsonNode file, Map<String, String> provenance) {

  /** What is described. */
  enum Kind {
    /** A study in its folder. */
    STUDY,
    /** A suite in the folder of its studies' folders. */
    SUITE;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The file's name. */
    String file() {
      return word() + ".json";
    }

    private String format() {
      return "parley " + word() + " 1";
    }
  }

  private static final int MOST_BYTES = 4 << 20;

  byte[] toBytes() {
    ObjectNode json = StrictJson.MAPPER.createObjectNode();
    json.put("format", kind.format());
    json.set(kind.word(), asked);
    json.set("file", file == null ? NullNode.getInstance() : file);
    json.set("provenance", StrictJson.MAPPER.valueToTree(provenance));
    return text(json);
  }

  /** JSON as the files of a folder hold it. */
  static byte[] text(JsonNode json) {
    try {
      return (StrictJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** JSON as it comes back from a file: numbers of one value are one kind then. */
  static JsonNode read(byte[] text) throws IOException {
    return StrictJson.MAPPER.readTree(text);
  }

  /**
   * Reads that of a folder.
   *
   * @throws InvalidSpecException for a file that is too large, torn or of another kind
   */
  static StudyJson read(Kind kind, Path folder) throws IOException {
    Path path = folder.resolve(kind.file());
    JsonNode json = parse(kind, path);
    boolean ours =
        json.isObject()
            && kind.format().equals(json.path("format").asText())
            && json.path(kind.word()).isObject()
            && (json.path("file").isObject() || json.path("file").isNull())
            && json.path("provenance").isObject();
    if (!ours) {
      throw refusal(kind, path, "a " + kind.word() + " of another version, or none");
    }
    Map<String, String> provenance = new TreeMap<>();
    json.get("provenance")
        .properties()
        .forEach(entry -> provenance.put(entry.getKey(), entry.getValue().asText()));
    JsonNode file = json.get("file");
    return new StudyJson(kind, json.get(kind.word()), file.isNull() ? null : file, provenance);
  }

  private static JsonNode parse(Kind kind, Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw refusal(kind, path, "more than " + MOST_BYTES + " bytes");
      }
      return StrictJson.MAPPER.readTree(bytes);
    } catch (JsonProcessingException torn) {
      throw refusal(kind, path, "not JSON: " + torn.getOriginalMessage());
    }
  }

  private static InvalidSpecException refusal(Kind kind, Path path, String found) {
    return InvalidSpecException.of(
        path.toString(),
        "format",
        found,
        "\"" + kind.format() + "\", as a " + kind.word() + " writes it",
        "Name the folder of a " + kind.word() + ", or restore the file.");
  }
}
