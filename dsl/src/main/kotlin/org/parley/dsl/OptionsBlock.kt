package org.parley.dsl

import org.parley.check.Problems
import org.parley.game.Game
import org.parley.learner.Learner
import org.parley.learner.catalogue.Catalogue
import org.parley.learner.offpolicy.Shared
import org.parley.learner.option.Option
import org.parley.learner.sequential.SequentialSettings
import org.parley.network.Optimiser
import kotlin.reflect.KProperty

/**
 * What may be said of a learner with a table of options: a property for each, by the option's name. Until it is
 * set, a property reads as the option's default for the game.
 */
@ParleyDsl
public sealed class OptionsBlock(private val id: String, game: Game, problems: Problems = Problems()) :
    AnnealingScope(problems) {
    private val entry: Catalogue.Entry = Catalogue.of(id).orElseThrow()
    private val standard = entry.standard().apply(game)
    private val settings = standard.toBuilder()
    private val given = mutableMapOf<String, Any>()

    @Suppress("UNCHECKED_CAST") // Only set(option, value) fills it.
    internal operator fun <T : Any> Option<T>.getValue(block: OptionsBlock, property: KProperty<*>): T =
        given[name()] as T? ?: standard.get(this)

    internal operator fun <T : Any> Option<T>.setValue(block: OptionsBlock, property: KProperty<*>, value: T) {
        if (problems.requireOnce(given[name()], name(), value)) {
            given[name()] = value
            settings.set(this, value)
        }
    }

    /** The learner, once a block has said what it says. */
    internal fun build(): Learner {
        val built = problems.collect("") { settings.build() }
        problems.throwIfAny(id)
        return entry.make().apply(checkNotNull(built))
    }

    /** Defaults, for a study to be checked with once this block was refused. */
    internal fun standIn(): Learner = entry.make().apply(standard)
}

/** The learner that a block declares, on its own. */
internal fun <B : OptionsBlock> named(scope: B, block: B.() -> Unit): Learner {
    scope.problems.record(scope, block)
    return scope.build()
}

/** What may be said of every learner that learns from memory: `org.parley.learner.offpolicy.Shared`. */
public sealed class OffPolicyBlock(id: String, game: Game) : OptionsBlock(id, game) {
    /** Hidden widths of every map that acts. */
    public var policyHidden: List<Int> by Shared.POLICY_HIDDEN

    /** Hidden widths of every critic. */
    public var criticHidden: List<Int> by Shared.CRITIC_HIDDEN

    /** Learning rate of what acts, above 0. */
    public var policyLearningRate: Double by Shared.POLICY_RATE

    /** Learning rate of what judges, above 0. */
    public var criticLearningRate: Double by Shared.CRITIC_RATE

    /** What moves the networks. */
    public var optimiser: Optimiser by Shared.OPTIMISER

    /** Steps drawn from memory for an update. */
    public var batch: Int by Shared.BATCH

    /** Most steps kept in memory. */
    public var replayCapacity: Int by Shared.REPLAY_CAPACITY

    /** Discount, target networks, updates a step, and what is drawn from memory. */
    public var sequential: SequentialSettings by Shared.SEQUENTIAL
}
