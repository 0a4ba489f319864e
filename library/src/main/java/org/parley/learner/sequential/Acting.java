package org.parley.learner.sequential;

import org.parley.math.Matrix;
import org.parley.math.RandomStream;

/** A team that acts in one copy of a game while it learns. */
public interface Acting {

  /** What the agents see, to be written to before {@link #act}: 1 × (agents · observation size). */
  Matrix observations();

  /**
   * The joint action, exploration included.
   *
   * @param noise the step's randomness
   * @return 1 × D in [−1, 1]; overwritten by the next one
   */
  Matrix act(RandomStream noise);
}
