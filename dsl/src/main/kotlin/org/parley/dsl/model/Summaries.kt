package org.parley.dsl.model

import org.jetbrains.kotlinx.dl.api.summary.ModelSummary
import org.jetbrains.kotlinx.dl.api.summary.Section
import org.jetbrains.kotlinx.dl.api.summary.SectionWithColumns
import org.jetbrains.kotlinx.dl.api.summary.SimpleSection
import org.jetbrains.kotlinx.dl.api.summary.TableRow
import org.jetbrains.kotlinx.dl.api.summary.formatTable
import org.parley.network.Mlp

/** Networks layer after layer, each layer under the name of its network. */
internal fun teamSummary(name: String, networks: Map<String, Mlp>): ModelSummary {
    val rows = networks.flatMap { (owner, network) -> rows(owner, network) }
    val parameters = networks.values.sumOf { it.spec().parameterCount() }
    return Summary(
        listOf(
            SimpleSection(listOf("Model: $name")),
            SectionWithColumns(rows, listOf("Layer (type)", "Output", "Parameters")),
            SimpleSection(listOf("Parameters in all: $parameters")),
        ),
    )
}

private class Summary(
    private val sections: List<Section>,
) : ModelSummary {
    override fun format(
        columnSeparator: String,
        lineSeparatorSymbol: Char,
        thickLineSeparatorSymbol: Char,
    ): List<String> = formatTable(sections, columnSeparator, lineSeparatorSymbol, thickLineSeparatorSymbol)
}

private fun rows(owner: String, network: Mlp): List<TableRow> {
    val spec = network.spec()
    return (0 until spec.layers()).map { layer ->
        val inputs = spec.inputsOf(layer)
        val outputs = spec.outputsOf(layer)
        val type = if (layer == spec.layers() - 1) "linear" else spec.activation().name.lowercase()
        val label = listOf(owner, "${layer + 1}").filter(String::isNotEmpty).joinToString(" ")
        TableRow("$label ($type)", "$outputs", "${(inputs + 1) * outputs}")
    }
}
