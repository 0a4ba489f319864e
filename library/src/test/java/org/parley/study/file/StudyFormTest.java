package org.parley.study.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.game.Game;
import org.parley.game.OneShotGame;
import org.parley.game.zoo.MaxOfThree;
import org.parley.game.zoo.Zoo;
import org.parley.learner.Learner;
import org.parley.learner.catalogue.Catalogue;
import org.parley.learner.meta.Estimator;
import org.parley.learner.meta.MetaGradient;
import org.parley.learner.meta.PeerTerm;
import org.parley.learner.meta.PolicyFamily;
import org.parley.learner.meta.StepSize;
import org.parley.learner.meta.Unroll;
import org.parley.learner.particles.ParticleNegotiation;
import org.parley.learner.sequential.SequentialSettings;
import org.parley.learner.softvalue.SoftValue;
import org.parley.learner.svnr.Conditioning;
import org.parley.learner.svnr.NoiseFeatures;
import org.parley.learner.svnr.ParticleSpace;
import org.parley.learner.svnr.Quick;
import org.parley.learner.svnr.Svnr;
import org.parley.math.RandomStream;
import org.parley.negotiation.Negotiation;
import org.parley.network.Optimiser;
import org.parley.schedule.Annealing;
import org.parley.schedule.Span;
import org.parley.stein.Kernel;
import org.parley.study.Study;
import org.parley.training.Plan;

/** Studies written as files, and read back. */
class StudyFormTest {

  private static void comesBack(String name, Game game, Learner learner) {
    Study study =
        Study.of(game)
            .learner("It", learner)
            .episodes(7)
            .seeds(3, 5)
            .recording(new Plan.Recording(3, 4, List.of(), 5, 6))
            .build();
    Study again = StudyFile.of("form", StudyForm.of(name, Map.of(), study).orElseThrow()).study();
    assertEquals(texts(study), texts(again));
  }

  private static List<String> texts(Study study) {
    return study.plans().stream().map(Plan::text).toList();
  }

  private static Stream<String> zoo() {
    return Zoo.names().stream();
  }

  /** On every game of the zoo, whatever learns it. */
  @ParameterizedTest
  @MethodSource("zoo")
  void gamesComeBack(String name) {
    Game game = Zoo.game(name, Map.of());
    comesBack(name, game, learnerOf(game));
  }

  private static Learner learnerOf(Game game) {
    if (!Svnr.learns(game)) {
      return MetaGradient.metaMapg().family(PolicyFamily.SOFTMAX).build();
    }
    return game instanceof OneShotGame
        ? Quick.svnr().build()
        : Svnr.sequentialBuilder().replayCapacity(100).build();
  }

  private static Stream<Catalogue.Entry> catalogue() {
    return Catalogue.all().stream();
  }

  @ParameterizedTest
  @MethodSource("catalogue")
  void theCatalogueComesBack(Catalogue.Entry entry) {
    Game game = MaxOfThree.game(1.5);
    comesBack("max-of-three", game, entry.make().apply(entry.standard().apply(game)));
  }

  @Test
  void everySettingOfSvnrComesBack() {
    Svnr unusual =
        Svnr.builder()
            .negotiation(Negotiation.randomDag(0.5).resampledEvery(10))
            .particles(6)
            .particleSets(3)
            .annealing(
                Annealing.adaptive(
                    Annealing.linear(8, 1, 0.4)
                        .andThen(Annealing.constant(0.1), Span.ofTraining(0.5)),
                    3,
                    Span.ofTraining(0.3)))
            .kernel(Kernel.local())
            .particleSpace(ParticleSpace.values()[1])
            .conditioning(Conditioning.values()[1])
            .noiseDimension(3)
            .noiseFeatures(new NoiseFeatures(2.5, List.of(0.5, 3.0)))
            .policyHidden(7, 5)
            .criticHidden(9)
            .policyLearningRate(1.25e-3)
            .criticLearningRate(1e-7)
            .batch(17)
            .replayCapacity(123)
            .outputPenalty(0)
            .optimiser(Optimiser.sgd(0.5).clipped(3).withFading(0.1, 0.2))
            .sequential(SequentialSettings.withState().withSoftValue(SoftValue.mixture(4, 0.3)))
            .build();
    comesBack("max-of-three", MaxOfThree.game(1.5), unusual);
    comesBack(
        "max-of-three",
        MaxOfThree.game(1.5),
        unusual.toBuilder()
            .noiseFeatures(new NoiseFeatures(Double.POSITIVE_INFINITY, List.of(1.0)))
            .build());
  }

  @Test
  void otherLearnersComeBack() {
    comesBack(
        "max-of-two",
        Zoo.game("max-of-two", Map.of()),
        ParticleNegotiation.builder().particles(8).step(0.02).tolerance(1e-3).build());
    comesBack(
        "stag-hunt",
        Zoo.game("stag-hunt", Map.of("alone", 0.0)),
        MetaGradient.metaMapg()
            .own(0.2)
            .correction(Annealing.constant(0.5))
            .unroll(Unroll.chain(3, 0.5))
            .estimator(Estimator.sampled(16))
            .stepSize(new StepSize(0.5, 2, 0.1))
            .bound(5)
            .build());
    comesBack(
        "stag-hunt",
        Zoo.game("stag-hunt", Map.of()),
        MetaGradient.peerOnly().peerTerm(PeerTerm.LOOK_AHEAD).inner(0.3).build());
  }

  /** Random settings of the default learner, each drawn apart. */
  @Test
  void randomSettingsComeBack() {
    for (int i = 0; i < 40; i++) {
      RandomStream stream = RandomStream.of(i);
      Svnr drawn =
          Quick.svnr()
              .particles(2 + 2 * stream.below(0, 10))
              .annealing(Annealing.exponential(1 + stream.uniform(1), stream.uniform(2), 0.6))
              .policyLearningRate(1e-3 + stream.uniform(3))
              .batch(1 + stream.below(4, 100))
              .noiseFeatures(new NoiseFeatures(stream.uniform(5), List.of(0.1 + stream.uniform(6))))
              .build();
      comesBack(
          "twin-peaks", Zoo.game("twin-peaks", Map.of("width", 1 + stream.uniform(7))), drawn);
    }
  }

  @Test
  void whatNoFileSaysHasNoForm() {
    Study other = Study.of(MaxOfThree.game(1.5)).learner("A", Quick.svnr().build()).build();
    assertTrue(StudyForm.of("max-of-three", Map.of(), other).isPresent());
    assertTrue(StudyForm.of("max-of-two", Map.of(), other).isEmpty());
    assertTrue(StudyForm.of("a game of one's own", Map.of(), other).isEmpty());
    Study bare =
        Study.of(Zoo.game("stag-hunt", Map.of()))
            .learner(
                "A", MetaGradient.lola().estimator(Estimator.sampled(8).withBaseline()).build())
            .build();
    assertTrue(StudyForm.of("stag-hunt", Map.of(), bare).isEmpty());
  }
}
