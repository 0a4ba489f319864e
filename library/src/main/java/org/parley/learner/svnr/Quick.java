package org.parley.learner.svnr;

import org.parley.network.Optimiser;
import org.parley.schedule.Annealing;
import org.parley.stein.Kernel;

/**
 * The quick preset: the shortest budget found that solves Max of Three in at least 19 of 20 seeds
 * for each s2 of 3, 2 and 1.5. Smaller networks and minibatches than the defaults, twice their
 * learning rates, a fourth of their episodes. Parley's own; the papers train for 5,000 episodes.
 */
public final class Quick {

  /** Episodes of a run. */
  public static final int EPISODES = 1200;

  private static final int HIDDEN = 64;
  private static final int BATCH = 256;
  private static final double LEARNING_RATE = 6e-3;

  private Quick() {}

  /** A cooling that takes nine tenths of training. */
  public static Annealing annealing() {
    return Annealing.exponential(30, 0.05, 0.9);
  }

  /** SVNR for games without state. */
  public static SvnrBuilder svnr() {
    return Svnr.builder()
        .noiseFeatures(NoiseFeatures.plain())
        .kernel(Kernel.local())
        .optimiser(Optimiser.adam())
        .annealing(annealing())
        .policyHidden(HIDDEN, HIDDEN)
        .criticHidden(HIDDEN, HIDDEN)
        .policyLearningRate(LEARNING_RATE)
        .criticLearningRate(LEARNING_RATE)
        .batch(BATCH);
  }
}
