@file:JvmName("MetaGradients")

package org.parley.dsl

import org.parley.check.Problems
import org.parley.learner.meta.Estimator
import org.parley.learner.meta.MetaGradient
import org.parley.learner.meta.MetaGradientBuilder
import org.parley.learner.meta.PeerTerm
import org.parley.learner.meta.PolicyFamily
import org.parley.learner.meta.StartLaw
import org.parley.learner.meta.StepSize
import org.parley.learner.meta.Target
import org.parley.learner.meta.Unroll
import org.parley.schedule.Annealing

/** The policy gradient of a game of finitely many actions, as it is. */
public fun policyGradient(block: MetaBlock.() -> Unit = {}): MetaGradient =
    meta("policyGradient", MetaGradient.policyGradient(), block)

/** With the own-learning term: Meta-PG. */
public fun metaPg(block: MetaBlock.() -> Unit = {}): MetaGradient = meta("metaPg", MetaGradient.metaPg(), block)

/** With the peer-learning term alone. */
public fun peerOnly(block: MetaBlock.() -> Unit = {}): MetaGradient = meta("peerOnly", MetaGradient.peerOnly(), block)

/** With both terms: Meta-MAPG. */
public fun metaMapg(block: MetaBlock.() -> Unit = {}): MetaGradient = meta("metaMapg", MetaGradient.metaMapg(), block)

/** LOLA: the peer-learning term whole, exact, steps of 1. */
public fun lola(block: MetaBlock.() -> Unit = {}): MetaGradient = meta("lola", MetaGradient.lola(), block)

/** So many plays behind each estimate, by the score function. */
public fun sampled(batch: Int): Estimator = Estimator.sampled(batch)

/** Derivatives by enumeration, without sampling noise. */
public fun exact(): Estimator = Estimator.exact()

private fun meta(name: String, settings: MetaGradientBuilder, block: MetaBlock.() -> Unit): MetaGradient =
    built(name) { MetaBlock(settings).build(name, block) }

/** What may be said of a policy gradient that knows of learning. */
public class MetaBlock internal constructor(
    private val settings: MetaGradientBuilder,
    problems: Problems = Problems(),
) : AnnealingScope(problems) {
    private val defaults = settings.build()
    private val handedOff = Once<Target>(problems)

    /** What the own-learning term is multiplied with, at least 0. */
    public var own: Double by Once(problems, defaults.own())

    /** What the peer-learning term is multiplied with, by step. */
    public var correction: Annealing by Once(problems, defaults.correction())

    /** Which peer term. */
    public var peerTerm: PeerTerm by Once(problems, defaults.peerTerm())

    /** η, the size of the agents' inner steps, above 0. */
    public var inner: Double by Once(problems, defaults.inner())

    /** How far learning is unrolled: `Unroll.firstOrder()` or `Unroll.chain(3)`. */
    public var unroll: Unroll by Once(problems, defaults.unroll())

    /** Where derivatives come from: `sampled(384)` or `exact()`. */
    public var estimator: Estimator by Once(problems, defaults.estimator())

    /** How far steps go. */
    public var stepSize: StepSize by Once(problems, defaults.stepSize())

    /** How logits give probabilities. */
    public var family: PolicyFamily by Once(problems, defaults.family())

    /** Widths of tanh layers; empty for tables. */
    public var hidden: List<Int> by Once(problems, defaults.hidden())

    /** Where tables begin. */
    public var start: StartLaw by Once(problems, defaults.start())

    /** Tables' logits are kept within ± this. */
    public var bound: Double by Once(problems, defaults.bound())

    /** Once this is reached the correction is 0 for good. Default: never. */
    public var handOff: Target by handedOff

    internal fun build(name: String, block: MetaBlock.() -> Unit): MetaGradient {
        problems.record(this, block)
        val built = problems.collect("", builder()::build)
        problems.throwIfAny(name)
        return built
    }

    /** Defaults, for a study to be checked with once this block was refused. */
    internal fun standIn(): MetaGradient = defaults

    private fun builder() = defaults.toBuilder()
        .own(own)
        .correction(correction)
        .peerTerm(peerTerm)
        .inner(inner)
        .unroll(unroll)
        .estimator(estimator)
        .stepSize(stepSize)
        .family(family)
        .hidden(*hidden.toTypedArray())
        .start(start)
        .bound(bound)
        .handOff(handedOff.given)
}
