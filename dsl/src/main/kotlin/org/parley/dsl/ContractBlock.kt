package org.parley.dsl

import org.parley.check.Problems
import org.parley.schedule.Annealing
import org.parley.study.Contract
import org.parley.training.Plan

/**
 * What the learners of a study are to have in common; what is left out is not compared. A learner that departs is
 * marked in every table and chart of the result.
 */
@ParleyDsl
public class ContractBlock internal constructor(problems: Problems = Problems()) : AnnealingScope(problems) {
    private val givenPolicyHidden = Once<List<Int>>(problems)
    private val givenCriticHidden = Once<List<Int>>(problems)
    private val givenAnnealing = Once<Annealing>(problems)
    private val givenGradientSteps = Once<Double>(problems)
    private val givenBatch = Once<Int>(problems)
    private val givenEvaluation = Once<Plan.Recording>(problems)
    private val givenSearch = Once<Contract.Search>(problems)

    /** Hidden widths of what acts. */
    public var policyHidden: List<Int> by givenPolicyHidden

    /** Hidden widths of what judges. */
    public var criticHidden: List<Int> by givenCriticHidden

    /** Temperature schedule. */
    public var annealing: Annealing by givenAnnealing

    /** Updates for each step of the game, above 0. */
    public var gradientSteps: Double by givenGradientSteps

    /** Steps of an update, at least 1. */
    public var batch: Int by givenBatch

    /** How runs are evaluated: points, episodes a point and at the end. */
    public var evaluation: Plan.Recording by givenEvaluation

    /** How much is tried to find settings: `searched(trials = 50, seeds = 3)`. */
    public var search: Contract.Search by givenSearch

    internal fun build(block: ContractBlock.() -> Unit): Contract {
        problems.record(this, block)
        val contract = Contract.builder()
        givenPolicyHidden.given?.let { contract.policyHidden(*it.toTypedArray()) }
        givenCriticHidden.given?.let { contract.criticHidden(*it.toTypedArray()) }
        givenAnnealing.given?.let(contract::annealing)
        givenGradientSteps.given?.let(contract::gradientSteps)
        givenBatch.given?.let(contract::batch)
        givenEvaluation.given?.let(contract::evaluation)
        givenSearch.given?.let(contract::search)
        val built = problems.collect("", contract::build)
        problems.throwIfAny("contract")
        return checkNotNull(built)
    }
}

/** So many points tried, each from so many seeds. */
public fun searched(trials: Int, seeds: Int = 1): Contract.Search = Contract.Search(trials, seeds)
