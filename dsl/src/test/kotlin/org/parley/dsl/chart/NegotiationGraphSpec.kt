package org.parley.dsl.chart

import io.kotest.assertions.throwables.shouldThrow
import io.kotest.core.spec.style.FunSpec
import io.kotest.matchers.collections.shouldContain
import io.kotest.matchers.collections.shouldContainAll
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import org.parley.check.InvalidSpecException
import org.parley.diagnosis.key.AnswerKey
import org.parley.game.zoo.MaxOfThree
import org.parley.negotiation.Negotiation
import org.parley.schedule.Annealing

class NegotiationGraphSpec : FunSpec({
    val three = listOf("a", "b", "c")

    test("every agent is named, and the rule is said in words") {
        texts(Negotiation.strictlyNested(listOf("c", "a", "b")).graph(three)) shouldContainAll
            three + "Strictly nested, everybody hears all before it: c, then a, then b"
        texts(Negotiation.full().graph(three)) shouldContain "Everybody hears everybody"
        texts(Negotiation.independent().graph(three)) shouldContain
            "Nobody hears anybody: every agent acts on its own noise alone"
        texts(Negotiation.heard(mapOf("b" to listOf("c"))).graph(three)) shouldContain
            "b hears c; a and c nobody"
    }

    test("arcs are as many as links, whatever the number of agents") {
        for (count in listOf(1, 2, 6, 20, 50)) {
            val sets = Negotiation.strictlyNested().over(List(count) { "agent${it + 1}" })
            val layout = ArcLayout(sets)

            layout.links.size shouldBe count * (count - 1) / 2
            layout.links.all(layout::isForward) shouldBe true
            texts(sets.graph()).count { it.startsWith("agent") } shouldBe count
        }
    }

    test("boxes do not overlap") {
        for (count in listOf(2, 7, 20, 50)) {
            val layout = ArcLayout(Negotiation.full().over(List(count) { "goalkeeper$it" }))
            val apart = layout.order.zipWithNext { one, next -> layout.x(next) - layout.x(one) }

            apart.all { it > 2 * layout.wide } shouldBe true
        }
    }

    test("who is heard stands before who hears") {
        val sets = Negotiation.heard(mapOf("a" to listOf("c"), "c" to listOf("b"))).over(three)

        speakingOrder(sets).map(three::get) shouldBe listOf("b", "c", "a")
    }

    test("no agents are refused") {
        shouldThrow<InvalidSpecException> { Negotiation.full().graph(emptyList()) }
    }

    test("a schedule is drawn with its text, on a logarithmic axis where it spans decades") {
        val wide = Annealing.exponential(10.0, 0.05, 0.9)
        texts(wide.preview()) shouldContainAll
            listOf("$wide", "temperature α", "steps", "10", "1", "0.1")
        texts(Annealing.linear(10.0, 5.0, 0.9).preview()) shouldContainAll listOf("0", "2", "4")
    }

    test("a drawn rule shows all who may be heard, and says when it draws") {
        val drawn = Negotiation.sampledPeers(2).resampledEvery(10).graph(three)
        texts(drawn) shouldContainAll three +
            "sampledPeers(2).resampledEvery(10): drawn anew every 10 episodes from these links"
    }

    test("a matrix names all agents and says what the sets can express") {
        val names = List(50) { "agent${it + 1}" }
        val shown = texts(Negotiation.strictlyNested().over(names).matrix())
        shown shouldContainAll names
        shown.joinToString(" ") shouldContain "everybody knows the noise of agent1."
    }

    test("a game's key draws its crossings and says whether the schedule quenches") {
        val key = AnswerKey.of(MaxOfThree.game(1.5))
        val cold = texts(Annealing.geometric().preview(5_000, key)).joinToString(" ")
        cold shouldContain "the lead changes at 4.6"
        cold shouldContain "Quenches: it is never hotter than 1,"
        texts(key.suggestion().annealing().preview(5_000, key)) shouldContain "The key has nothing against it."
    }

    test("a schedule that does not fit its training is refused") {
        shouldThrow<InvalidSpecException> { Annealing.linear(2.0, 1.0, 0.4).restarted(2).preview() }
    }

    test("a schedule of one step is refused") {
        shouldThrow<InvalidSpecException> { Annealing.geometric().preview(1) }
    }
})
