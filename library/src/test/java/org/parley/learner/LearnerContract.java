package org.parley.learner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.check.InvalidSpecException;
import org.parley.check.Problem;
import org.parley.diagnosis.Diagnosis;
import org.parley.diagnosis.DiagnosisSettings;
import org.parley.diagnosis.Estimate;
import org.parley.game.Agent;
import org.parley.game.OneShotGame;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.store.StateReader;
import org.parley.study.Result;
import org.parley.study.Study;
import org.parley.testing.Refusals;
import org.parley.training.Run;

/** What every learner keeps to. A subclass names learners with games they learn, and must not. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class LearnerContract {

  private static final int DRAWS = 4_000;
  private static final RandomStream STREAM = RandomStream.of(1);

  /** Learners with games that they learn. */
  abstract Stream<Specimen> specimens();

  /** Learners with games that they refuse. */
  abstract Stream<Refused> refused();

  @ParameterizedTest
  @MethodSource("specimens")
  void itsNumbersFollowFromTheSeedAlone(Specimen it) {
    byte[] state = Specimen.state(it.after(it.steps()));
    assertArrayEquals(state, Specimen.state(it.after(it.steps())));
    byte[] other = Specimen.state(it.after(it.steps(), Specimen.SEED + 1));
    assertFalse(Arrays.equals(state, other), "another seed, the same state");
  }

  @ParameterizedTest
  @MethodSource("specimens")
  void putDownAtAnyStepItGoesOnToTheSameBits(Specimen it) {
    int steps = it.steps();
    Training whole = it.after(0);
    Training[] others = new Training[steps + 1];
    for (int step = 0; step <= steps; step++) {
      others[step] = it.resumed(Specimen.state(whole));
      whole.step();
      for (int i = 0; i <= step; i++) {
        others[i].step();
      }
    }
    for (int i = 0; i <= steps; i++) {
      assertArrayEquals(Specimen.state(whole), Specimen.state(others[i]), "put down after " + i);
    }
  }

  @ParameterizedTest
  @MethodSource("specimens")
  void aDamagedStateIsRefused(Specimen it) {
    byte[] broken = Specimen.state(it.after(1));
    broken[broken.length / 2] ^= 1;
    assertThrows(InvalidSpecException.class, () -> it.resumed(broken));
  }

  @ParameterizedTest
  @MethodSource("specimens")
  void policiesComeBack(Specimen it) {
    Policy policy = it.after(7).policy();
    Policy back =
        ((Resumable) it.after(0)).policyOf(StateReader.of("policy", Specimen.saved(policy)));
    Matrix seen = it.seen(policy, 3);
    assertEquals(policy.jointActions(seen, STREAM), back.jointActions(seen, STREAM));
    assertArrayEquals(Specimen.saved(policy), Specimen.saved(back));
  }

  @ParameterizedTest
  @MethodSource("specimens")
  void aPolicyHandedOutStaysAsItIs(Specimen it) {
    Training training = it.after(1);
    Policy policy = training.policy();
    byte[] before = Specimen.saved(policy);
    Matrix seen = it.seen(policy, 5);
    Matrix actions = policy.jointActions(seen, STREAM);
    for (int step = 1; step < it.steps(); step++) {
      training.step();
    }
    assertArrayEquals(before, Specimen.saved(policy));
    assertEquals(actions, policy.jointActions(seen, STREAM));
    assertFalse(Arrays.equals(before, Specimen.saved(training.policy())), "nothing was learnt");
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesWithAllProblemsAtOnceBeforeItPlays(Refused it) {
    Refused.PLAYED.set(0);
    InvalidSpecException refusal = Refusals.of(() -> it.learner().start(it.game(), 10, 1));
    List<String> places = refusal.problems().stream().map(Problem::where).toList();
    assertTrue(places.containsAll(it.places()), places + " must hold " + it.places());
    assertEquals(0, Refused.PLAYED.get(), "plays before the refusal");
  }

  @ParameterizedTest
  @MethodSource("specimens")
  void sayWhatTheyAre(Specimen it) {
    assertTrue(it.learner().id().matches("[a-z][a-z0-9-]*"), it.learner().id());
    assertTrue(it.learner().toString().matches("(?s)\\w+.* \\{ .* }"), it.learner().toString());
  }

  @ParameterizedTest
  @MethodSource("specimens")
  void whatIsTold(Specimen it) {
    Training training = it.after(0);
    assertEquals(0, training.stepsDone());
    assertTrue(Double.isNaN(training.lastReward()), "a reward before the first step");
    assertEquals(0, training.environmentSteps());
    double before = training.temperature();
    assertTrue(before >= 0 && Double.isFinite(before), "temperature " + before);
    int horizon = it.game().asSequential().horizon();
    for (int step = 1; step <= it.steps(); step++) {
      training.step();
      assertEquals(step, training.stepsDone());
      long played = training.environmentSteps();
      assertTrue(played >= step && played <= (long) step * horizon, played + " steps played");
      assertTrue(training.gradientSteps() >= 0);
      assertTrue(Double.isFinite(training.lastReward()), "reward");
      double alpha = training.temperature();
      assertTrue(alpha >= 0 && Double.isFinite(alpha), "temperature " + alpha);
      double loss = training.criticLoss();
      boolean updated = training.gradientSteps() > 0;
      assertTrue(updated ? loss >= 0 && Double.isFinite(loss) : !(loss < 0), "loss " + loss);
    }
    assertTrue(training.gradientSteps() > 0, "nothing was learnt: make the specimen smaller");
  }

  @ParameterizedTest
  @MethodSource("specimens")
  void memoryHoldsWhatWasPlayed(Specimen it) {
    Training training = it.after(0);
    for (int step = 0; step < 3; step++) {
      long before = training.environmentSteps();
      training.step();
      int added = (int) (training.environmentSteps() - before);
      float[] rewards = training.replay().rewards();
      assertEquals(training.environmentSteps(), rewards.length);
      double sum = 0;
      for (int i = rewards.length - added; i < rewards.length; i++) {
        sum += rewards[i];
      }
      assertEquals(training.lastReward(), sum, 1e-5 * (1 + Math.abs(sum)));
    }
    for (float u : training.replay().jointActions().data()) {
      assertTrue(u >= -1 && u <= 1, "an action of " + u + " in memory");
    }
    if (it.game() instanceof OneShotGame game) {
      assertArrayEquals(paid(game, training.replay()), training.replay().rewards(), 1e-5f);
    }
  }

  /** The game's rewards of the joint actions in memory. */
  private static float[] paid(OneShotGame game, Replay replay) {
    Matrix unit = replay.jointActions();
    Matrix inGame = Matrix.zeros(unit.rows(), unit.columns());
    game.space().toGame(unit, inGame);
    float[] paid = new float[unit.rows()];
    game.rewards(inGame, paid);
    return paid;
  }

  @ParameterizedTest
  @MethodSource("specimens")
  void actionsAreInTheGamesRanges(Specimen it) {
    Policy policy = it.after(it.steps()).policy();
    Matrix actions = policy.jointActions(it.seen(policy, 100), STREAM);
    int at = 0;
    for (Agent agent : it.game().agents()) {
      for (int d = 0; d < agent.actions().dimension(); d++, at++) {
        for (int row = 0; row < actions.rows(); row++) {
          double u = actions.get(row, at);
          assertTrue(agent.actions().contains(d, u), agent.name() + " plays " + u);
        }
      }
    }
    assertEquals(at, actions.columns());
  }

  /**
   * Actions of given noise have the law of actions drawn: the noise is standard normal. Means are
   * held to 5 standard errors, a false alarm of 6e-7 a coordinate.
   */
  @ParameterizedTest
  @MethodSource("specimens")
  void actionsOfNoiseAreThoseThatAreDrawn(Specimen it) {
    Policy policy = it.after(it.steps()).policy();
    Matrix one = it.seen(policy, 1);
    Matrix seen = Matrix.zeros(DRAWS, one.columns());
    for (int row = 0; row < DRAWS; row++) {
      System.arraycopy(one.data(), 0, seen.data(), row * one.columns(), one.columns());
    }
    Matrix noise = Matrix.zeros(DRAWS, policy.noiseDimension());
    RandomStream.of(9).fillGaussian(noise.data(), 0, noise.data().length);
    Matrix given = policy.jointActionsOf(seen, noise);
    Matrix drawn = policy.jointActions(seen, STREAM);
    for (int d = 0; d < given.columns(); d++) {
      double[] a = moments(given, d);
      double[] b = moments(drawn, d);
      double error = 5 * Math.sqrt((a[1] + b[1]) / DRAWS) + 1e-5;
      assertEquals(a[0], b[0], error, "coordinate " + d);
    }
    // Sums of another order differ in the last bits.
    assertArrayEquals(
        reversed(given).data(), policy.jointActionsOf(seen, reversed(noise)).data(), 1e-4f);
    if (one.columns() == 0) {
      assertEquals(given, policy.jointActionsOf(noise));
      assertEquals(drawn, policy.jointActions(STREAM, DRAWS));
    } else {
      assertThrows(IllegalStateException.class, () -> policy.jointActions(STREAM, 3));
    }
  }

  private static double[] moments(Matrix actions, int d) {
    double mean = 0;
    double squares = 0;
    for (int row = 0; row < actions.rows(); row++) {
      mean += (double) actions.get(row, d) / actions.rows();
    }
    for (int row = 0; row < actions.rows(); row++) {
      squares += Math.pow(actions.get(row, d) - mean, 2) / actions.rows();
    }
    return new double[] {mean, squares};
  }

  private static Matrix reversed(Matrix rows) {
    Matrix reversed = Matrix.zeros(rows.rows(), rows.columns());
    for (int row = 0; row < rows.rows(); row++) {
      int from = (rows.rows() - 1 - row) * rows.columns();
      System.arraycopy(rows.data(), from, reversed.data(), row * rows.columns(), rows.columns());
    }
    return reversed;
  }

  @ParameterizedTest
  @MethodSource("specimens")
  void studiesAndDiagnosesTakeIt(Specimen it) {
    Study study = Study.of(it.game()).learner("one", it.learner()).episodes(10).seeds(1, 2).build();
    Result result = study.run();
    assertTrue(result.complete());
    Run run = result.runs().get(0);
    assertEquals(Run.Status.COMPLETE, run.status());
    assertTrue(Double.isFinite(run.meanReturn()));
    assertNotEquals(0, run.curve().size());
    if (it.game() instanceof OneShotGame game) {
      Diagnosis diagnosis =
          Diagnosis.of(game, run.policy(), 0.05, new DiagnosisSettings(82, 20, 1));
      assertTrue(
          diagnosis.estimates().values().stream().map(Estimate::value).allMatch(d -> d == d));
      assertFalse(diagnosis.inWords().isBlank());
    }
  }
}
