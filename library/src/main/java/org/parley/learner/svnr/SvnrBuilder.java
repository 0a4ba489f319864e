package org.parley.learner.svnr;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.parley.check.Problems;
import org.parley.learner.sequential.SequentialSettings;
import org.parley.negotiation.Negotiation;
import org.parley.network.Optimiser;
import org.parley.schedule.Annealing;
import org.parley.stein.Bandwidth;
import org.parley.stein.Kernel;
import org.parley.stein.Repulsion;

/** Gathers the settings of {@link Svnr}; {@link #build()} checks them together. */
public final class SvnrBuilder {

  Negotiation negotiation = Negotiation.strictlyNested();
  int particles = 32;
  int particleSets = 8;
  Annealing annealing = Annealing.exponential(30, 0.05, 0.6);
  Kernel kernel = Kernel.joint().with(Bandwidth.median().times(0.2));
  Repulsion repulsion = Repulsion.balanced();
  ParticleSpace particleSpace = ParticleSpace.ACTIONS;
  Conditioning conditioning = Conditioning.NOISES;
  int noiseDimension = 2;
  NoiseFeatures noiseFeatures = NoiseFeatures.plain();
  List<Integer> policyHidden = List.of(100, 100);
  List<Integer> criticHidden = List.of(100, 100);
  double policyLearningRate = 3e-3;
  double criticLearningRate = 3e-3;
  int batch = 512;
  int replayCapacity = 1_000_000;
  double outputPenalty = 1e-3;
  CriticScope criticScope = CriticScope.JOINT;
  Optimiser optimiser = Optimiser.adam().withFading(0.05, 0.4);
  SequentialSettings sequential = SequentialSettings.standard();

  SvnrBuilder() {}

  /** Who hears whom. */
  public SvnrBuilder negotiation(Negotiation value) {
    negotiation = Objects.requireNonNull(value, "negotiation");
    return this;
  }

  /** Particles of a set, M: even, at least 2. */
  public SvnrBuilder particles(int value) {
    particles = value;
    return this;
  }

  /** Independent particle sets of a step, at least 1. */
  public SvnrBuilder particleSets(int value) {
    particleSets = value;
    return this;
  }

  /** Temperature schedule. */
  public SvnrBuilder annealing(Annealing value) {
    annealing = Objects.requireNonNull(value, "annealing");
    return this;
  }

  /** Kernel of the Stein direction. */
  public SvnrBuilder kernel(Kernel value) {
    kernel = Objects.requireNonNull(value, "kernel");
    return this;
  }

  /** How attraction and repulsion are scaled. */
  public SvnrBuilder repulsion(Repulsion value) {
    repulsion = Objects.requireNonNull(value, "repulsion");
    return this;
  }

  /** Where the particles live. */
  public SvnrBuilder particleSpace(ParticleSpace value) {
    particleSpace = Objects.requireNonNull(value, "particleSpace");
    return this;
  }

  /** What a map reads of the agents it hears. */
  public SvnrBuilder conditioning(Conditioning value) {
    conditioning = Objects.requireNonNull(value, "conditioning");
    return this;
  }

  /** Coordinates of an agent's noise, at least 1. */
  public SvnrBuilder noiseDimension(int value) {
    noiseDimension = value;
    return this;
  }

  /** What the maps read of the noise. */
  public SvnrBuilder noiseFeatures(NoiseFeatures value) {
    noiseFeatures = Objects.requireNonNull(value, "noiseFeatures");
    return this;
  }

  /** Hidden widths of an agent's map. */
  public SvnrBuilder policyHidden(Integer... widths) {
    policyHidden = List.of(widths);
    return this;
  }

  /** Hidden widths of the critic. */
  public SvnrBuilder criticHidden(Integer... widths) {
    criticHidden = List.of(widths);
    return this;
  }

  /** Learning rate of the maps, above 0. */
  public SvnrBuilder policyLearningRate(double value) {
    policyLearningRate = value;
    return this;
  }

  /** Learning rate of the critic, above 0. */
  public SvnrBuilder criticLearningRate(double value) {
    criticLearningRate = value;
    return this;
  }

  /** Transitions of a critic step, at least 1. */
  public SvnrBuilder batch(int value) {
    batch = value;
    return this;
  }

  /** Most transitions kept, at least 1. */
  public SvnrBuilder replayCapacity(int value) {
    replayCapacity = value;
    return this;
  }

  /** Weight of the mean squared pre-tanh output, at least 0. */
  public SvnrBuilder outputPenalty(double value) {
    outputPenalty = value;
    return this;
  }

  /** What a critic judges: joint actions, or the factors of a game's graph. */
  public SvnrBuilder criticScope(CriticScope value) {
    criticScope = Objects.requireNonNull(value, "criticScope");
    return this;
  }

