package org.parley.spec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Strict parsing: nothing twice, nothing left over. */
final class Json {

  private static final int BRIEF = 60;

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Json() {}

  static JsonNode parse(String text) throws JsonProcessingException {
    return MAPPER.readTree(text);
  }

  /** So much of a text as a message can hold. */
  static String brief(String text) {
    return text.length() <= BRIEF ? text : text.substring(0, BRIEF) + "…";
  }

  /** What the parser says, and where. */
  static String reason(JsonProcessingException broken) {
    String place =
        broken.getLocation() == null
            ? ""
            : " (line "
                + broken.getLocation().getLineNr()
                + ", column "
                + broken.getLocation().getColumnNr()
                + ")";
    return brief(broken.getOriginalMessage()) + place + ".";
  }
}
