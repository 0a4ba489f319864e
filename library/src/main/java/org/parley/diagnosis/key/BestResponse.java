package org.parley.diagnosis.key;

import org.parley.game.JointAction;

/**
 * An agent's best action for every action of one partner, all other agents held.
 *
 * @param agent index of the agent that responds
 * @param partner index of the partner
 * @param held joint action that holds the other agents
 * @param partnerActions actions of the partner, evenly over its interval, in the game's units
 * @param bestActions the agent's best action for each of them; NaN where the reward fails
 *     throughout
 */
public record BestResponse(
    int agent, int partner, JointAction held, double[] partnerActions, double[] bestActions) {}
