@file:JvmName("Diagnoses")

package org.parley.dsl

import org.parley.check.Problems
import org.parley.diagnosis.Diagnosis
import org.parley.diagnosis.DiagnosisSettings
import org.parley.diagnosis.DiagnosisSummary
import org.parley.diagnosis.Estimate
import org.parley.diagnosis.Examiner
import org.parley.diagnosis.ParticleAges
import org.parley.game.OneShotGame
import org.parley.math.RandomStream
import org.parley.study.Result
import org.parley.training.Run

/**
 * How every learner falls short, one row a learner: the mean of its runs' gaps with intervals over
 * runs, and a verdict in words for each run. Diagnoses the last policies; failed runs count nowhere.
 */
public fun Result.diagnosis(): DiagnosisTable {
    val examiner = examiner()
    val rows = study().learners().keys.mapNotNull { label ->
        val counted = runs(label).filter(::counts)
        val diagnoses = counted.associate { it.plan().seed() to examine(examiner, it) }
        DiagnosisTable.Row(label, diagnoses, study().compliance().mark(label)).takeIf { diagnoses.isNotEmpty() }
    }
    return DiagnosisTable(study().game().toString(), rows, study().compliance().notes())
}

/**
 * How one run's last policy falls short: the same as in the table.
 *
 * @throws org.parley.check.InvalidSpecException for a learner or a seed that has no run to diagnose
 */
public fun Result.diagnosis(learner: String, seed: Long): Diagnosis {
    val run = runs(learner).firstOrNull { it.plan().seed() == seed && counts(it) }
    val problems = Problems()
    problems.require(
        run != null,
        "run",
        "$learner, seed $seed",
        "a run that did not fail, of ${study().learners().keys} and seeds ${study().seeds()}",
        "Check the spelling.",
    )
    problems.throwIfAny("diagnosis")
    return examine(examiner(), checkNotNull(run))
}

/**
 * How long the particles of a fixed panel have stayed in their basins, and how often they moved.
 *
 * @throws org.parley.check.InvalidSpecException without `recording { particleAges = 50 }`
 */
public fun Run.particleAges(): ParticleAges = ParticleAges.of(this)

private fun Result.examiner() = Examiner.of(study().game() as OneShotGame, DiagnosisSettings.standard())

private fun counts(run: Run) = run.status() != Run.Status.FAILED && run.curve().isNotEmpty()

private fun examine(examiner: Examiner, run: Run): Diagnosis {
    val stream = RandomStream.of(run.plan().seed()).named("diagnosis")
    return examiner.examine(run.policy(), run.curve().last().temperature(), stream)
}

/** The diagnoses of a study, one row a learner. Immutable. As text it is aligned in columns. */
public class DiagnosisTable internal constructor(
    /** The game, with its parameters. */
    public val title: String,
    /** One row for each learner with a run to diagnose, in the study's order. */
    public val rows: List<Row>,
    private val departures: List<String> = listOf(),
) {
    /** The runs of one learner that did not fail. */
    public class Row internal constructor(
        /** The learner's label. */
        public val learner: String,
        /** The diagnosis of each run, by its seed. */
        public val diagnoses: Map<Long, Diagnosis>,
        /** What stands behind the label of a learner that departs from the contract; nothing behind others. */
        public val mark: String = "",
    ) {
        /** Means over runs with bootstrap intervals, and how many runs got each verdict. */
        public val summary: DiagnosisSummary = DiagnosisSummary.of(diagnoses.values.toList())
    }

    /** The row of a learner. */
    public operator fun get(learner: String): Row = rows.firstOrNull { it.learner == learner }
        ?: throw NoSuchElementException("no \"$learner\" in ${rows.map { it.learner }}")

    /** HTML with its styles inline, readable where styles are stripped. */
    public fun html(): String = TableHtml.of(layout())

    /** A Markdown table with its notes below. */
    public fun markdown(): String = TableText.markdown(layout())

    /** Aligned plain text with its notes below. */
    override fun toString(): String = TableText.aligned(layout())

    private fun layout() = TableLayout(title, listOf("learner") + COLUMNS.keys, rows.map(::cells), notes())

    private fun cells(row: Row) = listOf(row.learner + row.mark) + COLUMNS.values.map { cell(row.summary.means()[it]) }

    private fun cell(estimate: Estimate?) = estimate?.toString() ?: NONE

    private fun notes() = rows.map { "${it.learner}: ${it.summary.verdictsInWords()}." } + LEGEND + departures

    private companion object {
        const val LEGEND =
            "Gaps: mean over runs (95 % bootstrap interval), in units of reward, PRO in nats. " +
                "Optimality: what is lost; Nash: what one agent gains by one other action; ERO: by " +
                "knowing the others' actions; PRO: how far what agents expect of one another is from " +
                "the Boltzmann law."
        val COLUMNS = mapOf(
            "optimality" to "optimality gap",
            "Nash" to "Nash gap",
            "ERO" to "ERO gap",
            "PRO" to "PRO gap",
            "accord is worth" to "factorisation loss",
            "miscoordinated" to "miscoordinated",
            "modes" to "effective modes",
        )
    }
}
