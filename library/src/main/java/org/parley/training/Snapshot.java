package org.parley.training;

import org.parley.math.Matrix;

/**
 * Where the particles were at a moment of training.
 *
 * @param step steps taken before it
 * @param temperature α of the last of them
 * @param particles rows × D, fresh joint actions of the policy, in the game's units; in a game with
 *     state all of them at one start state, the same at every moment
 */
public record Snapshot(long step, double temperature, Matrix particles) {}
