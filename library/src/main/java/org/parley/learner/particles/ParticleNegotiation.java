package org.parley.learner.particles;

import java.util.List;
import org.parley.check.InvalidSpecException;
import org.parley.check.Problems;
import org.parley.game.Agent;
import org.parley.game.Game;
import org.parley.game.OneShotGame;
import org.parley.learner.Learner;
import org.parley.learner.Training;
import org.parley.negotiation.Negotiation;
import org.parley.negotiation.NegotiationSets;
import org.parley.schedule.Annealing;
import org.parley.stein.Kernel;

/**
 * Negotiated reasoning in the form of the theory, without networks: the specification. M joint
 * actions are the perceived joint policy; in every round each agent moves its own part of each of
 * them along the Stein direction of the game's own reward, until rounds no longer change anything.
 *
 * <p>As a {@link Learner} a step is a round. Immutable; made by {@link #builder()}.
 *
 * <pre>{@code
 * Negotiated agreed = ParticleNegotiation.builder().build().negotiate(game, 3_000, seed);
 * }</pre>
 */
public final class ParticleNegotiation implements Learner {

  private final ParticleNegotiationBuilder settings;

  ParticleNegotiation(ParticleNegotiationBuilder settings) {
    this.settings = settings;
  }

  /** A builder that holds the defaults. */
  public static ParticleNegotiationBuilder builder() {
    return new ParticleNegotiationBuilder();
  }

  /** A builder that holds this specification's settings. */
  public ParticleNegotiationBuilder toBuilder() {
    return settings.copy();
  }

  @Override
  public String id() {
    return "particles";
  }

  @Override
  public Training start(Game game, long rounds, long seed) {
    if (game instanceof OneShotGame oneShot) {
      return new ParticleTraining(this, oneShot, JointValue.of(oneShot), rounds, seed);
    }
    throw InvalidSpecException.of(
        "particles on " + game,
        "game",
        game.getClass().getSimpleName(),
        "a one-shot game with continuous actions and a payoff common to all agents",
        "Relax a matrix game with relaxed(); particles stand for the policy of one state.");
  }

  /**
   * Negotiates a game by its own reward; see {@link #negotiate(OneShotGame, JointValue, long,
   * long)}.
   */
  public Negotiated negotiate(OneShotGame game, long rounds, long seed) {
    return negotiate(game, JointValue.of(game), rounds, seed);
  }

  /**
   * Negotiates to the end.
   *
   * @param game whose agents and action spaces these are
   * @param value Q of the state: the reward, a critic, or what soft policy iteration evaluated
   * @param rounds K, at least 1
   * @param seed the only source of randomness
   */
  public Negotiated negotiate(OneShotGame game, JointValue value, long rounds, long seed) {
    Problems problems = new Problems();
    problems.requireRange("rounds", rounds, 1, Long.MAX_VALUE, "3,000 is usual.");
    problems.throwIfAny("particles on " + game);
    ParticleTraining training = new ParticleTraining(this, game, value, rounds, seed);
    for (long round = 0; round < rounds; round++) {
      training.negotiate();
    }
    return training.negotiated();
  }

  /** Who hears whom. Default: strictly nested. */
  public Negotiation negotiation() {
    return settings.negotiation;
  }

  /** Joint actions that stand for the perceived joint policy, M. Default: 100. */
  public int particles() {
    return settings.particles;
  }

  /** Temperature by round. Default: exponential from 30 to 1 over 0.7 of the rounds. */
  public Annealing annealing() {
    return settings.annealing;
  }

  /** Kernel of the Stein direction. Default: joint, 0.3 × the median bandwidth. */
  public Kernel kernel() {
    return settings.kernel;
  }

  /** ε, by which a round moves along φ, in coordinates of [−1, 1]. Default: 0.01. */
  public double step() {
    return settings.step;
  }

  /** The largest move of a coordinate of [−1, 1] in a round that counts as none. Default: 1e-4. */
  public double tolerance() {
    return settings.tolerance;
  }

  NegotiationSets setsOf(Game game) {
    List<String> agents = game.agents().stream().map(Agent::name).toList();
    Problems problems = new Problems();
    NegotiationSets sets =
        problems.collect("particles / negotiation", () -> negotiation().over(agents));
    problems.throwIfAny("particles on " + game);
    return sets;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ParticleNegotiation that && toString().equals(that.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /** The DSL text of all settings. */
  @Override
  public String toString() {
    return settings.text();
  }
}
