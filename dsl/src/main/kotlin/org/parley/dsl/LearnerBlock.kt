package org.parley.dsl

import org.parley.check.Problems
import org.parley.learner.Learner
import org.parley.learner.svnr.Quick
import org.parley.learner.svnr.Svnr

/** What may be said of a learner in a study: which one it is. */
@ParleyDsl
public class LearnerBlock internal constructor() {
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
