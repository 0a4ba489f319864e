package org.parley.learner.svnr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.game.ActionSpace;
import org.parley.game.Episodes;
import org.parley.game.OneShotGame;
import org.parley.game.SequentialGame;
import org.parley.game.zoo.IteratedDilemma;
import org.parley.game.zoo.ParticleGather;
import org.parley.learner.Playing;
import org.parley.learner.Policy;
import org.parley.learner.Training;
import org.parley.learner.Transitions;
import org.parley.learner.Transitions.End;
import org.parley.learner.sequential.Leniency;
import org.parley.learner.sequential.Scenes;
import org.parley.learner.sequential.SequentialSettings;
import org.parley.learner.softvalue.SoftValue;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Optimiser;
import org.parley.schedule.Annealing;
import org.parley.testing.Refusals;

class SequentialTrainingTest {

  private static final RandomStream STREAM = RandomStream.of(12);

  private static Training trained(Svnr spec, SequentialGame game, int episodes, long seed) {
    Training training = spec.start(game, episodes, seed);
    for (int i = 0; i < episodes; i++) {
      training.step();
    }
    return training;
  }

  @Test
  void learnsToGoHome() {
    SequentialGame game = Walk.home(1);
    Svnr spec = Walk.quick().annealing(Annealing.exponential(0.3, 0.01, 0.6)).build();
    Policy before = spec.start(game, 1, 1).policy();
    Policy after = trained(spec, game, 500, 1).policy();
    double untrained = Playing.meanReturn(game, before, STREAM, 500);
    double learnt = Playing.meanReturn(game, after, STREAM, 500);
    // Best play: half a unit at once, the rest in the second step: −2 · E max(|x| − ½, 0) = −0.25.
    assertTrue(learnt > -0.6, learnt + " from " + untrained);
    assertTrue(untrained < -3, String.valueOf(untrained));
  }

  @Test
  void itsNumbersFollowFromTheSeedAlone() {
    for (int history = 1; history <= 3; history++) {
      Svnr spec =
          Walk.quick()
              .sequential(SequentialSettings.standard().withStepsPerUpdate(2).withPrioritised(0.5))
              .build();
      Training one = trained(spec, Walk.home(history), 20, 5);
      Training same = trained(spec, Walk.home(history), 20, 5);
      Training other = trained(spec, Walk.home(history), 20, 6);
      assertArrayEquals(one.replay().rewards(), same.replay().rewards());
      assertEquals(one.criticLoss(), same.criticLoss());
      assertNotEquals(one.criticLoss(), other.criticLoss());
      assertEquals(20, one.stepsDone());
      assertEquals(100, one.replay().size());
    }
  }

  @Test
  void whatIsSeenAgainIsWhatWasSeen() {
    SequentialGame game = Walk.home(3);
    Episodes play = Episodes.of(game, 1);
    Transitions memory = new Transitions(2, 2, 100);
    Scenes scenes = new Scenes(game, 1, 2);
    play.start(STREAM);
    memory.begin(play.state(0));
    Matrix seen = Matrix.zeros(1, 6);
    for (int step = 0; step < 4; step++) {
      Playing.observe(play, new double[3], seen);
      play.step(new double[] {0.3, -0.2});
      memory.add(new float[2], 0, 0, play.state(0), End.NONE);
      scenes.load(memory, step, 0);
      for (int row = 0; row < 2; row++) {
        assertArrayEquals(seen.row(0), scenes.observations().row(row), 1e-6f);
      }
    }
  }

  @Test
  void otherOptimisersLearnToo() {
    Svnr adam = Walk.quick().build();
    Svnr sgd = adam.toBuilder().optimiser(Optimiser.sgd(0.9).clipped(1)).build();
    assertTrue(Double.isFinite(trained(sgd, Walk.home(1), 20, 1).criticLoss()));
    assertNotEquals(
        trained(adam, Walk.home(1), 20, 1).criticLoss(),
        trained(sgd, Walk.home(1), 20, 1).criticLoss());
    assertTrue(sgd.toString().contains("optimiser = sgd(0.9).clipped(1.0)"), sgd.toString());
  }

  @Test
  void aPolicyMustBeShownWhatItsAgentsSee() {
    Policy policy = Walk.quick().build().start(Walk.home(1), 1, 1).policy();
    assertEquals(1, policy.observationSize());
    assertThrows(IllegalStateException.class, () -> policy.jointActions(STREAM, 3));
    assertThrows(
        IllegalArgumentException.class, () -> policy.jointActions(Matrix.zeros(3, 1), STREAM));
    Matrix shown = Matrix.zeros(3, 2);
    Matrix noise = Matrix.zeros(3, policy.noiseDimension());
    assertEquals(3, policy.jointActionsOf(shown, noise).rows());
    assertEquals(policy.jointActions(shown, STREAM), policy.jointActions(shown, STREAM));
  }

  @Test
  void refusesWhatItCannotLearn() {
    Svnr spec = Walk.quick().build();
    List<String> dilemma =
        Refusals.of(() -> spec.start(IteratedDilemma.game(), 1, 1)).problems().stream()
            .map(problem -> problem.where())
            .toList();
    assertEquals("game", dilemma.get(0));
    assertTrue(dilemma.size() == 3, dilemma.toString());
    Refusals.assertPlaces(List.of("game / history"), () -> spec.start(Walk.home(6), 1, 1));
    Refusals.assertPlaces(
        List.of("replayCapacity"),
        () -> spec.toBuilder().replayCapacity(4).build().start(Walk.home(4), 1, 1));
    Refusals.assertPlaces(
        List.of(
            "discount",
            "targetRate",
            "stepsPerUpdate",
            "critics",
            "prioritised",
            "inputScale",
            "returnSteps",
            "successes"),
        () ->
            new SequentialSettings(
                0, 2, 0, 3, -1, 0, SoftValue.policyMean(8), 0, -1, Leniency.none()));
    Refusals.assertPlaces(
        List.of("successes"),
        () -> SequentialSettings.standard().withPrioritised(0.6).withSuccesses(0.5));
  }

  @Test
  void aGameWithoutStateIsLearntAsAnEpisodeOfOneStep() {
    SequentialGame game =
        OneShotGame.named("Bowl")
            .agents(ActionSpace.interval(-1, 1), "a", "b")
            .reward(u -> -u.get(0) * u.get(0) - u.get(1) * u.get(1))
            .build()
            .asSequential();
    Svnr spec = Walk.quick().annealing(Annealing.exponential(0.3, 0.01, 0.6)).build();
    double learnt = Playing.meanReturn(game, trained(spec, game, 800, 1).policy(), STREAM, 500);
    assertTrue(learnt > -0.1, String.valueOf(learnt));
  }

  @Test
  void aSteadyUpdateAllocatesNoArrays() {
    SequentialGame game = ParticleGather.game();
    Svnr spec =
        Walk.quick()
            .replayCapacity(100)
            .sequential(SequentialSettings.standard().withStepsPerUpdate(1))
            .build();
    Training training = trained(spec, game, 60, 1);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    for (int i = 0; i < 20; i++) {
      training.step();
    }
    long aStep = (threads.getThreadAllocatedBytes(thread) - before) / (20 * 25);
    // Streams are values of 24 bytes, and a state is copied; arrays of a batch would be far more.
    assertTrue(aStep < 8_192, aStep + " bytes a step of the game");
  }
}
