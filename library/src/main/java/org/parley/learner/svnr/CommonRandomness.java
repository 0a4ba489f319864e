package org.parley.learner.svnr;

import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.math.StreamKey;

/**
 * The noise that agents share without a message (SVNR paper, appendix J): agent j's noise is read
 * from the stream's child j, so whoever holds the stream can compute the noise of any agent.
 */
public final class CommonRandomness {

  private CommonRandomness() {}

  /**
   * What agents that execute apart read: step t from its child t. {@code policy.jointActions(seen,
   * CommonRandomness.of(seed).at(t))} is what they do together.
   */
  public static RandomStream of(long seed) {
    return RandomStream.of(seed).named("common randomness");
  }

  /** Fills rows × noise dimension with the noise of one agent. */
  public static void fill(RandomStream stream, int agent, Matrix noise) {
    fill(stream.key(), agent, noise);
  }

  /** The same for the stream of a key. */
  static void fill(long streamKey, int agent, Matrix noise) {
    StreamKey.fillGaussian(StreamKey.at(streamKey, agent), noise.data(), 0, noise.data().length);
  }
}
