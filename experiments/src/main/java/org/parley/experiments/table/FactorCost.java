package org.parley.experiments.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.parley.game.FactorGraph;
import org.parley.game.OneShotGame;
import org.parley.learner.Training;
import org.parley.learner.svnr.CriticScope;
import org.parley.learner.svnr.DecentralisedTraining;
import org.parley.learner.svnr.Svnr;
import org.parley.learner.svnr.SvnrBuilder;
import org.parley.learner.svnr.Traffic;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.negotiation.Negotiation;
import org.parley.network.Optimiser;
import org.parley.schedule.Annealing;
import org.parley.stein.Kernel;

/**
 * What learning a chain costs and reaches, with one critic or with one for each link.
 *
 * @param agents how many
 * @param svnr the learner
 */
record FactorCost(int agents, Svnr svnr) implements Work {

  /** Mean reward of fresh joint actions at the end. */
  static final String RETURN = "return";

  /** Arrays sent from agent to agent in an update. */
  static final String MESSAGES = "messages an update";

  /** Floats in them. */
  static final String FLOATS = "floats an update";

  private static final int FRESH = 1_000;

  /** Room for every step of the longest run: what is kept of the past is part of the cost. */
  private static final int REPLAY = 2_000;

  /** The end of the schedule. */
  static final double LAST_TEMPERATURE = 0.001;

  /** Smaller than the defaults, so that 50 agents on one core are done in a minute. */
  static SvnrBuilder settings() {
    return Svnr.builder()
        .particles(16)
        .kernel(Kernel.local())
        .optimiser(Optimiser.adam())
        .policyHidden(32, 32)
        .criticHidden(64, 64)
        .batch(128)
        .replayCapacity(REPLAY)
        .annealing(Annealing.exponential(1, LAST_TEMPERATURE, 0.6));
  }

  /** Everybody hears the agent before it, which is its neighbour. */
  static SvnrBuilder neighbours(int agents) {
    return settings().negotiation(Negotiation.heard(FactorGraph.chain(agents).earlierNeighbours()));
  }

  @Override
  public String game() {
    return ChainGame.of(agents).toString();
  }

  @Override
  public String learner() {
    return svnr.toString();
  }

  @Override
  public String examination() {
    return "costs, " + FRESH + " fresh joint actions";
  }

  /** Whether agents learn from their neighbours alone. */
  boolean apart() {
    return svnr.criticScope() == CriticScope.FACTORS;
  }

  @Override
  public Optional<SeedOutcome> run(long seed, int episodes, BooleanSupplier stop) {
    long started = System.nanoTime();
    OneShotGame game = ChainGame.of(agents);
    Map<String, Double> numbers = new LinkedHashMap<>();
    Optional<Training> trained = ChainCost.train(svnr, game, seed, episodes, stop, numbers);
    if (trained.isEmpty()) {
      return Optional.empty();
    }
    Training training = trained.get();
    if (training instanceof DecentralisedTraining apart) {
      Traffic traffic = apart.traffic();
      numbers.put(MESSAGES, (double) traffic.messages() / episodes);
      numbers.put(FLOATS, (double) traffic.numbers() / episodes);
    }
    numbers.put(RETURN, reached(game, training, seed));
    double seconds = (System.nanoTime() - started) / 1e9;
    return Optional.of(new SeedOutcome(seed, numbers.get(RETURN), seconds, numbers, null));
  }

  private static double reached(OneShotGame game, Training training, long seed) {
    RandomStream fresh = RandomStream.of(seed).named("examination");
    Matrix drawn = training.policy().jointActions(fresh, FRESH);
    float[] rewards = new float[FRESH];
    game.rewards(drawn, rewards);
    double sum = 0;
    for (float reward : rewards) {
      sum += reward;
    }
    return sum / FRESH;
  }
}
