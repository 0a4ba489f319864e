package org.parley.learner.meta;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.parley.check.Problems;
import org.parley.schedule.Adaptive;
import org.parley.schedule.Annealing;

/** Gathers the settings of {@link MetaGradient}; {@link #build()} checks them together. */
public final class MetaGradientBuilder {

  static final double OWN = 0.35;
  static final double PEER = 1.5;

  final String id;
  double own;
  Annealing correction = Annealing.constant(0);
  PeerTerm peerTerm = PeerTerm.SHAPING;
  double inner = 0.55;
  Unroll unroll = Unroll.firstOrder();
  Estimator estimator = Estimator.sampled(384);
  StepSize stepSize = new StepSize(0.9, 10, 0.24);
  PolicyFamily family = PolicyFamily.BERNOULLI;
  List<Integer> hidden = List.of();
  StartLaw start = StartLaw.normal(1.35);
  double bound = 8;
  Target handOff;

  MetaGradientBuilder(String id) {
    this.id = id;
  }

  /** c, what the own-learning term is multiplied with: finite, at least 0. */
  public MetaGradientBuilder own(double value) {
    own = value;
    return this;
  }

  /** λ by step, what the peer-learning term is multiplied with. */
  public MetaGradientBuilder correction(Annealing value) {
    correction = Objects.requireNonNull(value, "correction");
    return this;
  }

  /** Which peer term. */
  public MetaGradientBuilder peerTerm(PeerTerm value) {
    peerTerm = Objects.requireNonNull(value, "peerTerm");
    return this;
  }

  /** η, the size of the agents' inner steps, above 0. */
  public MetaGradientBuilder inner(double value) {
    inner = value;
    return this;
  }

  /** How far learning is unrolled. */
  public MetaGradientBuilder unroll(Unroll value) {
    unroll = Objects.requireNonNull(value, "unroll");
    return this;
  }

  /** Where derivatives come from. */
  public MetaGradientBuilder estimator(Estimator value) {
    estimator = Objects.requireNonNull(value, "estimator");
    return this;
  }

  /** How far steps go. */
  public MetaGradientBuilder stepSize(StepSize value) {
    stepSize = Objects.requireNonNull(value, "stepSize");
    return this;
  }

  /** How logits give probabilities. */
  public MetaGradientBuilder family(PolicyFamily value) {
    family = Objects.requireNonNull(value, "family");
    return this;
  }

  /** Networks with tanh layers of these widths, 1 to 4 of 1 to 1,024; none for tables. */
  public MetaGradientBuilder hidden(Integer... widths) {
    hidden = List.copyOf(Arrays.asList(widths));
    return this;
  }

  /** Where tables begin. */
  public MetaGradientBuilder start(StartLaw value) {
    start = Objects.requireNonNull(value, "start");
    return this;
  }

  /** Tables' logits are kept within ± this, above 0; infinite for no bound. */
  public MetaGradientBuilder bound(double value) {
    bound = value;
    return this;
  }

  /** Once this is reached the correction is 0 for good. */
  public MetaGradientBuilder handOff(Target value) {
    handOff = value;
    return this;
  }

  /**
   * The specification.
   *
   * @throws org.parley.check.InvalidSpecException naming every setting out of range
   */
  public MetaGradient build() {
    Problems problems = new Problems();
    problems.require(
        Double.isFinite(own) && own >= 0,
        "own",
        own,
        "a finite number of at least 0",
        "0.35 is the public experiments'.");
    problems.requirePositive("inner", inner, "0.55 is the public experiments'.");
    problems.require(
        bound > 0, "bound", bound, "a number above 0, or infinity", "8 is the experiments'.");
    problems.require(
        hidden.size() <= 4 && hidden.stream().allMatch(width -> width >= 1 && width <= 1_024),
        "hidden",
        hidden,
        "at most 4 widths from 1 to 1,024",
        "16, 16 is the public experiments'.");
    problems.require(
        !(correction instanceof Adaptive),
        "correction",
        correction,
        "a schedule that does not adapt",
        "There are no particles to wait for; handOff waits for a target.");
    problems.require(
        unroll.isFirstOrder() || peerTerm == PeerTerm.SHAPING,
        "peerTerm",
        peerTerm,
        "shaping with a chain",
        "The chain rule has both; look-ahead goes with firstOrder().");
    problems.throwIfAny(id);
    return new MetaGradient(copy());
  }

  MetaGradientBuilder copy() {
    return new MetaGradientBuilder(id)
        .own(own)
        .correction(correction)
        .peerTerm(peerTerm)
        .inner(inner)
        .unroll(unroll)
        .estimator(estimator)
        .stepSize(stepSize)
        .family(family)
        .hidden(hidden.toArray(Integer[]::new))
        .start(start)
        .bound(bound)
        .handOff(handOff);
  }

  String text() {
    return id
        + " { own = "
        + own
        + "; correction = "
        + correction
        + "; peerTerm = "
        + peerTerm
        + "; inner = "
        + inner
        + "; unroll = "
        + unroll
        + "; estimator = "
        + estimator
        + "; stepSize = "
        + stepSize
        + "; family = "
        + family
        + (hidden.isEmpty() ? "; start = " + start + "; bound = " + bound : "; hidden = " + hidden)
        + (handOff == null ? "" : "; handOff = " + handOff)
        + " }";
  }
}
