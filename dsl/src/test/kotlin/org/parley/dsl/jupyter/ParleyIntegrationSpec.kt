package org.parley.dsl.jupyter

import io.kotest.core.spec.style.FunSpec
import io.kotest.matchers.shouldBe
import io.kotest.matchers.string.shouldContain

class ParleyIntegrationSpec :
    FunSpec({
        test("the kernel's scanner is told the integration's real name") {
            val scanned = "META-INF/kotlin-jupyter-libraries/libraries.json"
            val registration = ParleyIntegration::class.java.classLoader.getResource(
                scanned,
            )!!.readText()

            registration shouldContain "\"${ParleyIntegration::class.qualifiedName}\""
        }

        test("the integration can be made without arguments, as the scanner makes it") {
            ParleyIntegration::class.constructors.count { it.parameters.isEmpty() } shouldBe 1
        }
    })
