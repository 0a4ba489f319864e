@file:JvmName("ZooGames")

package org.parley.dsl

import org.parley.game.OneShotGame
import org.parley.game.zoo.Zoo

/**
 * A game of the papers by name: `zoo("max-of-three", "s2" to 1.5)`.
 *
 * @param name one of `Zoo.names()`
 * @param parameters by name; what is left out takes its default
 * @throws org.parley.check.InvalidSpecException for an unknown name or parameter, or a value out of range
 */
public fun zoo(name: String, vararg parameters: Pair<String, Number>): OneShotGame = built("zoo(\"$name\")") {
    Zoo.make(
        name,
        parameters.associate { (key, value) ->
            key to
                value.toDouble()
        },
    )
}
