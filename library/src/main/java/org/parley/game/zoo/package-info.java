/**
 * The games of the papers, each a class whose header is a fixed table: agents, actions, payoff,
 * optima, source. {@link org.parley.game.zoo.Zoo} finds them by name.
 */
package org.parley.game.zoo;
