package org.parley.learner;

import java.util.Map;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;

/** What a team executes. Immutable. */
public interface Policy {

  /**
   * Draws joint actions.
   *
   * @param stream the agents' common randomness: equal streams give equal actions
   * @param rows how many
   * @return rows × D, in the game's units
   */
  Matrix jointActions(RandomStream stream, int rows);

  /** Coordinates of the common noise ξ behind one joint action, all agents together. */
  int noiseDimension();

  /**
   * The joint actions that follow from given noise.
   *
   * @param noise rows × {@link #noiseDimension()}, one agent's noise after the other's
   * @return rows × D, in the game's units
   */
  Matrix jointActionsOf(Matrix noise);

  /** The networks behind it, by the name of the agent or part they belong to. */
  Map<String, Mlp> networks();
}
