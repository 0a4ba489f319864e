package org.parley.dsl

import org.parley.check.InvalidSpecException
import org.parley.check.Problems
import kotlin.properties.ReadWriteProperty
import kotlin.reflect.KProperty

/** Marks the scopes of Parley's language: a block sees its own words, not those of the block around it. */
@DslMarker
@Target(AnnotationTarget.CLASS)
public annotation class ParleyDsl

/**
 * A property that a block may set once: a second assignment is one of the block's problems.
 * Until it is set it reads as [fallback].
 */
internal class Once<T : Any>(private val problems: Problems, private val fallback: T? = null) :
    ReadWriteProperty<Any?, T> {
    var given: T? = null
        private set

    override fun getValue(thisRef: Any?, property: KProperty<*>): T =
        given ?: fallback ?: error("${property.name} is read before it is set")

    override fun setValue(thisRef: Any?, property: KProperty<*>, value: T) {
        if (problems.requireOnce(given, property.name, value)) {
            given = value
        }
    }
}

/** Records a problem if [earlier] shows that [where] was already said. */
internal fun Problems.requireOnce(earlier: Any?, where: String, value: Any?): Boolean =
    require(earlier == null, where, "$value after $earlier", "said once", "Drop one of the two.")

/**
 * Lets a block record into [scope]. A part that refuses its own values ends the block; its problems
 * then join those recorded until there.
 */
internal fun <S> Problems.record(scope: S, block: S.() -> Unit) {
    try {
        scope.block()
    } catch (refused: InvalidSpecException) {
        refused.problems().forEach { add(it.within(refused.what())) }
    }
}

/** The outermost block: refuses all problems found in it, their paths beginning with [what]. */
internal fun <T> built(what: String, make: () -> T): T = try {
    make()
} catch (refused: InvalidSpecException) {
    throw InvalidSpecException(what, refused.problems().map { it.within(what) })
}
