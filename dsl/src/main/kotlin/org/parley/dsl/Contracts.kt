@file:JvmName("Contracts")

package org.parley.dsl

import org.parley.game.Game
import org.parley.game.contract.GameContract
import org.parley.game.contract.GameReport

/**
 * Plays a game and tells which laws it keeps: seeds, batches, ends, bounds and what else its author declared, each
 * broken one with a counterexample.
 *
 * @param seed of the joint actions that are tried
 */
public fun check(game: Game, seed: Long = 1): GameReport = GameContract.check(game, seed)
