@file:JvmName("Basins")

package org.parley.dsl

import org.parley.basin.Alignment
import org.parley.basin.BasinMap
import org.parley.basin.BoxRegion
import org.parley.basin.Certificate
import org.parley.basin.Entry
import org.parley.basin.Equilibria
import org.parley.basin.Equilibrium
import org.parley.basin.TermField
import org.parley.basin.Walks
import org.parley.game.Game
import org.parley.learner.meta.FiniteProcess
import org.parley.learner.meta.Layout
import org.parley.learner.meta.MetaGradient
import org.parley.learner.meta.PolicyFamily
import org.parley.learner.meta.StartLaw
import org.parley.learner.meta.Target

/** The equilibria of a game of two actions an agent, those of highest welfare first, mixed ones last. */
public fun Game.equilibria(): List<Equilibrium> = Equilibria.of(layout())

/** A learner on this game, [steps] from each of many starts. */
public fun Game.walks(learner: MetaGradient, steps: Int = 140, seed: Long = 1): Walks =
    Walks.of(learner, FiniteProcess.of(this), steps, seed)

/** Where learning ends from a grid of [side] × [side] starts, probabilities of first actions from 0.05 to 0.95. */
public fun Walks.map(target: Target, label: String = learner().id(), side: Int = 21): BasinMap =
    BasinMap.of(this, target, side, 0.05, 0.95).called(label)

/** How often learning ends in the target from so many starts of a law. */
public fun Walks.entry(target: Target, starts: Int = 100, law: StartLaw = StartLaw.normal(1.35)): Entry =
    Entry.of(this, target, law, starts)

/** What is proved around a pure equilibrium, for logits within ± [bound] and steps up to [largest]. */
public fun Equilibrium.certificate(bound: Double = 8.0, largest: Double = 0.52): Certificate =
    Certificate.of(this, bound, largest)

/** Whether the learner's peer term points to a certified box, over a grid of starts. */
public fun MetaGradient.alignment(box: BoxRegion, side: Int = 21): Alignment =
    Alignment.onGrid(this, box, side, 0.05, 0.95)

/** The learner's three terms over a grid of policies of a game. */
public fun MetaGradient.terms(game: Game, side: Int = 11): TermField = TermField.of(this, game.layout(), side)

private fun Game.layout() = Layout(FiniteProcess.of(this), PolicyFamily.BERNOULLI)
