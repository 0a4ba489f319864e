package org.parley.learner.meta;

import java.util.List;
import java.util.Optional;
import org.parley.check.Problems;
import org.parley.game.Game;
import org.parley.learner.Learner;
import org.parley.schedule.Annealing;

/**
 * Policy gradients that know of learning: the specification. Agents with finitely many actions,
 * common or opposed payoffs, take gradient steps; corrections for their own and their peers'
 * learning are added. Immutable.
 *
 * <pre>{@code
 * Learner learner = MetaGradient.metaMapg().build();
 * Terms terms = learner.walk(StagHunt.game(0), 140, 1).terms();
 * }</pre>
 */
public final class MetaGradient implements Learner {

  private final MetaGradientBuilder settings;

  MetaGradient(MetaGradientBuilder settings) {
    this.settings = settings;
  }

  /** The policy gradient of the game as it is. */
  public static MetaGradientBuilder policyGradient() {
    return new MetaGradientBuilder("policy-gradient");
  }

  /** With the own-learning term: Meta-PG (Al-Shedivat et al. 2018). */
  public static MetaGradientBuilder metaPg() {
    return new MetaGradientBuilder("meta-pg").own(MetaGradientBuilder.OWN);
  }

  /** With the peer-learning term alone. */
  public static MetaGradientBuilder peerOnly() {
    return new MetaGradientBuilder("peer-only")
        .correction(Annealing.constant(MetaGradientBuilder.PEER));
  }

  /** With both: Meta-MAPG (Kim et al. 2021). */
  public static MetaGradientBuilder metaMapg() {
    return new MetaGradientBuilder("meta-mapg")
        .own(MetaGradientBuilder.OWN)
        .correction(Annealing.constant(MetaGradientBuilder.PEER));
  }

  /**
   * LOLA (Foerster et al. 2018): the shaping term whole, steps of 1 inside and outside, exact
   * unless an estimator is given.
   */
  public static MetaGradientBuilder lola() {
    return new MetaGradientBuilder("lola")
        .correction(Annealing.constant(1))
        .inner(1)
        .stepSize(StepSize.constant(1))
        .start(StartLaw.normal(1))
        .estimator(Estimator.exact());
  }

  /** A builder that holds this specification's settings. */
  public MetaGradientBuilder toBuilder() {
    return settings.copy();
  }

  @Override
  public String id() {
    return settings.id;
  }

  @Override
  public MetaTraining start(Game game, long steps, long seed) {
    return new MetaTraining(walk(game, steps, seed), seed);
  }

  /**
   * The bare dynamics, without plays that are recorded.
   *
   * @param steps length of training: the correction's schedule is a share of it
   */
  public Walk walk(Game game, long steps, long seed) {
    return walk(FiniteProcess.of(game), steps, seed);
  }

  /** The same of a game that was played out before. */
  public Walk walk(FiniteProcess process, long steps, long seed) {
    Problems problems = new Problems();
    Layout layout = problems.collect("", () -> new Layout(process, family()));
    problems.collect("correction", () -> correction().start(Math.max(1, steps)));
    problems.require(
        hidden().isEmpty() || process.seen(0, 0).length > 0,
        "hidden",
        hidden(),
        "left out in a game without observations",
        "Tabular policies have one logit there.");
    problems.throwIfAny(id() + " on " + process.game().name());
    return new Walk(this, layout, steps, seed);
  }

  Parametrisation parametrisation(Layout layout) {
    return hidden().isEmpty() ? new Tabular(layout, start()) : new Neural(layout, hidden());
  }

  /** Whether anything but the ordinary gradient is asked for. */
  boolean corrects() {
    return own() != 0 || !correction().equals(Annealing.constant(0));
  }

  /**
   * c, what the own-learning term is multiplied with. Default: 0.35 where the name has the term.
   */
  public double own() {
    return settings.own;
  }

  /** λ by step, what the peer-learning term is multiplied with. Default: 1.5 where it has it. */
  public Annealing correction() {
    return settings.correction;
  }

  /** Which peer term. Default: shaping. */
  public PeerTerm peerTerm() {
    return settings.peerTerm;
  }

  /** η, the size of the agents' inner steps. Default: 0.55. */
  public double inner() {
    return settings.inner;
  }

  /** How far learning is unrolled. Default: one step, first order. */
  public Unroll unroll() {
    return settings.unroll;
  }

  /** Where derivatives come from. Default: 384 plays. */
  public Estimator estimator() {
    return settings.estimator;
  }

  /** How far steps go. Default: 0.9 (t + 10)^−0.24. */
  public StepSize stepSize() {
    return settings.stepSize;
  }

  /** How logits give probabilities. Default: Bernoulli. */
  public PolicyFamily family() {
    return settings.family;
  }

  /** Widths of a network's layers between input and logits; empty for tables. */
  public List<Integer> hidden() {
    return settings.hidden;
  }

  /** Where tables begin. Default: normal(1.35). */
  public StartLaw start() {
    return settings.start;
  }

  /** Tables are kept within ± this; infinite for no bound. Default: 8. */
  public double bound() {
    return settings.bound;
  }

  /** Once this is reached the correction is 0 for good. Default: none. */
  public Optional<Target> handOff() {
    return Optional.ofNullable(settings.handOff);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MetaGradient that && toString().equals(that.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /** The DSL text of all settings. */
  @Override
  public String toString() {
    return settings.text();
  }
}
