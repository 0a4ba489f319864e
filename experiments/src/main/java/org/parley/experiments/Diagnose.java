package org.parley.experiments;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parley.diagnosis.Diagnosis;
import org.parley.diagnosis.DiagnosisSettings;
import org.parley.diagnosis.Examiner;
import org.parley.diagnosis.InformationProjection;
import org.parley.experiments.option.DiagnoseOptions;
import org.parley.experiments.option.DiagnoseRequest;
import org.parley.experiments.report.DiagnosisReport;
import org.parley.game.OneShotGame;
import org.parley.learner.Learner;
import org.parley.learner.svnr.Svnr;
import org.parley.math.RandomStream;
import org.parley.negotiation.Negotiation;
import org.parley.negotiation.NegotiationSets;
import org.parley.study.Result;
import org.parley.study.Study;
import org.parley.training.Evaluation;
import org.parley.training.Run;
import org.parley.training.TrainingListener;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code parley diagnose}: how learners fail, in numbers and in words. */
@Command(
    name = "diagnose",
    description =
        "Train SVNR, SVNR-M and others on Max of Three and Two Modalities, and diagnose them.",
    sortOptions = false)
final class Diagnose implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private DiagnoseOptions options;

  @Mixin private HelpOption help;

  @Override
  public Integer call() throws IOException {
    DiagnoseRequest request = DiagnoseRequest.of(options);
    PrintWriter out = spec.commandLine().getOut();
    List<DiagnosisReport.Row> rows = new ArrayList<>();
    for (Study study : request.studies()) {
      Result result = study.run(request.threads(), TrainingListener.SILENT);
      if (!result.complete()) {
        spec.commandLine().getErr().println("Not all runs were completed; nothing is written.");
        return Thread.interrupted() ? ExitCode.INTERRUPTED : ExitCode.FAILED;
      }
      for (DiagnosisReport.Row row : rows(result)) {
        print(row, out);
        rows.add(row);
      }
    }
    DiagnosisReport report = new DiagnosisReport(rows);
    if (request.json().isPresent()) {
      report.writeJson(request.json().get());
    }
    if (request.markdown().isPresent()) {
      report.writeMarkdown(request.markdown().get());
    }
    return ExitCode.DONE;
  }

  private static void print(DiagnosisReport.Row row, PrintWriter out) {
    row.diagnoses()
        .forEach(
            (seed, diagnosis) ->
                out.println(row.label() + ", seed " + seed + ": " + diagnosis.inWords()));
  }

  private static List<DiagnosisReport.Row> rows(Result result) {
    OneShotGame game = (OneShotGame) result.study().game();
    Examiner examiner = Examiner.of(game, DiagnosisSettings.standard());
    List<DiagnosisReport.Row> rows = new ArrayList<>();
    result
        .study()
        .learners()
        .forEach(
            (label, learner) -> {
              Map<Long, Diagnosis> diagnoses = new LinkedHashMap<>();
              for (Run run : result.runs(label)) {
                diagnoses.put(run.plan().seed(), examine(examiner, run));
              }
              rows.add(
                  new DiagnosisReport.Row(
                      label, result, projection(game, learner, result.runs(label)), diagnoses));
            });
    return rows;
  }

  private static Diagnosis examine(Examiner examiner, Run run) {
    RandomStream stream = RandomStream.of(run.plan().seed()).named("diagnosis");
    return examiner.examine(run.policy(), last(run), stream);
  }

  /** Of SVNR's sets, or of those of agents that execute independently; NaN at temperature 0. */
  private static double projection(OneShotGame game, Learner learner, List<Run> runs) {
    double temperature = last(runs.get(0));
    NegotiationSets sets =
        learner instanceof Svnr svnr
            ? svnr.setsOf(game)
            : Svnr.builder().negotiation(Negotiation.independent()).build().setsOf(game);
    return temperature > 0 ? InformationProjection.of(game, sets, temperature).gap() : Double.NaN;
  }

  /** The temperature at which training ended. */
  private static double last(Run run) {
    List<Evaluation> curve = run.curve();
    return curve.get(curve.size() - 1).temperature();
  }
}
