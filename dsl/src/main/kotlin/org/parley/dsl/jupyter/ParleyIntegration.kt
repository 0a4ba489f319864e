package org.parley.dsl.jupyter

import org.jetbrains.kotlinx.jupyter.api.HTML
import org.jetbrains.kotlinx.jupyter.api.libraries.JupyterIntegration
import org.jetbrains.letsPlot.awt.plot.PlotSvgExport
import org.jetbrains.letsPlot.intern.Plot
import org.jetbrains.letsPlot.intern.toSpec

/** What a Kotlin notebook gains when Parley is on its classpath. */
public class ParleyIntegration : JupyterIntegration() {
    override fun Builder.onLoaded() {
        render<Plot> { HTML(PlotSvgExport.buildSvgImageFromRawSpecs(it.toSpec())) }
    }
}
