package org.parley.dsl.chart

import org.jetbrains.letsPlot.Figure
import org.parley.study.Result

/** Mean return over training. */
public fun Result.learningCurve(): Figure = notice("Learning curve", "Not drawn yet.")
