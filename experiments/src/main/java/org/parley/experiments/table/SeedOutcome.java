package org.parley.experiments.table;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One run of an arm.
 *
 * @param seed its seed
 * @param meanReturn mean return of 1,000 fresh episodes after training; null where it has none
 * @param seconds wall-clock time of training
 * @param numbers what the arm's examination measured, by name
 * @param failed why the run failed; null if it did not
 */
@JsonPropertyOrder({"seed", "return", "seconds", "numbers", "failed"})
record SeedOutcome(
    long seed,
    @JsonProperty("return") @JsonInclude(JsonInclude.Include.ALWAYS) Double meanReturn,
    double seconds,
    Map<String, Double> numbers,
    @JsonInclude(JsonInclude.Include.ALWAYS) String failed) {

  /** Keeps a copy of the numbers, in their order. */
  SeedOutcome {
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
  }

  /** A number of the examination; NaN where there is none of this name. */
  double number(String name) {
    return numbers.getOrDefault(name, Double.NaN);
  }

  /** The mean return; NaN where the run has none. */
  double value() {
    return meanReturn == null ? Double.NaN : meanReturn;
  }
}
