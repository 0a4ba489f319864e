/**
 * The games of the papers, each a class whose header is a fixed table: agents, actions,
 * observation, horizon, payoffs, optima, source, version. {@link org.parley.game.zoo.Zoo} finds
 * them by name.
 *
 * <p>How each plays is kept in a file of the tests, {@code playthroughs/NAME.txt}; a change of it
 * is a new version.
 */
package org.parley.game.zoo;
