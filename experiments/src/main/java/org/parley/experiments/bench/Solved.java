package org.parley.experiments.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.game.zoo.MaxOfThree;
import org.parley.learner.svnr.Quick;
import org.parley.learner.svnr.Svnr;
import org.parley.study.Study;
import org.parley.training.TrainingListener;

/**
 * From the start of a process to a solved Max of Three (s2 = 1.5, one seed, the quick preset): the
 * mean return of 1,000 fresh joint actions is at least 9.5. Every side starts cold.
 */
public final class Solved {

  private static final double ENOUGH = 9.5;
  private static final double COOLED_OVER = 0.9;

  private Solved() {}

  /**
   * Seconds of wall clock by side.
   *
   * @param python the peers' interpreter; null to measure Parley alone
   */
  public static Map<String, Double> run(Path python, Path scripts) throws IOException {
    Map<String, Double> seconds = new LinkedHashMap<>();
    seconds.put("Parley", ours());
    if (python != null) {
      seconds.put("PyTorch eager", theirs(python, scripts, "with_torch"));
      seconds.put("JAX jit", theirs(python, scripts, "with_jax"));
    }
    return seconds;
  }

  private static double ours() throws IOException {
    List<String> command = JavaProcess.command(List.of(), Solved.class);
    long began = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader answers =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String answer = answers.readLine();
      require("Parley", answer == null ? Double.NaN : Double.parseDouble(answer));
      return (System.nanoTime() - began) / 1e9;
    }
  }

  private static double theirs(Path python, Path scripts, String module) {
    Svnr spec = Quick.svnr().build();
    long began = System.nanoTime();
    try (Peer peer = new Peer(python, scripts, module, false)) {
      Map<String, Object> request =
          Map.of(
              "do",
              "Solve",
              "rounds",
              1,
              "steps",
              Quick.EPISODES,
              "over",
              COOLED_OVER,
              "hidden",
              spec.policyHidden().get(0),
              "batch",
              spec.batch(),
              "rate",
              spec.policyAdam().learningRate());
      require(module, peer.ask(request).get("value").asDouble());
      return (System.nanoTime() - began) / 1e9;
    }
  }

  private static void require(String side, double mean) {
    if (!(mean >= ENOUGH)) {
      throw new IllegalStateException(side + " has not solved the game: mean return " + mean);
    }
  }

  /** What the process of Parley does: trains seed 1 and prints the mean return. */
  public static void main(String[] arguments) {
    Study study =
        Study.of(MaxOfThree.game(1.5))
            .learner("SVNR", Quick.svnr().build())
            .episodes(Quick.EPISODES)
            .seeds(1, 1)
            .build();
    System.out.println(study.run(1, TrainingListener.SILENT).runs().get(0).meanReturn());
  }
}
