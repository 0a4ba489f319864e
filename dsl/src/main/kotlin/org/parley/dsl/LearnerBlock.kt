package org.parley.dsl

import org.parley.check.Problems
import org.parley.game.Game
import org.parley.learner.Learner
import org.parley.learner.meta.MetaGradient
import org.parley.learner.meta.MetaGradientBuilder
import org.parley.learner.svnr.Quick
import org.parley.learner.svnr.Svnr

/** What may be said of a learner in a study: which one it is. */
@ParleyDsl
public class LearnerBlock internal constructor(private val game: Game) {
    private val problems = Problems()
    private var learner: Learner? = null

    /** SVNR; what is left out keeps its default. */
    public fun svnr(block: SvnrBlock.() -> Unit = {}) {
        problems.requireOnce(learner?.let { "a learner" }, "svnr", "another")
        val scope = SvnrBlock()
        learner = problems.collect("svnr") { scope.build(block) } ?: scope.standIn()
    }

    /** SVNR of the quick preset, for [quickEpisodes]; what is left out keeps the preset's values. */
    public fun quickSvnr(block: SvnrBlock.() -> Unit = {}) {
        problems.requireOnce(learner?.let { "a learner" }, "quickSvnr", "another")
        val scope = SvnrBlock(Quick.svnr().build())
        learner = problems.collect("quickSvnr") { scope.build(block) } ?: scope.standIn()
    }

    /** SVNR for games with state; what is left out keeps the defaults for those. */
    public fun sequentialSvnr(block: SvnrBlock.() -> Unit = {}) {
        problems.requireOnce(learner?.let { "a learner" }, "sequentialSvnr", "another")
        val scope = SvnrBlock(Svnr.sequentialBuilder().build())
        learner = problems.collect("sequentialSvnr") { scope.build(block) } ?: scope.standIn()
    }

    /** Negotiation by particles alone, a round a step; what is left out keeps its default. */
    public fun particles(block: ParticlesBlock.() -> Unit = {}) {
        problems.requireOnce(learner?.let { "a learner" }, "particles", "another")
        val scope = ParticlesBlock()
        learner = problems.collect("particles") { scope.build(block) } ?: scope.standIn()
    }

    /** The policy gradient of a game of finitely many actions, as it is. */
    public fun policyGradient(block: MetaBlock.() -> Unit = {}): Unit =
        meta("policyGradient", MetaGradient.policyGradient(), block)

    /** With the own-learning term: Meta-PG. */
    public fun metaPg(block: MetaBlock.() -> Unit = {}): Unit = meta("metaPg", MetaGradient.metaPg(), block)

    /** With the peer-learning term alone. */
    public fun peerOnly(block: MetaBlock.() -> Unit = {}): Unit = meta("peerOnly", MetaGradient.peerOnly(), block)

    /** With both terms: Meta-MAPG. */
    public fun metaMapg(block: MetaBlock.() -> Unit = {}): Unit = meta("metaMapg", MetaGradient.metaMapg(), block)

    /** LOLA: the peer-learning term whole, exact, steps of 1. */
    public fun lola(block: MetaBlock.() -> Unit = {}): Unit = meta("lola", MetaGradient.lola(), block)

    private fun meta(name: String, settings: MetaGradientBuilder, block: MetaBlock.() -> Unit) {
        problems.requireOnce(learner?.let { "a learner" }, name, "another")
        val scope = MetaBlock(settings)
        learner = problems.collect(name) { scope.build(name, block) } ?: scope.standIn()
    }

    /** A learner of the catalogue; [scope] makes its block for the study's game. */
    internal fun <B : OptionsBlock> named(name: String, scope: (Game) -> B, block: B.() -> Unit) {
        problems.requireOnce(learner?.let { "a learner" }, name, "another")
        val said = scope(game)
        learner = problems.collect(name) { named(said, block) } ?: said.standIn()
    }

    /**
     * The learner, or a stand-in where it is missing or refused, for the study to be checked with;
     * [all] takes the problems over under [path], so no stand-in is ever trained.
     */
    internal fun build(path: String, all: Problems, block: LearnerBlock.() -> Unit): Learner {
        problems.record(this, block)
        problems.require(learner != null, "learner", "missing", "one learner", "Add svnr { … }.")
        problems.all().forEach { all.add(it.within(path)) }
        return learner ?: org.parley.dsl.svnr()
    }
}
