package org.parley.learner.particles;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.game.JointAction;
import org.parley.game.OneShotGame;
import org.parley.learner.Policy;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;

/** What a negotiation came to. Immutable. */
public final class Negotiated {

  private final ParticleNegotiation spec;
  private final OneShotGame game;
  private final long rounds;
  private final double temperature;
  private final boolean agreed;
  private final long agreedAt;
  private final double lastMove;
  private final int dimension;
  private final double[] unit;
  private final List<Moment> moments;

  /**
   * The particles of a moment.
   *
   * @param round rounds done
   * @param temperature of the last of them
   * @param particles M × D, in the game's units
   */
  public record Moment(long round, double temperature, Matrix particles) {}

  Negotiated(
      ParticleNegotiation spec,
      OneShotGame game,
      long rounds,
      double temperature,
      boolean agreed,
      long agreedAt,
      double lastMove,
      int dimension,
      double[] unit,
      List<Moment> moments) {
    this.spec = spec;
    this.game = game;
    this.rounds = rounds;
    this.temperature = temperature;
    this.agreed = agreed;
    this.agreedAt = agreedAt;
    this.lastMove = lastMove;
    this.dimension = dimension;
    this.unit = unit;
    this.moments = List.copyOf(moments);
  }

  /** What negotiated. */
  public ParticleNegotiation spec() {
    return spec;
  }

  /** The game. */
  public OneShotGame game() {
    return game;
  }

  /** Rounds done, K. */
  public long rounds() {
    return rounds;
  }

  /** Temperature of the last round, α. */
  public double temperature() {
    return temperature;
  }

  /**
   * Whether the last round was an identity map, to the tolerance, as were all before it back to
   * {@link #agreedAt()} (the first condition of the paper's equation 2).
   */
  public boolean agreed() {
    return agreed;
  }

  /**
   * The round after which nothing moved and the temperature did not change; {@link #rounds()} where
   * there is no agreement.
   */
  public long agreedAt() {
    return agreed ? agreedAt : rounds;
  }

  /** The largest move of a coordinate of [−1, 1] in the last round. */
  public double lastMove() {
    return lastMove;
  }

  /** The perceived joint policy: M × D, in the game's units. */
  public Matrix particles() {
    return Units.toGame(game.space(), unit);
  }

  /** The particles at the start and at ten moments evenly spread over the rounds. */
  public List<Moment> moments() {
    return moments;
  }

  /** Joint action {@code particle} in the game's units, in double precision. */
  public JointAction particle(int particle) {
    double[] joint = new double[dimension];
    Units.toGame(game.space(), unit, particle * dimension, joint);
    return JointAction.of(joint);
  }

  /** Particle 0, of which each agent plays its part (Theorem 3.2). */
  public JointAction executed() {
    return particle(0);
  }

  /** Draws particles by common randomness. */
  public Policy policy() {
    return new ParticlePolicy(particles());
  }

  /**
   * Lists the particles in turn, over and over: a diagnosis of a multiple of M draws then counts
   * each equally often.
   */
  public Policy inTurn() {
    return new InTurn(particles());
  }

  /** One line. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s: %d particles, %d rounds, temperature %.4g, %s (last move %.2g, tolerance %.2g)",
        game,
        unit.length / dimension,
        rounds,
        temperature,
        agreed ? "agreed at round " + agreedAt : "no agreement",
        lastMove,
        spec.tolerance());
  }

  /** Row r is particle r mod M, whatever the noise. */
  private record InTurn(Matrix particles) implements Policy {

    @Override
    public Matrix jointActions(RandomStream stream, int rows) {
      Matrix listed = Matrix.zeros(rows, particles.columns());
      int width = particles.columns();
      for (int row = 0; row < rows; row++) {
        int from = row % particles.rows() * width;
        System.arraycopy(particles.data(), from, listed.data(), row * width, width);
      }
      return listed;
    }

    @Override
    public int noiseDimension() {
      return 1;
    }

    @Override
    public Matrix jointActionsOf(Matrix noise) {
      return new ParticlePolicy(particles).jointActionsOf(noise);
    }

    @Override
    public Map<String, Mlp> networks() {
      return Map.of();
    }
  }
}
