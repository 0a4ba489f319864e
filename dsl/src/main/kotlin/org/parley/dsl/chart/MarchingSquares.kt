package org.parley.dsl.chart

/**
 * Closed outlines of where a grid's values are at least a level.
 *
 * A rim of points that are outside, at the place of the outermost, closes what the border cuts.
 * An edge of the padded grid has a number: its lower left end's, times two, plus one if it rises.
 */
internal class MarchingSquares(private val grid: Grid, private val level: Double) {
    private val columns = grid.xs.size + 2
    private val rows = grid.ys.size + 2
    private val next = IntArray(2 * columns * rows) { -1 }

    fun rings(): List<List<Point>> {
        for (j in 0 until rows - 1) {
            for (i in 0 until columns - 1) {
                link(i, j)
            }
        }
        return next.indices.filter { next[it] >= 0 }.mapNotNull(::trace)
    }

    private fun inside(node: Int): Boolean = value(node) >= level

    private fun value(node: Int): Double {
        val i = node % columns - 1
        val j = node / columns - 1
        val known = i in grid.xs.indices && j in grid.ys.indices && !grid.values[j][i].isNaN()
        return if (known) grid.values[j][i] else Double.NEGATIVE_INFINITY
    }

    private fun place(node: Int): Point {
        val i = (node % columns - 1).coerceIn(grid.xs.indices)
        val j = (node / columns - 1).coerceIn(grid.ys.indices)
        return Point(grid.xs[i], grid.ys[j])
    }

    /** Links the edges through which the outline leaves and enters the region in one cell. */
    private fun link(i: Int, j: Int) {
        val node = j * columns + i
        val corners = intArrayOf(node, node + 1, node + columns + 1, node + columns)
        val count = corners.count(::inside)
        if (count == 0 || count == 4) {
            return
        }
        val edges = intArrayOf(2 * node, 2 * (node + 1) + 1, 2 * (node + columns), 2 * node + 1)
        val inside = BooleanArray(4) { inside(corners[it]) }
        val exits = (0..3).filter { inside[it] && !inside[(it + 1) % 4] }
        // Two exits are a saddle: its middle says whether the two inner corners belong together.
        val joined = exits.size == 1 || corners.sumOf(::value) / 4 >= level
        for (exit in exits) {
            val around = if (joined) {
                (1..3).map { (exit + it) % 4 }
            } else {
                (1..3).map {
                    (exit + 4 - it) %
                        4
                }
            }
            next[edges[exit]] = edges[around.first { !inside[it] && inside[(it + 1) % 4] }]
        }
    }

    /** Follows an outline from an edge round to it again, marking it as done. */
    private fun trace(start: Int): List<Point>? {
        val ring = mutableListOf<Point>()
        var edge = start
        while (next[edge] >= 0) {
            crossing(edge).takeIf { it != ring.lastOrNull() }?.let(ring::add)
            edge = next[edge].also { next[edge] = -1 }
        }
        return if (ring.isEmpty()) null else ring + ring.first()
    }

    private fun crossing(edge: Int): Point {
        val from = edge / 2
        val to = if (edge % 2 == 1) from + columns else from + 1
        val (low, high) = if (inside(from)) to to from else from to to
        val share = if (value(low).isInfinite()) {
            1.0
        } else {
            (level - value(low)) /
                (value(high) - value(low))
        }
        val a = place(low)
        val b = place(high)
        return Point(a.x + share * (b.x - a.x), a.y + share * (b.y - a.y))
    }
}
