package org.parley.learner.mappo;

import org.parley.learner.Transitions.End;

/**
 * Generalised advantage estimation (Schulman et al. 2016): A_t = δ_t + γλ A_{t+1}, δ_t = r_t + γ
 * V(s_{t+1}) − V(s_t). Where the game ended nothing follows; where an episode was cut off V of the
 * state after it counts.
 *
 * @param discount γ
 * @param trace λ
 */
record Advantages(double discount, double trace) {

  /**
   * Estimates those of steps that were played one after the other, episode after episode.
   *
   * @param values V of each step's state
   * @param after V of the states that cut-off episodes were left in, one an episode
   * @param episodes how many episodes there are, all ended
   * @param into receives an advantage a step
   */
  void estimate(
      int steps,
      float[] rewards,
      End[] ends,
      float[] values,
      float[] after,
      int episodes,
      float[] into) {
    int episode = episodes;
    double following = 0;
    double value = 0;
    for (int step = steps - 1; step >= 0; step--) {
      if (ends[step] != End.NONE) {
        episode--;
        following = 0;
        value = ends[step] == End.TERMINATED ? 0 : after[episode];
      }
      double error = rewards[step] + discount * value - values[step];
      following = error + discount * trace * following;
      into[step] = (float) following;
      value = values[step];
    }
  }

  /** Brings numbers to mean 0 and deviation 1. */
  static void standardise(float[] numbers, int count) {
    double mean = 0;
    double square = 0;
    for (int i = 0; i < count; i++) {
      mean += numbers[i];
    }
    mean /= count;
    for (int i = 0; i < count; i++) {
      square += (numbers[i] - mean) * (numbers[i] - mean);
    }
    double deviation = Math.sqrt(square / count) + 1e-5;
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) ((numbers[i] - mean) / deviation);
    }
  }
}
