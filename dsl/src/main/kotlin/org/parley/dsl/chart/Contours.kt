package org.parley.dsl.chart

import kotlin.math.abs
import kotlin.math.hypot

/** A point of the plane. */
internal data class Point(val x: Double, val y: Double)

/** Numbers on a rectangular grid, as functions of two rising coordinates; NaN where unknown. */
internal class Grid(val xs: DoubleArray, val ys: DoubleArray, val values: Array<DoubleArray>) {
    /** Whether some numbers are unknown. */
    fun hasGaps(): Boolean = values.any { row -> row.any(Double::isNaN) }

    /** All known numbers, ascending. */
    fun known(): List<Double> = values.flatMap { row -> row.filterNot(Double::isNaN) }.sorted()

    /**
     * The region where values are at least [level], as closed rings with the region on the left:
     * outlines run counter-clockwise, holes clockwise. Linear between the points of the grid.
     */
    fun regionsAbove(level: Double): List<List<Point>> {
        val scale = Point(xs.last() - xs.first(), ys.last() - ys.first())
        return MarchingSquares(this, level).rings().filterNot(::withinOneCell).map {
            simplified(it, scale, TOLERANCE)
        }
    }

    /** Around a single grid point: where two slopes meet, these are artefacts of the grid. */
    private fun withinOneCell(ring: List<Point>): Boolean {
        val wide = (ring.maxOf { it.x } - ring.minOf { it.x }) / (xs[1] - xs[0])
        val high = (ring.maxOf { it.y } - ring.minOf { it.y }) / (ys[1] - ys[0])
        return wide < 1.5 && high < 1.5
    }
}

/** A quarter of a pixel in the largest panel. */
private const val TOLERANCE = 0.0006

/** Drops points that hardly lie off the line that is left (Douglas–Peucker). */
private fun simplified(ring: List<Point>, scale: Point, tolerance: Double): List<Point> {
    if (ring.size < 4) {
        return ring
    }
    val apart = ring.indices.maxBy { distance(ring[0], ring[0], ring[it], scale) }
    val there = thinned(ring.subList(0, apart + 1), scale, tolerance)
    return there.dropLast(1) + thinned(ring.subList(apart, ring.size), scale, tolerance)
}

private fun thinned(line: List<Point>, scale: Point, tolerance: Double): List<Point> {
    val farthest = (1 until line.size - 1).maxByOrNull {
        distance(line.first(), line.last(), line[it], scale)
    }
    if (farthest == null ||
        distance(line.first(), line.last(), line[farthest], scale) < tolerance
    ) {
        return listOf(line.first(), line.last())
    }
    val before = thinned(line.subList(0, farthest + 1), scale, tolerance)
    return before.dropLast(1) + thinned(line.subList(farthest, line.size), scale, tolerance)
}

/** From [p] to the line through [a] and [b], or to [a] if they coincide, in shares of [scale]. */
private fun distance(a: Point, b: Point, p: Point, scale: Point): Double {
    val dx = (b.x - a.x) / scale.x
    val dy = (b.y - a.y) / scale.y
    val px = (p.x - a.x) / scale.x
    val py = (p.y - a.y) / scale.y
    val length = hypot(dx, dy)
    return if (length == 0.0) hypot(px, py) else abs(dx * py - dy * px) / length
}
