package org.parley.study.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** {@code seeds: 1..20}, {@code seeds: 7} or {@code seeds: [3, 14, 15]}. */
final class SeedsEntry {

  static final int MOST = 10_000;

  private static final long HIGHEST = 1L << 53;
  private static final Pattern RANGE = Pattern.compile("(\\d{1,15})\\.\\.(\\d{1,15})");
  private static final String REMEDY = "Write seeds: 1..20.";

  private SeedsEntry() {}

  static List<Long> read(Block file) {
    List<Long> seeds = new ArrayList<>();
    if (!file.has("seeds")) {
      return List.of(1L);
    }
    JsonNode json = file.get("seeds");
    Matcher range = RANGE.matcher(json.asText());
    if (json.isArray()) {
      for (JsonNode item : file.items("seeds", MOST)) {
        if (file.whole(file.path("seeds[" + seeds.size() + "]"), item, -HIGHEST, HIGHEST)) {
          seeds.add(item.longValue());
        }
      }
    } else if (json.isIntegralNumber()) {
      file.whole("seeds", -HIGHEST, HIGHEST, seeds::add);
    } else if (json.isTextual() && range.matches()) {
      long first = Long.parseLong(range.group(1));
      long last = Long.parseLong(range.group(2));
      if (last < first || last - first >= MOST) {
        file.refuse("seeds", json, "1 to " + MOST + " seeds, the lowest first", REMEDY);
      } else {
        LongStream.rangeClosed(first, last).forEach(seeds::add);
      }
    } else {
      file.refuse("seeds", json, "a range, a whole number or a list of them", REMEDY);
    }
    return seeds;
  }
}
