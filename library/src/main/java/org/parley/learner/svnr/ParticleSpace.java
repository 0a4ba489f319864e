package org.parley.learner.svnr;

import org.parley.math.Matrix;

/**
 * Where the particles live that the kernel compares and the direction moves: actions u = tanh x in
 * [−1, 1], or the map's raw outputs x before tanh; and what is made of tanh's Jacobian.
 *
 * <p>The target has density exp(Q(u) / α) over actions, so exp(Q(tanh x) / α) Π (1 − tanh² x) over
 * raw outputs.
 */
public enum ParticleSpace {

  /** Actions. The target's density is over actions, so no correction is due. */
  ACTIONS,

  /** Raw outputs with the right correction: score (1 − u²) ∇_u Q / α − 2u. */
  RAW,

  /** Raw outputs without correction: a target that leans towards the edges of the box. */
  RAW_UNCORRECTED,

  /**
   * As in the public soft Q-learning code: kernel over actions, yet the score of log(1 − u² + 1e-6)
   * is added: a target that leans towards the centre, by −2 α u / (1 − u² + 1e-6).
   */
  LEGACY;

  private static final float EPSILON = 1e-6f;

  /** Whether kernel and direction are of raw outputs. */
  boolean raw() {
    return this == RAW || this == RAW_UNCORRECTED;
  }

  /**
   * Turns ∇_u Q into α times the score in this space.
   *
   * @param gradient rows × D, ∇_u Q, overwritten
   * @param actions rows × D in [−1, 1]
   */
  void score(Matrix gradient, Matrix actions, double alpha) {
    if (this == ACTIONS) {
      return;
    }
    float pull = (float) (2 * alpha);
    float[] g = gradient.data();
    for (int i = 0; i < g.length; i++) {
      float u = actions.data()[i];
      float slope = 1 - u * u;
      g[i] =
          switch (this) {
            case ACTIONS -> g[i];
            case RAW -> slope * g[i] - pull * u;
            case RAW_UNCORRECTED -> slope * g[i];
            case LEGACY -> g[i] - pull * u / (slope + EPSILON);
          };
    }
  }
}
