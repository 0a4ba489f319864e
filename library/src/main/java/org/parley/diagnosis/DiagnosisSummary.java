package org.parley.diagnosis;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.math.RandomStream;

/**
 * Several diagnoses, one a run as a rule, in numbers. Immutable.
 *
 * @param runs how many
 * @param means mean of every number over runs, by its name in {@link Diagnosis#estimates()}, with
 *     the percentile bootstrap's 95 % interval of the mean over runs (10,000 resamples, the same
 *     ones every time); numbers that some run lacks are left out
 * @param verdicts how many runs got each verdict; those that none got are left out
 */
public record DiagnosisSummary(
    int runs, Map<String, Estimate> means, Map<Verdict, Integer> verdicts) {

  private static final int RESAMPLES = 10_000;

  /** The summary of some diagnoses, at least one. */
  public static DiagnosisSummary of(List<Diagnosis> diagnoses) {
    Map<String, Estimate> means = new LinkedHashMap<>();
    for (String name : diagnoses.get(0).estimates().keySet()) {
      if (diagnoses.stream().allMatch(diagnosis -> diagnosis.numbers().containsKey(name))) {
        double[] values =
            diagnoses.stream().mapToDouble(diagnosis -> diagnosis.numbers().get(name)).toArray();
        means.put(name, bootstrap(values));
      }
    }
    Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    diagnoses.forEach(diagnosis -> verdicts.merge(diagnosis.verdict(), 1, Integer::sum));
    return new DiagnosisSummary(diagnoses.size(), means, verdicts);
  }

  /** The mean with its percentile interval; of a single value, the value alone. */
  static Estimate bootstrap(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    if (values.length == 1) {
      return Estimate.exact(mean);
    }
    double[] means = new double[RESAMPLES];
    for (int resample = 0; resample < RESAMPLES; resample++) {
      RandomStream stream = RandomStream.of(0).named("bootstrap").at(resample);
      for (int draw = 0; draw < values.length; draw++) {
        means[resample] += values[stream.below(draw, values.length)] / values.length;
      }
    }
    Arrays.sort(means);
    return new Estimate(mean, means[RESAMPLES / 40], means[RESAMPLES - 1 - RESAMPLES / 40]);
  }

  /** {@code 19 of 20 runs solved, 1 of 20 runs at the wrong peak}. */
  public String verdictsInWords() {
    return verdicts.entrySet().stream()
        .map(entry -> entry.getValue() + " of " + runs + " runs " + entry.getKey())
        .collect(Collectors.joining(", "));
  }
}
