/**
 * Games: who plays, what each may do, what all get.
 *
 * <p>A {@link org.parley.game.OneShotGame} is declared by its agents, their {@link
 * org.parley.game.ActionSpace}s and a {@link org.parley.game.Reward} r(u) of the {@link
 * org.parley.game.JointAction} u = (u_1, …, u_N), D coordinates in all. The games of the papers are
 * in {@link org.parley.game.zoo}, declared through the same builder a user has.
 *
 * <p>Units: rewards and joint actions here are in the game's own units. Learners see actions in
 * [−1, 1] a coordinate; {@link org.parley.game.JointSpace} maps between the two.
 */
package org.parley.game;
