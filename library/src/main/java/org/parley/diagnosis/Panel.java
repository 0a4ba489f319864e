package org.parley.diagnosis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.parley.check.Problems;
import org.parley.game.OneShotGame;
import org.parley.game.Optimum;
import org.parley.learner.Policy;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.training.Probe;

/**
 * Follows particles through training: a panel of noise vectors, the same at every reading, each of
 * which the policy makes a joint action of. Notes the local optimum whose basin each is in, by the
 * ascent of {@link Diagnosis.Modes}. Immutable: one serves any number of runs at once, and {@link
 * ParticleAges} reads what it found.
 */
public final class Panel implements Probe {

  private final List<Optimum> optima;
  private final PeakShares peaks;
  private final int particles;
  private final long seed;

  private Panel(OneShotGame game, int particles, long seed) {
    this.optima = Examiner.optima(game);
    this.peaks = new PeakShares(game, optima);
    this.particles = particles;
    this.seed = seed;
  }

  /**
   * Looks for a game's optima, which takes some tenths of a second.
   *
   * @param particles noise vectors, 1 to 10,000
   * @param seed of the noise, apart from training's
   */
  public static Panel of(OneShotGame game, int particles, long seed) {
    Objects.requireNonNull(game, "game");
    Problems problems = new Problems();
    problems.requireRange("particles", particles, 1, 10_000, "100 are usual.");
    problems.throwIfAny("panel");
    return new Panel(game, particles, seed);
  }

  /**
   * Where the panel stood.
   *
   * @param optima the game's, best first
   * @param basins for each particle the index of its optimum
   */
  public record Stand(List<Optimum> optima, List<Integer> basins) implements Finding {

    /** Keeps copies. */
    public Stand {
      optima = List.copyOf(optima);
      basins = List.copyOf(basins);
    }

    /** The panel's share at each optimum. */
    @Override
    public Map<String, Double> numbers() {
      Map<String, Double> shares = new LinkedHashMap<>();
      for (int k = 0; k < optima.size(); k++) {
        int optimum = k;
        long there = basins.stream().filter(basin -> basin == optimum).count();
        shares.put("panel at optimum " + (k + 1), (double) there / basins.size());
      }
      return shares;
    }
  }

  /** Where the panel stands; {@code stream} is not read, for the noise is always the same. */
  @Override
  public Stand examine(Policy policy, double temperature, RandomStream stream) {
    Matrix noise = Matrix.zeros(particles, policy.noiseDimension());
    RandomStream.of(seed).named("panel").fillGaussian(noise.data(), 0, noise.data().length);
    Matrix u = policy.jointActionsOf(noise);
    List<Integer> basins =
        IntStream.range(0, particles).mapToObj(row -> peaks.basin(Payoffs.row(u, row))).toList();
    return new Stand(optima, basins);
  }
}
