package org.parley.experiments.table;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.diagnosis.DiagnosisSettings;
import org.parley.diagnosis.Examiner;
import org.parley.game.OneShotGame;
import org.parley.learner.Policy;
import org.parley.math.RandomStream;

/** The four gaps of the diagnosis, as far as a game and a temperature have them. */
final class GapExamination implements Examination {

  static final String OPTIMALITY = "optimality gap";
  static final String NASH = "Nash gap";
  static final String ERO = "ERO gap";
  static final String PRO = "PRO gap";

  private static final List<String> GAPS = List.of(OPTIMALITY, NASH, ERO, PRO);

  private final OneShotGame game;

  GapExamination(OneShotGame game) {
    this.game = game;
  }

  @Override
  public Map<String, Double> of(Policy policy, double temperature, RandomStream stream) {
    Map<String, Double> numbers =
        Examiner.of(game, DiagnosisSettings.standard())
            .examine(policy, temperature, stream)
            .numbers();
    Map<String, Double> gaps = new LinkedHashMap<>();
    for (String gap : GAPS) {
      double value = numbers.getOrDefault(gap, Double.NaN);
      if (Double.isFinite(value)) {
        gaps.put(gap, value);
      }
    }
    return gaps;
  }

  @Override
  public String toString() {
    return "gaps of the diagnosis: " + String.join(", ", GAPS);
  }

  /** A column of one of them: its mean with its interval over runs; a dash without any. */
  static Column column(String gap) {
    return new Column(
        gap,
        (runs, results) -> {
          double[] values =
              Arrays.stream(runs.all(run -> run.number(gap))).filter(Double::isFinite).toArray();
          return values.length == 0 ? "–" : Spread.of(values).withInterval();
        });
  }
}
