package org.parley.learner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.check.InvalidSpecException;
import org.parley.game.Episodes;
import org.parley.game.Game;
import org.parley.game.zoo.MaxOfThree;
import org.parley.game.zoo.Zoo;
import org.parley.learner.meta.Estimator;
import org.parley.learner.meta.MetaGradient;
import org.parley.learner.particles.ParticleNegotiation;
import org.parley.learner.sequential.SequentialSettings;
import org.parley.learner.svnr.Svnr;
import org.parley.learner.svnr.SvnrBuilder;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.negotiation.SampledPeers;
import org.parley.network.Optimiser;
import org.parley.schedule.Adaptive;
import org.parley.schedule.Annealing;
import org.parley.schedule.Span;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;

/** Put down at any step and taken up by another training, learning goes on to the same bits. */
class ResumptionTest {

  private static final int STEPS = 24;
  private static final long SEED = 5;
  private static final Game GAME = MaxOfThree.game(1.5);

  private static SvnrBuilder small(SvnrBuilder builder) {
    return builder.policyHidden(8).criticHidden(8).batch(16).particles(4).particleSets(2);
  }

  static Stream<Arguments> trainings() {
    Game gather = Zoo.game("particle-gather", Map.of());
    return Stream.of(
        Arguments.of("svnr", small(Svnr.builder()).build(), GAME),
        Arguments.of("a full ring", small(Svnr.builder()).replayCapacity(7).build(), GAME),
        Arguments.of(
            "drawn sets, momentum, clipped",
            small(Svnr.builder())
                .negotiation(new SampledPeers(1, OptionalLong.of(5)))
                .optimiser(Optimiser.sgd(0.9).clipped(0.5))
                .build(),
            GAME),
        Arguments.of(
            "rates that fall",
            small(Svnr.builder()).optimiser(Optimiser.adam().withFading(0.05, 0.3)).build(),
            GAME),
        Arguments.of(
            "adaptive",
            small(Svnr.builder())
                .annealing(
                    new Adaptive(
                        Annealing.exponential(30, 0.05, 0.6),
                        1,
                        new Span(0.5, Span.Unit.values()[0])))
                .build(),
            GAME),
        Arguments.of(
            "sequential",
            small(Svnr.sequentialBuilder())
                .replayCapacity(90)
                .sequential(
                    SequentialSettings.standard()
                        .withPrioritised(0.5)
                        .withSuccesses(0.25)
                        .withReturnSteps(3))
                .optimiser(Optimiser.sgd(0.5).withFading(0, 0.5))
                .build(),
            gather),
        Arguments.of("particles", ParticleNegotiation.builder().particles(6).build(), GAME),
        Arguments.of(
            "meta-mapg, plays sampled",
            MetaGradient.metaMapg().estimator(Estimator.sampled(16)).build(),
            Zoo.game("stag-hunt", Map.of())),
        Arguments.of(
            "meta-mapg, networks",
            MetaGradient.metaMapg().hidden(4).estimator(Estimator.sampled(8)).build(),
            Zoo.game("iterated-prisoners-dilemma", Map.of())));
  }

  private static byte[] state(Training training) {
    StateWriter out = new StateWriter();
    ((Resumable) training).save(out);
    return out.toBytes();
  }

  private static Training resumed(Learner learner, Game game, byte[] state) {
    Training training = learner.start(game, STEPS, SEED);
    ((Resumable) training).load(StateReader.of("state", state));
    return training;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("trainings")
  void goesOnToTheSameBits(String name, Learner learner, Game game) {
    Training whole = learner.start(game, STEPS, SEED);
    Training[] others = new Training[STEPS + 1];
    for (int step = 0; step < STEPS; step++) {
      others[step] = resumed(learner, game, state(whole));
      for (int i = 0; i <= step; i++) {
        others[i].step();
      }
      whole.step();
    }
    for (int i = 0; i < STEPS; i++) {
      assertArrayEquals(state(whole), state(others[i]), name + " put down after " + i);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("trainings")
  void policiesComeBack(String name, Learner learner, Game game) {
    Training training = learner.start(game, STEPS, SEED);
    for (int step = 0; step < 7; step++) {
      training.step();
    }
    StateWriter out = new StateWriter();
    training.policy().save(out);
    Resumable fresh = (Resumable) learner.start(game, STEPS, SEED);
    Policy back = fresh.policyOf(StateReader.of("policy", out.toBytes()));
    RandomStream stream = RandomStream.of(1);
    Matrix seen = atStarts(game, stream, back.observationSize());
    assertEquals(
        training.policy().jointActions(seen, stream), back.jointActions(seen, stream), name);
  }

  /** What agents see at the starts of three plays. */
  private static Matrix atStarts(Game game, RandomStream stream, int size) {
    Episodes episodes = Episodes.of(game.asSequential(), 3);
    episodes.start(stream);
    Matrix seen = Matrix.zeros(3, game.agents().size() * size);
    if (size > 0) {
      Playing.observe(episodes, new double[3 * size], seen);
    }
    return seen;
  }

  @Test
  void refusesTheStateOfAnother() {
    Learner one = small(Svnr.builder()).build();
    Learner other = small(Svnr.builder()).policyHidden(9).build();
    byte[] state = state(one.start(GAME, STEPS, SEED));
    assertThrows(InvalidSpecException.class, () -> resumed(other, GAME, state));
  }
}
