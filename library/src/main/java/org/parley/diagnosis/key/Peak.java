package org.parley.diagnosis.key;

import org.parley.game.Optimum;

/**
 * A local optimum and what leads to it.
 *
 * @param optimum where, and the reward there
 * @param share estimated share of the action space in its basin
 * @param shareError standard error of {@code share} over the uniform draws it was counted from
 * @param logCurvature log det(−H) in the cube's coordinates; NaN at a border, an edge or a ridge,
 *     where H is not negative definite or has no meaning
 * @param unilateralGain what the agent with most to gain gains by deviating alone; about 0 at a
 *     Nash equilibrium
 */
public record Peak(
    Optimum optimum, double share, double shareError, double logCurvature, double unilateralGain) {}
