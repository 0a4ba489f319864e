package org.parley.dsl.chart

import io.kotest.core.spec.style.FunSpec
import io.kotest.matchers.collections.shouldContain
import io.kotest.matchers.collections.shouldContainAll
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain
import org.parley.dsl.statistics

class ProfilesSpec : FunSpec({
    test("a profile names its axes, learners and the threshold") {
        texts(twoLearners.profile()) shouldContainAll
            listOf("return τ", "share of runs above τ", "SVNR", "SVNR-M", "hit from 9")
    }

    test("a profile is the same picture every time") {
        svg(twoLearners.profile()) shouldBe svg(twoLearners.profile())
    }

    test("without runs a profile says so") {
        texts(empty.profile()) shouldContain "No run has a return."
        texts(failed.profile()) shouldContain "No run has a return."
    }

    test("statistics: a row a learner, a note a pair, the same as text, Markdown and HTML") {
        val table = twoLearners.statistics()
        table.numbers.learners.map { it.label } shouldBe listOf("SVNR", "SVNR-M")
        table.numbers.comparisons.map { it.first to it.second } shouldBe listOf("SVNR" to "SVNR-M")
        for (text in listOf("$table", table.html(), table.markdown())) {
            text shouldContain "SVNR-M"
            text shouldContain "0/2"
            text shouldContain "Mann–Whitney"
        }
    }

    test("statistics of nothing are a table without numbers") {
        "${empty.statistics()}" shouldContain "0/0"
        "${failed.statistics()}" shouldContain "0/0"
    }
})
