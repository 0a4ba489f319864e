package org.parley.study.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A setting's value as people read it: {@code exponential(from = 30, to = 0.05)}. */
final class SettingText {

  private SettingText() {}

  static String of(JsonNode value) {
    if (value.isArray()) {
      List<String> items = new ArrayList<>();
      value.forEach(item -> items.add(of(item)));
      return "[" + String.join(", ", items) + "]";
    }
    if (!value.isObject()) {
      return value.asText();
    }
    boolean call = value.size() == 1 && value.iterator().next().isObject();
    return call
        ? value.fieldNames().next() + "(" + fields(value.iterator().next()) + ")"
        : fields(value);
  }

  private static String fields(JsonNode object) {
    List<String> fields = new ArrayList<>();
    object.properties().forEach(field -> fields.add(field.getKey() + " = " + of(field.getValue())));
    return String.join(", ", fields);
  }
}
