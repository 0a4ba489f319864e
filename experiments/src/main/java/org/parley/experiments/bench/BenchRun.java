package org.parley.experiments.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One run of the measurements. What takes all cores comes first; then this process and the peers
 * are held to one core and take turns.
 */
public final class BenchRun {

  private static final String SOLVED = "solved";
  private static final String SEEDS = "seeds";
  private static final String MEMORY = "memory";
  private static final String GAMES = "games";
  private static final List<String> MODULES = List.of("with_torch", "with_jax");
  private static final List<String> PLAYED = List.of("max-of-three", "particle-gather");

  private final Path python;
  private final Path scripts;
  private final PrintWriter out;
  private final BenchReport report = new BenchReport();
  private final Map<String, Object> kept = new LinkedHashMap<>();

  /**
   * Makes ready.
   *
   * @param python an interpreter that has the peers; null measures Parley alone
   * @param scripts the folder of {@code worker.py}
   * @param out where lines are printed as they come
   */
  public BenchRun(Path python, Path scripts, PrintWriter out) {
    this.python = python;
    this.scripts = scripts;
    this.out = out;
    kept.put("machine", Machine.describe());
    say(Machine.describe() + "\n");
  }

  /** All workloads, in the order in which they run. */
  public static List<String> names() {
    List<String> names = new ArrayList<>(List.of(SOLVED, SEEDS));
    names.addAll(Workloads.NAMES);
    names.addAll(List.of(MEMORY, GAMES));
    return names;
  }

  /** Measures some workloads. */
  public void measure(List<String> only, int samples) throws IOException {
    if (only.contains(SOLVED)) {
      Solved.run(python, scripts)
          .forEach((side, s) -> say(report.add(SOLVED, "process start to solved", side, s, "s")));
    }
    if (only.contains(SEEDS)) {
      Map<String, Peer> peers = peers(false);
      Seeds.run(peers)
          .forEach((side, s) -> say(report.add(SEEDS, "20 seeds, 5,000 steps", side, s, "s")));
      peers.values().forEach(Peer::close);
    }
    boolean compared = Workloads.COMPARED.stream().anyMatch(only::contains);
    Map<String, Peer> peers = compared ? peers(true) : Map.of();
    kept.put("pinned", Machine.pin());
    Workloads workloads = new Workloads(peers);
    for (String workload : Workloads.NAMES) {
      if (only.contains(workload)) {
        workloads.of(workload).forEach(each -> say(report.add(each, each.run(samples))));
      }
    }
    peers.values().forEach(Peer::close);
    alone(only);
  }

  private void alone(List<String> only) {
    if (only.contains(MEMORY)) {
      Memory.run().forEach((name, value) -> say(report.add(MEMORY, name, Sides.OURS, value, "")));
    }
    if (only.contains(GAMES)) {
      for (String game : PLAYED) {
        double steps = GameSpeed.of(game);
        say(report.add(GAMES, game + ", 1,024 copies", Sides.OURS, steps, "steps/s"));
      }
    }
  }

  /** Starts the peers and has them compute what Parley computes. */
  private Map<String, Peer> peers(boolean pinned) throws IOException {
    Map<String, Peer> peers = new LinkedHashMap<>();
    if (python == null) {
      return peers;
    }
    Path written = Files.createTempDirectory("parley-parity");
    Parity.write(written);
    Map<String, Object> parity = new LinkedHashMap<>();
    for (String module : MODULES) {
      Peer peer = new Peer(python, scripts, module, pinned);
      peers.put(module, peer);
      JsonNode differences = Parity.check(peer, written);
      parity.put(peer.version(), differences);
      say(peer.version() + " computes the same: " + differences + "\n");
    }
    kept.put("parity", parity);
    return peers;
  }

  private void say(String lines) {
    out.print(lines);
    out.flush();
  }

  /** What was measured, on what, as tables. */
  public BenchReport report() {
    return report;
  }

  /** All of it, for a file. */
  public Map<String, Object> kept() {
    Map<String, Object> all = new LinkedHashMap<>(kept);
    all.put("measurements", report.rows());
    return all;
  }
}
