package org.parley.learner;

import java.util.Map;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;
import org.parley.store.StateWriter;

/** What a team executes. Immutable. */
public interface Policy {

  /**
   * Draws joint actions of agents that see nothing.
   *
   * @param stream the agents' common randomness: equal streams give equal actions
   * @param rows how many
   * @return rows × D, in the game's units
   * @throws IllegalStateException if the agents must be shown something first
   */
  Matrix jointActions(RandomStream stream, int rows);

  /** Coordinates of the common noise ξ behind one joint action, all agents together. */
  int noiseDimension();

  /**
   * The joint actions that follow from given noise.
   *
   * @param noise rows × {@link #noiseDimension()}, one agent's noise after the other's
   * @return rows × D, in the game's units
   * @throws IllegalStateException if the agents must be shown something first
   */
  Matrix jointActionsOf(Matrix noise);

  /** Numbers that each agent must be shown before it acts; 0 in a one-shot game. */
  default int observationSize() {
    return 0;
  }

  /**
   * Draws a joint action for every row of observations.
   *
   * @param observations rows × (agents · {@link #observationSize()}), agent after agent; rows × 0
   *     in a one-shot game
   * @param stream the agents' common randomness
   * @return rows × D, in the game's units
   */
  default Matrix jointActions(Matrix observations, RandomStream stream) {
    return jointActions(stream, observations.rows());
  }

  /**
   * The joint actions that follow from what is seen and given noise.
   *
   * @param observations rows × (agents · {@link #observationSize()})
   * @param noise rows × {@link #noiseDimension()}, one agent's noise after the other's
   * @return rows × D, in the game's units
   */
  default Matrix jointActionsOf(Matrix observations, Matrix noise) {
    return jointActionsOf(noise);
  }

  /** Writes what the policy is: the weights of its networks, unless there is more to it. */
  default void save(StateWriter out) {
    networks().forEach((name, network) -> out.put(name, network.parameters()));
  }

  /** The networks behind it, by the name of the agent or part they belong to. */
  Map<String, Mlp> networks();
}
