package org.parley.learner.option;

import com.fasterxml.jackson.databind.JsonNode;
import org.parley.check.Problems;

/** How values of an option are written and read. */
interface Kind<T> {

  JsonNode write(T value);

  /** The value; null where a problem was recorded. */
  T read(String where, JsonNode json, Problems problems);

  /** What JSON it takes, in words. */
  String expected();

  /** As the DSL has it. */
  default String text(T value) {
    return String.valueOf(value);
  }
}
