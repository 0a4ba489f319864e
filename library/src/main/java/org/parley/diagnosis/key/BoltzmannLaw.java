package org.parley.diagnosis.key;

import org.parley.check.Problems;

/**
 * The law exp(r(u)/α) / Z in the box of joint actions, at every temperature, from one set of
 * weighted points: those of a refined grid up to three dimensions, those of a sampler beyond.
 * Immutable.
 */
public final class BoltzmannLaw {

  /** How the points were chosen. */
  public enum Method {
    /** Cells refined where the law of some temperature needs it; two Gauss points a dimension. */
    GRID,
    /**
     * Importance sampling from uniform draws and from the peaks' Gaussians at many temperatures.
     */
    SAMPLER
  }

  private final Method method;
  private final double coolest;
  private final int peaks;
  private final double[] weights;
  private final double[] rewards;
  private final int[] basins;

  BoltzmannLaw(
      Method method, double coolest, int peaks, double[] weights, double[] rewards, int[] basins) {
    this.method = method;
    this.coolest = coolest;
    this.peaks = peaks;
    this.weights = weights;
    this.rewards = rewards;
    this.basins = basins;
  }

  /**
   * The law at one temperature.
   *
   * @param masses probability of each peak's basin, in the order of the key's peaks; what is left
   *     to 1 leads to no peak
   * @param meanReward expected reward, in the game's units
   * @param effectiveSamples (Σw)² / Σw² over the points' weights: with a sampler, errors of shares
   *     are about 1/√ of it
   */
  public record State(double[] masses, double meanReward, double effectiveSamples) {

    /** Index of the peak with the largest mass. */
    public int leader() {
      int leader = 0;
      for (int k = 1; k < masses.length; k++) {
        leader = masses[k] > masses[leader] ? k : leader;
      }
      return leader;
    }
  }

  /** Whether a grid or a sampler stands behind the numbers. */
  public Method method() {
    return method;
  }

  /** The lowest temperature that the points resolve. */
  public double coolest() {
    return coolest;
  }

  /** Number of points: evaluations of the reward behind every number. */
  public int points() {
    return rewards.length;
  }

  /**
   * The law at a temperature; infinity gives the uniform law.
   *
   * @throws org.parley.check.InvalidSpecException below {@link #coolest()}
   */
  public State at(double temperature) {
    Problems problems = new Problems();
    problems.require(
        temperature >= coolest,
        "temperature",
        temperature,
        "at least " + coolest,
        "Below it nearly all mass is at the best peak, of mean reward r − α·D/2.");
    problems.throwIfAny("Boltzmann law");
    return state(temperature);
  }

  private State state(double temperature) {
    double highest = Double.NEGATIVE_INFINITY;
    for (double reward : rewards) {
      highest = Math.max(highest, reward);
    }
    double[] masses = new double[peaks];
    double total = 0;
    double squares = 0;
    double mean = 0;
    for (int i = 0; i < rewards.length; i++) {
      double weight = weights[i] * Math.exp((rewards[i] - highest) / temperature);
      total += weight;
      squares += weight * weight;
      mean += weight * (rewards[i] - highest);
      if (basins[i] != Ascent.NOWHERE) {
        masses[basins[i]] += weight;
      }
    }
    for (int k = 0; k < peaks; k++) {
      masses[k] /= total;
    }
    return new State(masses, highest + mean / total, total * total / squares);
  }
}
