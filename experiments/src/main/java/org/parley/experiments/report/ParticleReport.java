package org.parley.experiments.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.parley.diagnosis.Diagnosis;
import org.parley.diagnosis.key.AnswerKey;
import org.parley.game.OneShotGame;
import org.parley.learner.particles.ParticleNegotiation;

/**
 * How particles share themselves out among the two peaks of a game, for people and for programs.
 *
 * @param game a game of two peaks of equal height
 * @param rounds of every negotiation
 * @param exact the diagnosis of exact draws at the same temperature
 * @param rows one a specification
 */
public record ParticleReport(OneShotGame game, int rounds, Diagnosis exact, List<Row> rows) {

  private static final double LEAST_SHARE = 0.05;
  private static final double MOST_APART = 0.03;

  /** Takes a copy of the list. */
  public ParticleReport {
    rows = List.copyOf(rows);
  }

  /**
   * A specification and what came of it.
   *
   * @param label in a few words
   * @param spec the specification
   * @param outcomes one a seed
   */
  public record Row(String label, ParticleNegotiation spec, List<Outcome> outcomes) {

    /** Takes a copy of the list. */
    public Row {
      outcomes = List.copyOf(outcomes);
    }

    private double mean(ToDoubleFunction<Outcome> number) {
      return outcomes.stream().mapToDouble(number).average().orElseThrow();
    }

    private long kept() {
      return outcomes.stream().filter(Outcome::keepsBoth).count();
    }
  }

  /**
   * One negotiation.
   *
   * @param seed its seed
   * @param narrow share of particles at the peak whose first coordinate is above 0
   * @param miscoordinated share of particles whose agents mean different peaks
   * @param meanReward over particles
   * @param agreed whether the rounds came to an end
   * @param lastMove of the last round
   */
  @JsonPropertyOrder({"seed", "narrow", "miscoordinated", "meanReward", "agreed", "lastMove"})
  public record Outcome(
      long seed,
      double narrow,
      double miscoordinated,
      double meanReward,
      boolean agreed,
      double lastMove) {

    /** Reads a diagnosis. */
    public static Outcome of(long seed, Diagnosis found, boolean agreed, double lastMove) {
      return new Outcome(
          seed,
          narrowShare(found),
          found.modes().miscoordinated().value(),
          rewardOf(found),
          agreed,
          lastMove);
    }

    boolean keepsBoth() {
      return Math.min(narrow, 1 - narrow) >= LEAST_SHARE && miscoordinated <= MOST_APART;
    }
  }

  private static double narrowShare(Diagnosis found) {
    double share = 0;
    for (int k = 0; k < found.optima().size(); k++) {
      boolean narrow = found.optima().get(k).at().get(0) > 0;
      share += narrow ? found.modes().shares().get(k).value() : 0;
    }
    return share;
  }

  private static double rewardOf(Diagnosis found) {
    return found.optima().get(0).value() - found.gaps().optimality().value();
  }

  /** Writes both files. */
  public void write(ResultPath table, ResultPath runs) throws IOException {
    table.write(markdown());
    List<JsonRow> all = new ArrayList<>();
    for (Row row : rows) {
      all.add(new JsonRow(row.label, rounds, row.outcomes, Provenance.of(game, row.spec)));
    }
    runs.write(JsonText.of(all));
  }

  @JsonPropertyOrder({"label", "rounds", "outcomes", "provenance"})
  private record JsonRow(String label, int rounds, List<Outcome> outcomes, Provenance provenance) {}

  private String markdown() {
    StringBuilder text = new StringBuilder();
    text.append("| particles | kept both | narrow peak | lowest | highest | miscoordinated |");
    text.append(" mean reward | agreed |\n| :-- | --: | --: | --: | --: | --: | --: | --: |\n");
    for (Row row : rows) {
      text.append(line(row));
    }
    text.append(
        String.format(
            Locale.ROOT,
            "| *%,d exact draws* | | %.3f | | | %.3f | %.2f | |%n",
            exact.draws(),
            narrowShare(exact),
            exact.modes().miscoordinated().value(),
            rewardOf(exact)));
    text.append(
        String.format(
            Locale.ROOT,
            "%nThe narrow peak holds %.3f of the Boltzmann law at temperature 1 and %.3f of the"
                + " uniform law.%n",
            mass(exact.temperature()),
            mass(Double.POSITIVE_INFINITY)));
    return text.toString().replace(System.lineSeparator(), "\n");
  }

  private static String line(Row row) {
    return String.format(
        Locale.ROOT,
        "| %s | %d of %d | %.3f | %.2f | %.2f | %.3f | %.2f | %d |%n",
        row.label,
        row.kept(),
        row.outcomes.size(),
        row.mean(Outcome::narrow),
        row.outcomes.stream().mapToDouble(Outcome::narrow).min().orElseThrow(),
        row.outcomes.stream().mapToDouble(Outcome::narrow).max().orElseThrow(),
        row.mean(Outcome::miscoordinated),
        row.mean(Outcome::meanReward),
        row.outcomes.stream().filter(Outcome::agreed).count());
  }

  /** Exact mass of the peaks whose first coordinate is above 0. */
  private double mass(double temperature) {
    AnswerKey key = AnswerKey.of(game);
    double[] masses = key.law().at(temperature).masses();
    double sum = 0;
    for (int k = 0; k < masses.length; k++) {
      sum += key.peaks().get(k).optimum().at().get(0) > 0 ? masses[k] : 0;
    }
    return sum;
  }
}
