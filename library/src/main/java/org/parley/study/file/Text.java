package org.parley.study.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.parley.check.InvalidSpecException;
import org.yaml.snakeyaml.LoaderOptions;

/** YAML, of which JSON is a part, as a tree. */
final class Text {

  private static final int MOST_BYTES = 1 << 20;
  private static final int DEEPEST = 40;

  /** What YAML 1.1 takes for text, and people for a number. */
  private static final Pattern POWER_OF_TEN = Pattern.compile("[-+]?\\d{1,20}[eE][-+]?\\d{1,4}");

  private static final ObjectMapper MAPPER =
      new ObjectMapper(
              YAMLFactory.builder()
                  .loaderOptions(loader())
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Text() {}

  private static LoaderOptions loader() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MOST_BYTES);
    options.setNestingDepthLimit(DEEPEST);
    options.setMaxAliasesForCollections(0);
    return options;
  }

  /**
   * The tree of a file.
   *
   * @throws InvalidSpecException for a file that is too large or not YAML
   */
  static JsonNode read(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return read(path.toString(), in.readNBytes(MOST_BYTES + 1));
    }
  }

  static JsonNode read(String source, byte[] bytes) throws IOException {
    if (bytes.length > MOST_BYTES) {
      throw refusal(source, "size", "more than " + MOST_BYTES + " bytes", "Say less.");
    }
    try {
      return numbers(MAPPER.readTree(bytes));
    } catch (JsonProcessingException broken) {
      String line = broken.getOriginalMessage().lines().findFirst().orElse("");
      String where = broken.getLocation() == null ? "" : " " + broken.getLocation().getLineNr();
      throw refusal(source, "line" + where, line, "Check indentation, quotes and brackets.");
    } catch (RuntimeException broken) {
      // The parser's own limits, which it tells with exceptions of several kinds.
      String line = String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
      throw refusal(source, "text", line, "Check indentation, quotes and brackets.");
    }
  }

  private static InvalidSpecException refusal(
      String source, String where, String found, String remedy) {
    String brief = found.length() <= 200 ? found : found.substring(0, 200) + "…";
    return InvalidSpecException.of(
        source, where, brief, "YAML or JSON of at most " + MOST_BYTES + " bytes", remedy);
  }

  /** The tree with {@code 1e-3} as a number. */
  private static JsonNode numbers(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.properties().forEach(entry -> entry.setValue(numbers(entry.getValue())));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, numbers(array.get(i)));
      }
    } else if (node.isTextual() && POWER_OF_TEN.matcher(node.textValue()).matches()) {
      return DoubleNode.valueOf(Double.parseDouble(node.textValue()));
    }
    return node;
  }
}
