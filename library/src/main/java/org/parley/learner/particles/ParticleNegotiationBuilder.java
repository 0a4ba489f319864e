package org.parley.learner.particles;

import java.util.Objects;
import org.parley.check.Problems;
import org.parley.negotiation.Negotiation;
import org.parley.schedule.Annealing;
import org.parley.stein.Bandwidth;
import org.parley.stein.Kernel;

/** Gathers the settings of {@link ParticleNegotiation}; {@link #build()} checks them together. */
public final class ParticleNegotiationBuilder {

  Negotiation negotiation = Negotiation.strictlyNested();
  int particles = 100;
  Annealing annealing = Annealing.exponential(30, 1, 0.7);
  Kernel kernel = Kernel.joint().with(Bandwidth.median().times(0.3));
  double step = 0.01;
  double tolerance = 1e-4;

  ParticleNegotiationBuilder() {}

  /** Who hears whom. */
  public ParticleNegotiationBuilder negotiation(Negotiation value) {
    negotiation = Objects.requireNonNull(value, "negotiation");
    return this;
  }

  /** Joint actions that stand for the perceived joint policy, M, 2 to 5,000. */
  public ParticleNegotiationBuilder particles(int value) {
    particles = value;
    return this;
  }

  /** Temperature by round. */
  public ParticleNegotiationBuilder annealing(Annealing value) {
    annealing = Objects.requireNonNull(value, "annealing");
    return this;
  }

  /** Kernel of the Stein direction. */
  public ParticleNegotiationBuilder kernel(Kernel value) {
    kernel = Objects.requireNonNull(value, "kernel");
    return this;
  }

  /** ε, by which a round moves along φ, in coordinates of [−1, 1], above 0. */
  public ParticleNegotiationBuilder step(double value) {
    step = value;
    return this;
  }

  /** The largest move of a round that counts as none, above 0. */
  public ParticleNegotiationBuilder tolerance(double value) {
    tolerance = value;
    return this;
  }

  /**
   * The specification.
   *
   * @throws org.parley.check.InvalidSpecException naming every setting out of range
   */
  public ParticleNegotiation build() {
    Problems problems = new Problems();
    problems.requireRange(
        "particles", particles, 2, 5_000, "100 is the default; costs grow with the square.");
    problems.requirePositive("step", step, "0.01 is the default.");
    problems.requirePositive("tolerance", tolerance, "1e-4 is the default.");
    problems.require(
        kernel.shape() == Kernel.Shape.GAUSSIAN
            && kernel.bandwidth().rule() == Bandwidth.Rule.MEDIAN,
        "kernel",
        kernel,
        "Gaussian, with the median bandwidth: local() or joint(), with(median()…)",
        "Amortised SVNR takes the other kernels.");
    problems.throwIfAny("particles");
    return new ParticleNegotiation(copy());
  }

  ParticleNegotiationBuilder copy() {
    ParticleNegotiationBuilder copy = new ParticleNegotiationBuilder();
    copy.negotiation = negotiation;
    copy.particles = particles;
    copy.annealing = annealing;
    copy.kernel = kernel;
    copy.step = step;
    copy.tolerance = tolerance;
    return copy;
  }

  String text() {
    return "particles { negotiation = "
        + negotiation
        + "; particles = "
        + particles
        + "; annealing = "
        + annealing
        + "; kernel = "
        + kernel
        + "; step = "
        + step
        + "; tolerance = "
        + tolerance
        + " }";
  }
}
