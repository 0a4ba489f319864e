package org.parley.learner.svnr;

import java.util.List;
import org.parley.check.InvalidSpecException;
import org.parley.check.Problems;
import org.parley.game.Agent;
import org.parley.game.Game;
import org.parley.game.OneShotGame;
import org.parley.game.SequentialGame;
import org.parley.learner.Learner;
import org.parley.learner.Training;
import org.parley.learner.sequential.SequentialSettings;
import org.parley.negotiation.Negotiation;
import org.parley.negotiation.NegotiationSets;
import org.parley.network.Adam;
import org.parley.network.Descent;
import org.parley.network.Optimiser;
import org.parley.schedule.Annealing;
import org.parley.stein.Kernel;
import org.parley.stein.Repulsion;

/**
 * The specification of amortised SVNR. Immutable; made by {@link #builder()}.
 *
 * <pre>{@code
 * Svnr svnr = Svnr.builder().particles(32).annealing(Annealing.exponential(30, 0.05, 0.6)).build();
 * }</pre>
 */
public final class Svnr implements Learner {

  private final SvnrBuilder settings;

  Svnr(SvnrBuilder settings) {
    this.settings = settings;
  }

  /** A builder that holds the defaults. */
  public static SvnrBuilder builder() {
    return new SvnrBuilder();
  }

  /**
   * A builder that holds defaults for games with state: smaller networks and batches, since an
   * episode has many updates, a memory of the last 20,000 steps, observations scaled by 4, a
   * temperature that falls from 0.3 to 0.01, learning rates that fall from two fifths of training
   * on, part of a batch from successes and by priority, losses forgiven for a fifth of training.
   * See {@code docs/sequential.md} for what they were measured on.
   */
  public static SvnrBuilder sequentialBuilder() {
    return builder()
        .particles(16)
        .particleSets(16)
        .kernel(Kernel.local())
        .annealing(Annealing.exponential(0.3, 0.01, 0.5))
        .policyHidden(64, 64)
        .criticHidden(64, 64)
        .policyLearningRate(3e-3)
        .criticLearningRate(3e-3)
        .optimiser(Optimiser.adam().withFading(0.03, 0.4))
        .batch(256)
        .replayCapacity(20_000)
        .sequential(SequentialSettings.withState());
  }

  /** A builder that holds this specification's settings. */
  public SvnrBuilder toBuilder() {
    return settings.copy();
  }

  @Override
  public String id() {
    return "svnr";
  }

  @Override
  public Training start(Game game, long steps, long seed) {
    if (game instanceof SequentialGame sequential) {
      SequentialRules.check(this, sequential);
      return new SequentialTraining(this, sequential, steps, seed);
    }
    if (criticScope() == CriticScope.FACTORS) {
      FactorRules.check(this, oneShot(game));
      return new FactorTraining(this, oneShot(game), steps, seed);
    }
    return new SvnrTraining(this, oneShot(game), steps, seed);
  }

  /** Whether SVNR learns a game: continuous actions, a payoff common to all. */
  public static boolean learns(Game game) {
    return game.commonPayoff()
        && game.agents().stream().allMatch(agent -> agent.actions().names().isEmpty());
  }

  /** A game without state, which must be one of continuous actions: tables are refused. */
  private static OneShotGame oneShot(Game game) {
    if (game instanceof OneShotGame oneShot) {
      return oneShot;
    }
    throw InvalidSpecException.of(
        "svnr on " + game,
        "game",
        "a matrix game",
        "a one-shot game with continuous actions and a payoff common to all agents",
        game.commonPayoff()
            ? "Take its continuous relaxation: relaxed()."
            : "General sum games can be made, checked and played, not yet learnt.");
  }

  /** Who hears whom. Default: strictly nested. */
  public Negotiation negotiation() {
    return settings.negotiation;
  }

  /**
   * Who may hear whom among the agents of a game: the sets themselves, or, where they are drawn,
   * all that may come.
   *
   * @throws InvalidSpecException where the negotiation does not fit them
   */
  public NegotiationSets setsOf(Game game) {
    List<String> agents = game.agents().stream().map(Agent::name).toList();
    Problems problems = new Problems();
    NegotiationSets sets =
        problems.collect("svnr / negotiation", () -> negotiation().reach(agents));
    problems.throwIfAny("svnr on " + game);
    return sets;
  }

  /** Particles of a set, M: even, half of them fixed and half updated. Default: 32. */
  public int particles() {
    return settings.particles;
  }

  /** Independent particle sets of a step. Default: 8. */
  public int particleSets() {
    return settings.particleSets;
  }

  /** Temperature schedule. Default: exponential from 30 to 0.05 over 0.6 of training. */
  public Annealing annealing() {
    return settings.annealing;
  }

  /**
   * Kernel of the Stein direction. Default: joint, 0.3 times the median bandwidth; the papers' is
   * {@link Kernel#local()}, and that of {@link #sequentialBuilder}.
   */
  public Kernel kernel() {
    return settings.kernel;
  }

  /** How attraction and repulsion are scaled. Default: balanced. */
  public Repulsion repulsion() {
    return settings.repulsion;
  }

  /** Where the particles live. Default: {@link ParticleSpace#ACTIONS}. */
  public ParticleSpace particleSpace() {
    return settings.particleSpace;
  }

  /** What a map reads of the agents it hears. Default: {@link Conditioning#NOISES}. */
  public Conditioning conditioning() {
    return settings.conditioning;
  }

  /** Coordinates of an agent's noise. Default: 2. */
  public int noiseDimension() {
    return settings.noiseDimension;
  }

  /**
   * What the maps read of the noise. Default: its coordinates alone, {@link NoiseFeatures#plain()}.
   */
  public NoiseFeatures noiseFeatures() {
    return settings.noiseFeatures;
  }

  /** Hidden widths of an agent's map. Default: 100, 100. */
  public List<Integer> policyHidden() {
    return settings.policyHidden;
  }

  /** Hidden widths of the critic. Default: 100, 100. */
  public List<Integer> criticHidden() {
    return settings.criticHidden;
  }

  /** Optimiser of the maps. */
  public Adam policyAdam() {
    return Adam.of(settings.policyLearningRate);
  }

  /** Optimiser of the critic. */
  public Adam criticAdam() {
    return Adam.of(settings.criticLearningRate);
  }

  /** What moves critic and maps. Default: Adam whose rates fall to 0.05 from 0.4 of training on. */
  public Optimiser optimiser() {
    return settings.optimiser;
  }

  /** Fresh steps of a map of so many parameters. */
  Descent policyDescent(int parameters) {
    return optimiser().over(parameters, settings.policyLearningRate);
  }

  /** Fresh steps of a critic of so many parameters. */
  Descent criticDescent(int parameters) {
    return optimiser().over(parameters, settings.criticLearningRate);
  }

  /** Transitions of a critic step. Default: 512. */
  public int batch() {
    return settings.batch;
  }

  /** Most transitions kept. Default: 1,000,000. */
  public int replayCapacity() {
    return settings.replayCapacity;
  }

  /** What games with state need besides. */
  public SequentialSettings sequential() {
    return settings.sequential;
  }

  /** What a critic judges. Default: joint actions. */
  public CriticScope criticScope() {
    return settings.criticScope;
  }

  /** Weight of the mean squared pre-tanh output. Default: 1e-3. */
  public double outputPenalty() {
    return settings.outputPenalty;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Svnr that && toString().equals(that.toString());
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
