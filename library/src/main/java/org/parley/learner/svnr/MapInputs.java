package org.parley.learner.svnr;

import org.parley.game.JointSpace;
import org.parley.negotiation.NegotiationSets;

/**
 * What the agents' maps read, in this order: what the agent sees; what is read of its own noise
 * and, by {@link Conditioning}, of the noise or the actions of those it hears, all by ascending
 * agent.
 *
 * @param observed numbers that an agent sees; 0 in a one-shot game
 * @param noiseDimension coordinates of an agent's noise
 * @param features what is read of a noise vector
 * @param conditioning noise or actions of C_i
 */
record MapInputs(
    int observed, int noiseDimension, NoiseFeatures features, Conditioning conditioning) {

  static MapInputs of(Svnr spec, int observed) {
    return new MapInputs(
        observed, spec.noiseDimension(), spec.noiseFeatures(), spec.conditioning());
  }

  /** Numbers read of one agent's noise. */
  int noiseWidth() {
    return features.width(noiseDimension);
  }

  /** Numbers that an agent's map reads. */
  int size(int agent, NegotiationSets sets, JointSpace space) {
    if (conditioning == Conditioning.NOISES) {
      return observed + sets.scopeOf(agent).length * noiseWidth();
    }
    int size = observed + noiseWidth();
    for (int heard : sets.heardBy(agent)) {
      size += space.dimension(heard);
    }
    return size;
  }
}
