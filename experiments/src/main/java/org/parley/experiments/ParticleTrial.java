package org.parley.experiments;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.check.Problems;
import org.parley.diagnosis.Diagnosis;
import org.parley.diagnosis.DiagnosisSettings;
import org.parley.diagnosis.Examiner;
import org.parley.experiments.report.ParticleReport;
import org.parley.experiments.report.ResultPath;
import org.parley.experiments.table.BoltzmannDraws;
import org.parley.game.OneShotGame;
import org.parley.game.zoo.TwoModalities;
import org.parley.learner.particles.Negotiated;
import org.parley.learner.particles.ParticleNegotiation;
import org.parley.math.RandomStream;
import org.parley.negotiation.Negotiation;
import org.parley.schedule.Annealing;
import org.parley.stein.Bandwidth;
import org.parley.stein.Kernel;

/**
 * Negotiates Two Modalities by particles alone, down to temperature 1, with several kernels and
 * negotiation sets: which keep both peaks, in which shares, in accord?
 *
 * <pre>{@code ParticleTrial FOLDER SEEDS}</pre>
 *
 * <p>Writes {@code particles.md} and {@code particles.json} into FOLDER.
 */
public final class ParticleTrial {

  private static final int ROUNDS = 3_000;
  private static final int EXACT_DRAWS = 20_000;

  private final OneShotGame game = TwoModalities.game();
  private final int seeds;

  private ParticleTrial(int seeds) {
    this.seeds = seeds;
  }

  /** Runs the trial. */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("usage: ParticleTrial FOLDER SEEDS");
      System.exit(ExitCode.REFUSED);
    }
    Problems problems = new Problems();
    ResultPath table = ResultPath.check("FOLDER", args[0] + "/particles.md", problems);
    ResultPath runs = ResultPath.check("FOLDER", args[0] + "/particles.json", problems);
    problems.throwIfAny("particle trial");
    new ParticleTrial(Integer.parseInt(args[1])).run().write(table, runs);
  }

  private ParticleReport run() {
    List<ParticleReport.Row> rows = new ArrayList<>();
    specs().forEach((label, spec) -> rows.add(row(label, spec)));
    return new ParticleReport(game, ROUNDS, exact(), rows);
  }

  static Map<String, ParticleNegotiation> specs() {
    ParticleNegotiation usual = ParticleNegotiation.builder().build();
    Map<String, ParticleNegotiation> specs = new LinkedHashMap<>();
    specs.put("joint kernel, 0.3 h (default)", usual);
    for (double scale : new double[] {0.1, 0.2, 0.5, 1}) {
      specs.put("joint kernel, " + scale + " h", with(usual, Kernel.joint(), scale));
    }
    specs.put("default, 50 particles", usual.toBuilder().particles(50).build());
    specs.put("default, 200 particles", usual.toBuilder().particles(200).build());
    specs.put("default, from 100", from(usual, Annealing.exponential(100, 1, 0.7)));
    specs.put("default, not annealed", from(usual, Annealing.constant(1)));
    specs.put("local kernels, nested, h", with(usual, Kernel.local(), 1));
    specs.put("local kernels, nested, 0.3 h", with(usual, Kernel.local(), 0.3));
    specs.put(
        "local kernels, independent, h",
        with(usual, Kernel.local(), 1).toBuilder().negotiation(Negotiation.independent()).build());
    return specs;
  }

  private static ParticleNegotiation with(ParticleNegotiation spec, Kernel kernel, double scale) {
    return spec.toBuilder().kernel(kernel.with(Bandwidth.median().times(scale))).build();
  }

  private static ParticleNegotiation from(ParticleNegotiation spec, Annealing annealing) {
    return spec.toBuilder().annealing(annealing).build();
  }

  private ParticleReport.Row row(String label, ParticleNegotiation spec) {
    int turns = 1 + 99 / spec.particles();
    Examiner examiner = examiner(turns * spec.particles());
    List<ParticleReport.Outcome> outcomes = new ArrayList<>();
    for (int seed = 1; seed <= seeds; seed++) {
      Negotiated agreed = spec.negotiate(game, ROUNDS, seed);
      Diagnosis found = examiner.examine(agreed.inTurn(), 1, RandomStream.of(seed));
      outcomes.add(ParticleReport.Outcome.of(seed, found, agreed.agreed(), agreed.lastMove()));
    }
    return new ParticleReport.Row(label, spec, outcomes);
  }

  /** Draws of the Boltzmann law itself, measured the same way. */
  private Diagnosis exact() {
    return examiner(EXACT_DRAWS)
        .examine(new BoltzmannDraws(game, 10, 1), 1, RandomStream.of(1).named("exact"));
  }

  private Examiner examiner(int draws) {
    return Examiner.of(game, new DiagnosisSettings(draws, 50, 0));
  }
}