  /** What moves critic and maps. */
  public SvnrBuilder optimiser(Optimiser value) {
    optimiser = Objects.requireNonNull(value, "optimiser");
    return this;
  }

  /** What games with state need besides. */
  public SvnrBuilder sequential(SequentialSettings value) {
    sequential = Objects.requireNonNull(value, "sequential");
    return this;
  }

  /**
   * The specification.
   *
   * @throws org.parley.check.InvalidSpecException naming every setting out of range
   */
  public Svnr build() {
    Problems problems = new Problems();
    problems.require(
        particles >= 2 && particles % 2 == 0,
        "particles",
        particles,
        "an even whole number of at least 2 (half stay fixed, half are updated)",
        "The papers use 16 to 64; 32 is the default.");
    int fewest = 2 * kernel.bandwidth().fewestFixed();
    problems.require(
        particles >= fewest || fewest == 2,
        "particles",
        particles,
        "at least " + fewest + " with the bandwidth " + kernel.bandwidth(),
        "Its logarithm of the number of fixed particles is 0 for one: take median().");
    atLeastOne(problems, "particleSets", particleSets, "8 is the default.");
    atLeastOne(problems, "noiseDimension", noiseDimension, "2 is the default.");
    atLeastOne(problems, "batch", batch, "512 is the default.");
    atLeastOne(problems, "replayCapacity", replayCapacity, "1,000,000 is the default.");
    policyHidden.forEach(
        w -> atLeastOne(problems, "policyHidden", w, "Drop the layer or widen it."));
    criticHidden.forEach(
        w -> atLeastOne(problems, "criticHidden", w, "Drop the layer or widen it."));
    problems.requirePositive("policyLearningRate", policyLearningRate, "3e-3 is the default.");
    problems.requirePositive("criticLearningRate", criticLearningRate, "3e-3 is the default.");
    problems.require(
        Double.isFinite(outputPenalty) && outputPenalty >= 0,
        "outputPenalty",
        outputPenalty,
        "a finite number of at least 0",
        "1e-3 is the default.");
    problems.throwIfAny("svnr");
    return new Svnr(copy());
  }

  private static void atLeastOne(Problems problems, String where, int value, String remedy) {
    problems.requireRange(where, value, 1, Integer.MAX_VALUE, remedy);
  }

  SvnrBuilder copy() {
    SvnrBuilder copy = new SvnrBuilder();
    copy.negotiation = negotiation;
    copy.particles = particles;
    copy.particleSets = particleSets;
    copy.annealing = annealing;
    copy.kernel = kernel;
    copy.repulsion = repulsion;
    copy.particleSpace = particleSpace;
    copy.conditioning = conditioning;
    copy.noiseDimension = noiseDimension;
    copy.noiseFeatures = noiseFeatures;
    copy.policyHidden = policyHidden;
    copy.criticHidden = criticHidden;
    copy.policyLearningRate = policyLearningRate;
    copy.criticLearningRate = criticLearningRate;
    copy.batch = batch;
    copy.replayCapacity = replayCapacity;
    copy.outputPenalty = outputPenalty;
    copy.criticScope = criticScope;
    copy.optimiser = optimiser;
    copy.sequential = sequential;
    return copy;
  }

  String text() {
    return "svnr { negotiation = "
        + negotiation
        + "; particles = "
        + particles
        + "; particleSets = "
        + particleSets
        + "; annealing = "
        + annealing
        + "; kernel = "
        + kernel
        + "; repulsion = "
        + repulsion
        + "; particleSpace = ParticleSpace."
        + particleSpace
        + "; conditioning = Conditioning."
        + conditioning
        + "; noiseDimension = "
        + noiseDimension
        + "; noiseFeatures = "
        + noiseFeatures
        + "; policyHidden = "
        + listOf(policyHidden)
        + "; criticHidden = "
        + listOf(criticHidden)
        + "; policyLearningRate = "
        + policyLearningRate
        + "; criticLearningRate = "
        + criticLearningRate
        + "; batch = "
        + batch
        + "; replayCapacity = "
        + replayCapacity
        + "; outputPenalty = "
        + outputPenalty
        + (criticScope == CriticScope.JOINT ? "" : "; criticScope = CriticScope." + criticScope)
        + unusual("optimiser", optimiser, Optimiser.adam())
        + unusual("sequential", sequential, SequentialSettings.standard())
        + " }";
  }

  /** A setting that is told only where it is not the default. */
  private static String unusual(String name, Object value, Object usual) {
    return value.equals(usual) ? "" : "; " + name + " = " + value;
  }

  private static String listOf(List<Integer> widths) {
    return widths.stream().map(String::valueOf).collect(Collectors.joining(", ", "listOf(", ")"));
  }
}
