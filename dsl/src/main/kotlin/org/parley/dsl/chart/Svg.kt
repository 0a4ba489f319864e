package org.parley.dsl.chart

import org.apache.batik.transcoder.SVGAbstractTranscoder
import org.apache.batik.transcoder.TranscoderInput
import org.apache.batik.transcoder.TranscoderOutput
import org.apache.batik.transcoder.image.PNGTranscoder
import org.jetbrains.letsPlot.Figure
import org.jetbrains.letsPlot.awt.plot.PlotSvgExport
import org.jetbrains.letsPlot.intern.toSpec
import java.io.ByteArrayOutputStream
import java.io.StringReader
import java.nio.file.Files
import java.nio.file.Path

/**
 * A figure, single or composed of several, as static SVG: as wide as its surroundings allow up to
 * its own width, and the same bytes for the same figure in every process.
 *
 * Nothing in it needs scripts or style sheets, coordinates have two decimals, negative numbers a
 * minus sign, and identifiers come from the content, so several figures can stand on one page.
 */
public fun svg(figure: Figure): String {
    headless()
    return tidied(PlotSvgExport.buildSvgImageFromRawSpecs(figure.toSpec()))
}

/** Writes the figure as SVG, making the folders it needs. */
public fun Figure.saveSvg(path: Path) {
    prepare(path)
    Files.writeString(path, svg(this))
}

/** Writes the figure as PNG, [width] pixels wide, making the folders it needs. */
public fun Figure.savePng(path: Path, width: Int = 2 * WIDTH) {
    prepare(path)
    Files.write(path, png(svg(this), width))
}

/** An SVG as PNG, [width] pixels wide. */
internal fun png(svg: String, width: Int = WIDTH): ByteArray {
    headless()
    val transcoder = PNGTranscoder()
    transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, width.toFloat())
    val out = ByteArrayOutputStream()
    transcoder.transcode(TranscoderInput(StringReader(svg)), TranscoderOutput(out))
    return out.toByteArray()
}

private fun prepare(path: Path) {
    path.toAbsolutePath().parent?.let(Files::createDirectories)
}

/** Keeps AWT, which PNG is drawn with, from asking for a display; what the user has set stays. */
private fun headless() {
    System.setProperty("java.awt.headless", System.getProperty("java.awt.headless", "true"))
}
