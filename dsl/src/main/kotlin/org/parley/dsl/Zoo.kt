@file:JvmName("ZooGames")

package org.parley.dsl

import org.parley.game.Game
import org.parley.game.OneShotGame
import org.parley.game.zoo.Zoo

/**
 * A one-shot game of the papers by name: `zoo("max-of-three", "s2" to 1.5)`.
 *
 * @param name one of `Zoo.names()`
 * @param parameters by name; what is left out takes its default
 * @throws org.parley.check.InvalidSpecException for an unknown name or parameter, a value out of range, or a game of
 *   another kind: [zooGame] makes those
 */
public fun zoo(name: String, vararg parameters: Pair<String, Number>): OneShotGame =
    built("zoo(\"$name\")") { Zoo.make(name, numbers(parameters)) }

/**
 * A game of the papers of any kind by name: `zooGame("penalty", "k" to -30)`, `zooGame("particle-gather")`.
 *
 * @param name one of `Zoo.names()`
 * @param parameters by name; what is left out takes its default
 * @throws org.parley.check.InvalidSpecException for an unknown name or parameter, or a value out of range
 */
public fun zooGame(name: String, vararg parameters: Pair<String, Number>): Game =
    built("zooGame(\"$name\")") { Zoo.game(name, numbers(parameters)) }

private fun numbers(parameters: Array<out Pair<String, Number>>) =
    parameters.associate { (key, value) -> key to value.toDouble() }
