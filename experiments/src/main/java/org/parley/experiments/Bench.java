package org.parley.experiments;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parley.dsl.chart.Ratios;
import org.parley.dsl.chart.SvgKt;
import org.parley.experiments.bench.BenchReport;
import org.parley.experiments.bench.BenchReport.Ratio;
import org.parley.experiments.bench.BenchRun;
import org.parley.experiments.bench.GameSpeed;
import org.parley.experiments.bench.OwnKernels;
import org.parley.experiments.bench.PeerEnvironment;
import org.parley.experiments.report.BenchFile;
import org.parley.game.zoo.Zoo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley bench}: how fast the engine is, alone or against its peers, or a game. */
@Command(
    name = "bench",
    description = "Measure the engine, against PyTorch and JAX if asked, or how fast a game is.")
final class Bench implements Callable<Integer> {

  private static final int CHART_WIDTH = 1800;

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "GAME", description = "A game to play instead.")
  private String game;

  @Option(
      names = "--peers",
      description = "Install the peers (once; up to 5 GB) and measure them too.")
  private boolean withPeers;

  @Option(names = "--python", paramLabel = "FILE", description = "A Python that has the peers.")
  private Path python;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "WORKLOAD",
      description =
          "Of solved, seeds, step, layers, stein, growth, parts, peaks, memory and games. Default:"
              + " all.")
  private List<String> only = BenchRun.names();

  @Option(names = "--samples", description = "Samples a side. Default: ${DEFAULT-VALUE}.")
  private int samples = 15;

  @Option(names = "--json", paramLabel = "FILE", description = "Write what was measured.")
  private Path json;

  @Option(names = "--markdown", paramLabel = "FILE", description = "Write tables.")
  private Path markdown;

  @Option(names = "--chart", paramLabel = "FILE", description = "Draw the peers' ratios as PNG.")
  private Path chart;

  @Option(
      names = "--kernels-as-set",
      description =
          "Compare under the kernels that OPENBLAS_CORETYPE names, rather than the processor's own.")
  private boolean kernelsAsSet;

  @Mixin private HelpOption help;

  @Override
  public Integer call() {
    if (game != null) {
      playGame();
      return 0;
    }
    check();
    List<String> overridden = OwnKernels.overridden();
    if ((withPeers || python != null) && !kernelsAsSet && !overridden.isEmpty()) {
      return compareUnderOwnKernels(overridden);
    }
    measure();
    return 0;
  }

  /** In a process of its own: these variables are read once, as OpenBLAS loads. */
  private int compareUnderOwnKernels(List<String> overridden) {
    PrintWriter err = spec.commandLine().getErr();
    err.printf(
        "Without %s: PyTorch and JAX do not read these. --kernels-as-set keeps them.%n",
        String.join(" and ", overridden));
    err.flush();
    List<String> arguments = spec.root().commandLine().getParseResult().originalArgs();
    return OwnKernels.run(Parley.class, arguments);
  }

  private void measure() {
    Path home = Path.of(System.getProperty("parley.home", ".")).toAbsolutePath();
    Path scripts = home.resolve("experiments").resolve("peers");
    BenchRun run = new BenchRun(interpreter(home, scripts), scripts, spec.commandLine().getOut());
    try {
      run.measure(only, samples);
      write(run);
    } catch (IOException failed) {
      throw new IllegalStateException("bench: " + failed, failed);
    }
  }

  private void check() {
    if (!BenchRun.names().containsAll(only)) {
      throw new ParameterException(
          spec.commandLine(), "--only = " + only + ": must be of " + BenchRun.names() + ".");
    }
    if (samples < 1) {
      throw new ParameterException(
          spec.commandLine(),
          "--samples = " + samples + ": must be at least 1. 15 is the default.");
    }
  }

  private Path interpreter(Path home, Path scripts) {
    if (python != null) {
      return python.toAbsolutePath();
    }
    return withPeers
        ? PeerEnvironment.python(home.resolve(".venv-peers"), scripts.resolve("requirements.txt"))
        : null;
  }

  private void write(BenchRun run) throws IOException {
    BenchReport report = run.report();
    if (json != null) {
      BenchFile.write(json, run.kept());
    }
    if (markdown != null) {
      Files.writeString(markdown, report.markdown());
    }
    if (chart != null && !report.ratios().isEmpty()) {
      List<Ratio> ratios = report.ratios();
      SvgKt.savePng(
          Ratios.ratios(
              ratios.stream().map(Ratio::name).toList(),
              ratios.stream().map(Ratio::side).toList(),
              ratios.stream().map(Ratio::ratio).toList()),
          chart,
          CHART_WIDTH);
    }
  }

  private void playGame() {
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "%s: %,.0f steps a second on one core, %d copies side by side, best of %d rounds%n",
            Zoo.game(game, Map.of()).name(),
            GameSpeed.of(game),
            GameSpeed.COPIES,
            GameSpeed.ROUNDS);
  }
}
