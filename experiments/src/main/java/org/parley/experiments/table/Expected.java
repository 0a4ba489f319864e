package org.parley.experiments.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.check.Problems;

/**
 * A paper's table, as in {@code experiments/expected}. Read strictly: nothing missing, nothing
 * twice, nothing that nobody reads.
 *
 * @param source where it is printed
 * @param seeds runs behind each of its numbers; null where it does not say
 * @param tolerance share of the optimum within which a number counts as met, in (0, 1)
 * @param inconsistencies where the paper contradicts itself, in words
 * @param rows its numbers by row
 */
record Expected(
    String source,
    Integer seeds,
    double tolerance,
    List<String> inconsistencies,
    Map<String, Printed> rows) {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .build();

  /** Refuses numbers out of range, all at once. */
  Expected {
    Problems problems = new Problems();
    problems.require(
        source != null && !source.isBlank(), "source", source, "a place", "Say where it stands.");
    problems.require(
        tolerance > 0 && tolerance < 1, "tolerance", tolerance, "a share", "0.05 is usual.");
    problems.require(
        seeds == null || seeds > 0, "seeds", seeds, "at least 1", "null where it is not told.");
    problems.require(
        rows != null && inconsistencies != null, "rows", rows, "given", "{} where it has none.");
    problems.throwIfAny("expected numbers");
    inconsistencies = List.copyOf(inconsistencies);
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
  }

  /**
   * A row.
   *
   * @param mean the mean return; null where none is printed
   * @param sd its spread; null where none is printed
   * @param numbers what else the row says, by name
   */
  record Printed(Double mean, Double sd, Map<String, Double> numbers) {

    private static final Printed NOTHING = new Printed(null, null, Map.of());

    /** Refuses a spread without a mean. */
    Printed {
      Problems problems = new Problems();
      problems.require(
          sd == null || (mean != null && sd >= 0), "sd", sd, "the spread of a mean", "Use null.");
      problems.require(numbers != null, "numbers", "null", "given", "{} where it has none.");
      problems.throwIfAny("expected row");
      numbers = Map.copyOf(numbers);
    }
  }

  /** Of a table that no paper has. */
  static Expected none(String why) {
    return new Expected(why, null, 0.05, List.of(), Map.of());
  }

  /** The file {@code expected/NAME.json}, which is part of the program. */
  static Expected of(String name) {
    String file = "expected/" + name + ".json";
    try (InputStream stream = Expected.class.getResourceAsStream(file)) {
      return read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(file + ": " + broken.getMessage(), broken);
    }
  }

  /**
   * The numbers in a text.
   *
   * @throws IOException naming what is wrong with it, and where
   */
  static Expected read(String json) throws IOException {
    return MAPPER.readValue(json, Expected.class);
  }

  /** A row; an empty one where the paper has none of that name. */
  Printed row(String name) {
    return rows.getOrDefault(name, Printed.NOTHING);
  }
}
