package org.parley.study.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What results can be written as. */
public enum ExportFormat {
  /** The JSON that marl-eval, BenchMARL, Mava and JaxMARL share: {@code marl-eval.json}. */
  MARL_EVAL("marl-eval.json"),
  /** TensorBoard's event files, a folder a run: {@code LEARNER/seed-N/events.out.tfevents…}. */
  TENSORBOARD(""),
  /** A line a number, with a head: {@code runs.csv}. */
  CSV("runs.csv"),
  /** A JSON object a run: {@code runs.jsonl}. */
  JSONL("runs.jsonl"),
  /** A row a learner with intervals: {@code table.md}. */
  MARKDOWN("table.md"),
  /** The same for LaTeX's booktabs: {@code table.tex}. */
  LATEX("table.tex");

  private final String file;

  ExportFormat(String file) {
    this.file = file;
  }

  /** Its name, as typed: {@code marl-eval}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The format of a name; empty for none. */
  public static Optional<ExportFormat> of(String text) {
    return Arrays.stream(values()).filter(format -> format.text().equals(text)).findFirst();
  }

  /** All names. */
  public static List<String> names() {
    return Arrays.stream(values()).map(ExportFormat::text).toList();
  }

  /**
   * Writes runs into a folder, which is made if there is none; files of the same name are replaced
   * as a whole.
   *
   * @return the files, in the order of the runs
   * @throws IOException if one cannot be written
   */
  public List<Path> write(List<ExportedRun> runs, Path folder) throws IOException {
    return switch (this) {
      case TENSORBOARD -> EventFiles.write(runs, folder);
      case MARL_EVAL -> List.of(WholeFile.write(folder.resolve(file), MarlEvalJson.text(runs)));
      case CSV -> List.of(WholeFile.write(folder.resolve(file), Lines.csv(runs)));
      case JSONL -> List.of(WholeFile.write(folder.resolve(file), Lines.json(runs)));
      case MARKDOWN -> List.of(WholeFile.write(folder.resolve(file), ExportTable.markdown(runs)));
      case LATEX -> List.of(WholeFile.write(folder.resolve(file), ExportTable.latex(runs)));
    };
  }
}
