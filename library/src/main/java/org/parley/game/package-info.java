/**
 * Games: who plays, what each may do, what they get.
 *
 * <table>
 * <caption>The kinds of games</caption>
 * <tr><td>{@link org.parley.game.OneShotGame}</td><td>continuous actions, a {@link
 * org.parley.game.Reward} r(u) common to all</td></tr>
 * <tr><td>{@link org.parley.game.MatrixGame}</td><td>finitely many actions, tables of payoffs, common
 * or general sum</td></tr>
 * <tr><td>{@link org.parley.game.SequentialGame}</td><td>state, observations (full, local, of the
 * history), steps; any actions and payoffs</td></tr>
 * </table>
 *
 * <p>u = (u_1, …, u_N) is the {@link org.parley.game.JointAction}, D coordinates in all; the action
 * of an agent with finitely many is one coordinate, its index. {@link org.parley.game.Episodes}
 * plays many copies of any game side by side. {@link org.parley.game.contract} checks what every
 * game owes. The games of the papers are in {@link org.parley.game.zoo}, declared through the same
 * builders a user has.
 *
 * <p>Units: rewards and joint actions here are in the game's own units. Learners see actions in
 * [−1, 1] a coordinate; {@link org.parley.game.JointSpace} maps between the two.
 */
package org.parley.game;
