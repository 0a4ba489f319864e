package org.parley.learner.meta;

import org.parley.math.RandomStream;

/** How parameters give logits. Immutable; {@link Point}s hold what changes. */
interface Parametrisation {

  /** Number of parameters of all agents, m. */
  int size();

  /** First parameter of an agent. */
  int offset(int agent);

  /** Number of parameters of an agent. */
  int size(int agent);

  /** Room for one set of parameters at a time. */
  Point point();

  /** Writes fresh parameters. */
  void draw(RandomStream stream, double[] into);

  /**
   * Parameters of all agents, and the derivatives of the logits there. z: logits; w: parameters.
   */
  interface Point {

    /** Moves here, and writes the logits z(w). */
    void at(double[] parameters, double[] logits);

    /**
     * J_i a: how an agent's logits change.
     *
     * @param direction in parameters; only the agent's are read
     * @param logits the agent's are written
     */
    void push(int agent, double[] direction, double[] logits);

    /**
     * Adds c · J_iᵀ u to an agent's parameters.
     *
     * @param logits u; only the agent's are read
     */
    void pull(int agent, double[] logits, double c, double[] into);

    /**
     * Adds c · Σ_s u_s ∇²z_s a to an agent's parameters.
     *
     * @param logits u; only the agent's, from {@code at} on, are read
     * @param direction a
     */
    void bend(int agent, double[] logits, int at, double[] direction, double c, double[] into);
  }
}
