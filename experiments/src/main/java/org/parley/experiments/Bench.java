package org.parley.experiments;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.experiments.bench.BenchReport;
import org.parley.experiments.bench.Comparison;
import org.parley.experiments.bench.GameSpeed;
import org.parley.experiments.bench.Machine;
import org.parley.experiments.bench.Parity;
import org.parley.experiments.bench.Peer;
import org.parley.experiments.bench.PeerEnvironment;
import org.parley.experiments.bench.Seeds;
import org.parley.experiments.bench.Timing;
import org.parley.experiments.bench.Workloads;
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
final class Bench implements Runnable {

  private static final String SEEDS = "seeds";

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "GAME", description = "A game to play instead.")
  private String game;

  @Option(names = "--peers", description = "Install the peers (5 GB, once) and measure them too.")
  private boolean withPeers;

  @Option(names = "--python", paramLabel = "FILE", description = "A Python that has the peers.")
  private Path python;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "WORKLOAD",
      description = "Of step, growth, layers, sgemm and seeds. Default: all but seeds.")
  private List<String> only = Workloads.NAMES;

  @Option(names = "--samples", description = "Samples a side. Default: ${DEFAULT-VALUE}.")
  private int samples = 15;

  @Option(names = "--json", paramLabel = "FILE", description = "Write what was measured.")
  private Path json;

  @Mixin private HelpOption help;

  private final BenchReport report = new BenchReport();
  private final Map<String, Peer> peers = new LinkedHashMap<>();
  private final Map<String, Object> kept = new LinkedHashMap<>();

  @Override
  public void run() {
    if (game != null) {
      playGame();
      return;
    }
    check();
    PrintWriter out = spec.commandLine().getOut();
    kept.put("machine", Machine.describe());
    out.println(Machine.describe());
    out.flush();
    try {
      if (withPeers || python != null) {
        startPeers(out);
      }
      measure(out);
      if (json != null) {
        kept.put("measurements", report.rows());
        BenchFile.write(json, kept);
      }
    } catch (IOException failed) {
      throw new IllegalStateException("bench: " + failed, failed);
    } finally {
      peers.values().forEach(Peer::close);
    }
  }

  private void check() {
    List<String> known = new ArrayList<>(Workloads.NAMES);
    known.add(SEEDS);
    if (!known.containsAll(only)) {
      throw new ParameterException(
          spec.commandLine(), "--only = " + only + ": must be of " + known + ".");
    }
    if (samples < 1) {
      throw new ParameterException(
          spec.commandLine(),
          "--samples = " + samples + ": must be at least 1. 15 is the default.");
    }
  }

  private void startPeers(PrintWriter out) throws IOException {
    Path scripts = Path.of(System.getProperty("parley.home", "."), "experiments", "peers");
    Path folder = Path.of(System.getProperty("parley.home", "."), ".venv-peers");
    Path interpreter =
        python != null
            ? python.toAbsolutePath()
            : PeerEnvironment.python(
                folder.toAbsolutePath(), scripts.resolve("requirements.txt").toAbsolutePath());
    Path written = Files.createTempDirectory("parley-parity");
    Parity.write(written);
    boolean pinned = !only.contains(SEEDS);
    Map<String, Object> parity = new LinkedHashMap<>();
    for (String module : List.of("with_torch", "with_jax")) {
      Peer peer = new Peer(interpreter, scripts, module, pinned);
      peers.put(module, peer);
      JsonNode differences = Parity.check(peer, written);
      parity.put(peer.version(), differences);
      out.println(peer.version() + " computes the same over ten steps: " + differences);
      out.flush();
    }
    kept.put("parity", parity);
  }

  private void measure(PrintWriter out) {
    if (only.contains(SEEDS)) {
      Map<String, Double> seconds = Seeds.run(peers);
      kept.put(SEEDS, seconds);
      seconds.forEach(
          (side, took) -> out.printf(Locale.ROOT, "20 seeds  %s: %.1f s%n", side, took));
    }
    if (peers.isEmpty() || !only.contains(SEEDS)) {
      kept.put("pinned", Machine.pin());
    }
    for (String workload : only) {
      if (!workload.equals(SEEDS)) {
        compare(workload, out);
      }
    }
  }

  private void compare(String workload, PrintWriter out) {
    for (Comparison comparison : new Workloads(peers).of(workload)) {
      List<Timing> timings = comparison.run(samples);
      out.print(report.add(comparison, timings));
      out.flush();
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
