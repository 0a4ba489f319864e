package org.parley.study.folder;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.parley.check.InvalidSpecException;

/**
 * {@code study.json}.
 *
 * @param study what was asked: {@link Description}
 * @param file the study file that it was read from; null if it was asked for by a program
 * @param provenance where it was begun
 */
record StudyJson(JsonNode study, JsonNode file, Map<String, String> provenance) {

  static final String NAME = "study.json";

  private static final String FORMAT = "parley study 1";
  private static final int MOST_BYTES = 4 << 20;
  private static final int DEEPEST = 50;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  byte[] toBytes() {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("format", FORMAT);
    json.set("study", study);
    json.set("file", file == null ? NullNode.getInstance() : file);
    json.set("provenance", MAPPER.valueToTree(provenance));
    return text(json);
  }

  /** JSON as the files of a folder hold it. */
  static byte[] text(JsonNode json) {
    try {
      return (MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** JSON as it comes back from a file: numbers of one value are one kind then. */
  static JsonNode read(byte[] text) throws IOException {
    return MAPPER.readTree(text);
  }

  /**
   * Reads it.
   *
   * @throws InvalidSpecException for a file that is too large, torn or of another kind
   */
  static StudyJson read(Path path) throws IOException {
    JsonNode json = parse(path);
    boolean ours =
        json.isObject()
            && FORMAT.equals(json.path("format").asText())
            && json.path("study").isObject()
            && (json.path("file").isObject() || json.path("file").isNull())
            && json.path("provenance").isObject();
    if (!ours) {
      throw refusal(path, "a study of another version, or none");
    }
    Map<String, String> provenance = new TreeMap<>();
    json.get("provenance")
        .properties()
        .forEach(entry -> provenance.put(entry.getKey(), entry.getValue().asText()));
    JsonNode file = json.get("file");
    return new StudyJson(json.get("study"), file.isNull() ? null : file, provenance);
  }

  private static JsonNode parse(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw refusal(path, "more than " + MOST_BYTES + " bytes");
      }
      return MAPPER.readTree(bytes);
    } catch (JsonProcessingException torn) {
      throw refusal(path, "not JSON: " + torn.getOriginalMessage());
    }
  }

  private static InvalidSpecException refusal(Path path, String found) {
    return InvalidSpecException.of(
        path.toString(),
        "format",
        found,
        "\"" + FORMAT + "\", as a study writes it",
        "Name the folder of a study, or restore the file.");
  }
}
