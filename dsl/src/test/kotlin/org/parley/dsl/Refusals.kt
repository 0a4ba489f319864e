package org.parley.dsl

import io.kotest.assertions.throwables.shouldThrow
import org.parley.check.InvalidSpecException

/** The problems that a block is refused for, as its reader sees them, in their order. */
fun refused(block: () -> Any): List<String> = shouldThrow<InvalidSpecException> { block() }.problems().map { "$it" }
