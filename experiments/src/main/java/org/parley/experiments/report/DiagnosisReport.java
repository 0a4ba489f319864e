package org.parley.experiments.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.diagnosis.Diagnosis;
import org.parley.diagnosis.DiagnosisSummary;
import org.parley.diagnosis.Estimate;
import org.parley.study.Result;

/** Diagnoses of several learners on several games, for people (Markdown) and programs (JSON). */
public final class DiagnosisReport {

  private static final List<String> GAPS =
      List.of("optimality gap", "Nash gap", "ERO gap", "PRO gap");
  private static final List<String> MORE =
      List.of("ERO gap, apart", "factorisation loss", "miscoordinated", "effective modes");

  /**
   * One learner on one game.
   *
   * @param label the learner's label
   * @param result the study it is part of
   * @param projection the information-projection gap of its negotiation sets, in nats; NaN without
   *     a temperature
   * @param diagnoses of the last policies of its runs, by seed
   */
  public record Row(
      String label, Result result, double projection, Map<Long, Diagnosis> diagnoses) {}

  private final List<Row> rows;

  /** A report of these rows, each with a run at least. */
  public DiagnosisReport(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  /** Writes {@code diagnosis.json}'s content. */
  public void writeJson(ResultPath path) throws IOException {
    path.write(json());
  }

  /** Writes {@code diagnosis.md}'s content. */
  public void writeMarkdown(ResultPath path) throws IOException {
    path.write(markdown());
  }

  @JsonPropertyOrder({
    "learner",
    "episodes",
    "projectionGap",
    "verdicts",
    "means",
    "runs",
    "words",
    "provenance"
  })
  private record JsonRow(
      String learner,
      int episodes,
      Double projectionGap,
      Map<String, Integer> verdicts,
      Map<String, Estimate> means,
      Map<Long, Map<String, Estimate>> runs,
      String words,
      Provenance provenance) {}

  private String json() throws JsonProcessingException {
    List<JsonRow> all = new ArrayList<>();
    for (Row row : rows) {
      DiagnosisSummary summary = summary(row);
      Map<String, Integer> verdicts = new LinkedHashMap<>();
      summary.verdicts().forEach((verdict, runs) -> verdicts.put(verdict.toString(), runs));
      Map<Long, Map<String, Estimate>> runs = new LinkedHashMap<>();
      row.diagnoses.forEach((seed, diagnosis) -> runs.put(seed, diagnosis.estimates()));
      all.add(
          new JsonRow(
              row.label,
              row.result.study().episodes(),
              Double.isNaN(row.projection) ? null : row.projection,
              verdicts,
              summary.means(),
              runs,
              typical(row, summary).inWords(),
              provenance(row)));
    }
    return JsonText.of(all);
  }

  private String markdown() {
    StringBuilder text = new StringBuilder("# Diagnosis of " + labels() + "\n\n");
    Row first = rows.get(0);
    text.append(
        String.format(
            Locale.ROOT,
            "%d seeds, %,d episodes a run; mean over runs with the 95 %% bootstrap interval of the"
                + " mean. Gaps in units of reward, PRO and projection (E.8) in nats; formulas in"
                + " `docs/diagnosis.md`.%n%n",
            first.diagnoses.size(),
            first.result.study().episodes()));
    table(text, GAPS);
    table(text, MORE);
    for (Row row : rows) {
      text.append("## ").append(row.label).append(" on ").append(game(row)).append("\n\n");
      DiagnosisSummary summary = summary(row);
      text.append("Verdicts: ").append(summary.verdictsInWords());
      text.append(projection(row)).append("\n\n");
      Diagnosis typical = typical(row, summary);
      text.append("> ").append(typical.inWords()).append("\n\n");
    }
    return text.append(origin()).toString().replace(System.lineSeparator(), "\n");
  }

  private String labels() {
    List<String> labels = rows.stream().map(Row::label).distinct().toList();
    int last = labels.size() - 1;
    return last == 0
        ? labels.get(0)
        : String.join(", ", labels.subList(0, last)) + " and " + labels.get(last);
  }

  private static String projection(Row row) {
    return Double.isNaN(row.projection)
        ? ". Projection gap: none, as it ends without a temperature."
        : String.format(
            Locale.ROOT, ". Projection gap (E.8) of its sets: %.3f nats.", row.projection);
  }

  private void table(StringBuilder text, List<String> numbers) {
    text.append(bars(Stream.concat(Stream.of("game", "learner"), numbers.stream())));
    text.append(bars(Stream.generate(() -> "---").limit(numbers.size() + 2L)));
    for (Row row : rows) {
      Map<String, Estimate> means = summary(row).means();
      Stream<String> cells =
          numbers.stream().map(name -> means.containsKey(name) ? "" + means.get(name) : "–");
      text.append(bars(Stream.concat(Stream.of(game(row), row.label), cells)));
    }
    text.append("\n");
  }

  private static String bars(Stream<String> cells) {
    return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private String origin() {
    Provenance origin = provenance(rows.get(0));
    return "The paragraphs are those of the first seed with the commonest verdict. Provenance:"
        + " Parley "
        + origin.parley()
        + ", commit "
        + origin.commit()
        + ", Java "
        + origin.java()
        + ", "
        + origin.os()
        + ", "
        + origin.blas()
        + "; settings and every run's numbers in the JSON file beside this one.\n";
  }

  private static String game(Row row) {
    return row.result.study().game().toString();
  }

  private static DiagnosisSummary summary(Row row) {
    return DiagnosisSummary.of(List.copyOf(row.diagnoses.values()));
  }

  /** The first run, by seed, with the commonest verdict. */
  private static Diagnosis typical(Row row, DiagnosisSummary summary) {
    int most = summary.verdicts().values().stream().max(Integer::compare).orElseThrow();
    return row.diagnoses.values().stream()
        .filter(diagnosis -> summary.verdicts().get(diagnosis.verdict()) == most)
        .findFirst()
        .orElseThrow();
  }

  private static Provenance provenance(Row row) {
    var study = row.result.study();
    return Provenance.of(study.game(), study.learners().get(row.label));
  }
}
