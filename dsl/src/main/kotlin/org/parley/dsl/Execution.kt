@file:JvmName("Execution")

package org.parley.dsl

import org.parley.learner.Policy
import org.parley.learner.svnr.AgentPolicy
import org.parley.training.Run

/**
 * What each agent takes along to execute without communication, in the game's order: its own map alone.
 *
 * ```
 * run.agents().forEach { it.write(Path.of("${it.agent()}.agent")) }
 * ```
 *
 * @throws org.parley.check.InvalidSpecException where agents need more than common noise
 */
public fun Run.agents(): List<AgentPolicy> = policy().agents()

/** What each agent takes along; see [Run.agents]. */
public fun Policy.agents(): List<AgentPolicy> = AgentPolicy.of(this)
