package org.parley.dsl.chart

import io.kotest.core.spec.style.FunSpec
import io.kotest.engine.spec.tempdir
import io.kotest.matchers.collections.shouldBeUnique
import io.kotest.matchers.collections.shouldContain
import io.kotest.matchers.collections.shouldContainAll
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import io.kotest.matchers.string.shouldMatch
import io.kotest.matchers.string.shouldNotContain
import org.parley.game.zoo.MaxOfTwo
import org.parley.negotiation.Negotiation
import org.parley.schedule.Annealing
import java.nio.file.Files
import javax.imageio.ImageIO

/** Printed by another process, and compared with what this one draws. */
internal object Elsewhere {
    fun drawing(): String = svg(MaxOfTwo.game().landscape()) + svg(Annealing.threeStage().preview())

    @JvmStatic
    fun main(args: Array<String>) {
        print(drawing().hashCode())
    }
}

// There is no stored SVG to compare with: a new lets-plot may move a label by a pixel, which is no
// regression. What must hold is that one build always draws the same bytes, and what is on them.
class SvgSpec : FunSpec({
    val figures = mapOf(
        "a single plot" to { Annealing.geometric().preview() },
        "a grid" to { twoLearners.learningCurve() },
        "a bunch with facets" to { twoLearners.particleEvolution() },
        "polygons" to { MaxOfTwo.game().landscape() },
    )
    figures.forEach { (kind, figure) ->
        test("$kind is the same bytes twice") { svg(figure()) shouldBe svg(figure()) }

        test("$kind is well-formed, with a size, and without scripts or style sheets") {
            val text = svg(figure())
            val parser = javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder()
            parser.parse(text.byteInputStream()).documentElement.tagName shouldBe "svg"
            text.lineSequence().first() shouldMatch
                Regex(""".*viewBox="0 0 900 \d+" width="900" .*width:100%;max-width:900px.*""")
            text shouldNotContain "<style"
            text shouldNotContain "<script"
        }
    }

    test("another process draws the same bytes") {
        val java = ProcessHandle.current().info().command().get()
        val path = System.getProperty("java.class.path")
        val process = ProcessBuilder(java, "-cp", path, Elsewhere::class.java.name)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start()
        val there = process.inputReader().readText()

        there shouldBe Elsewhere.drawing().hashCode().toString()
    }

    test("identifiers of figures on one page differ, and references lead to them") {
        val page = svg(Annealing.geometric().preview()) + svg(Annealing.threeStage().preview())
        val ids = Regex("""\bid="([^"]+)"""").findAll(page).map { it.groupValues[1] }.toList()

        ids.shouldBeUnique()
        Regex("""url\(#([^)]+)\)""").findAll(page).forEach { ids shouldContain it.groupValues[1] }
    }

    test("negative numbers have a minus sign, and what is written keeps its decimals") {
        val written = texts(Annealing.exponential(10.0, 0.123456, 0.5).preview())
        written.joinToString() shouldContain "0.123456"

        val negative = texts(MaxOfTwo.game().landscape())
        negative shouldContain "−5"
        negative.none { it.startsWith("-") } shouldBe true
    }

    test("names may hold what XML and patterns reserve") {
        val names = listOf("a<b>", "c & \"d\"", "id=\"1.234567\" \$1")
        val text = svg(Negotiation.full().graph(names))
        val parser = javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder()
        val nodes = parser.parse(text.byteInputStream()).getElementsByTagName("text")

        List(nodes.length) { nodes.item(it).textContent.trim() } shouldContainAll names
    }

    test("files are written into folders that did not exist") {
        val folder = tempdir().toPath().resolve("new/folder")
        val figure = Negotiation.full().graph(listOf("a", "b"))
        figure.saveSvg(folder.resolve("graph.svg"))
        figure.savePng(folder.resolve("graph.png"), width = 450)

        Files.readString(folder.resolve("graph.svg")) shouldBe svg(figure)
        ImageIO.read(folder.resolve("graph.png").toFile()).width shouldBe 450
    }
})
