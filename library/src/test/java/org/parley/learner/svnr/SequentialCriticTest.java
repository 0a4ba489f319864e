package org.parley.learner.svnr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.game.Episodes;
import org.parley.game.SequentialGame;
import org.parley.learner.Critic;
import org.parley.learner.Transitions;
import org.parley.learner.Transitions.End;
import org.parley.learner.sequential.Leniency;
import org.parley.learner.sequential.SequentialSettings;
import org.parley.learner.softvalue.SoftValue;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;
import org.parley.network.MlpSpec;

/** Targets against closed forms on a game of two steps that pay 1 and 10 whatever is done. */
class SequentialCriticTest {

  private static final double GAMMA = 0.5;
  private static final RandomStream STREAM = RandomStream.of(4);

  /** What a trained critic says of step 0 and step 1. */
  private static double[] trained(boolean ends, SoftValue rule, double temperature, int critics) {
    SequentialGame game = Walk.chain(ends, GAMMA);
    Team team = new Team(game, rule, critics);
    for (int update = 0; update < 1500; update++) {
      team.fit.fit(STREAM.at(update), temperature, 0, 1);
    }
    return new double[] {team.q(0), team.q(1)};
  }

  /** The same on the game that ends by itself, with a standard team but for some settings. */
  private static double[] trained(UnaryOperator<SequentialSettings> change) {
    Team team = new Team(Walk.chain(true, GAMMA), SoftValue.policyMean(4), 1, change);
    for (int update = 0; update < 1500; update++) {
      team.fit.fit(STREAM.at(update), 0.5, 0.5, 1);
    }
    return new double[] {team.q(0), team.q(1)};
  }

  /** A memory with both steps, an untrained team and its critics. */
  private static final class Team {
    final SequentialCritic fit;
    final List<Critic> critics;
    final Matrix asked = Matrix.zeros(1, 3);

    Team(SequentialGame game, SoftValue rule, int count) {
      this(game, rule, count, settings -> settings);
    }

    Team(SequentialGame game, SoftValue rule, int count, UnaryOperator<SequentialSettings> change) {
      Svnr spec =
          Walk.quick()
              .criticLearningRate(5e-3)
              .sequential(
                  change.apply(
                      SequentialSettings.standard()
                          .withDiscount(1)
                          .withTargetRate(0.05)
                          .withCritics(count)
                          .withSoftValue(rule)))
              .build();
      Transitions memory = new Transitions(1, 2, 1000);
      boolean ends = endsByItself(game);
      for (int i = 0; i < 50; i++) {
        float[] u = {(float) (2 * STREAM.uniform(2 * i) - 1), (float) STREAM.uniform(2 * i + 1)};
        memory.begin(new double[] {0});
        memory.add(u, 0, 1, new double[] {1}, End.NONE);
        memory.add(u, 0, 10, new double[] {1}, ends ? End.TERMINATED : End.TRUNCATED);
        memory.praise();
      }
      Negotiators maps =
          Negotiators.initialised(spec, spec.setsOf(game), game.space(), 1, STREAM.named("maps"));
      MlpSpec shape = MlpSpec.relu(3, spec.criticHidden(), 1);
      critics =
          IntStream.range(0, count)
              .mapToObj(i -> Mlp.initialised(shape, STREAM.named("critic").at(i)))
              .map(network -> new Critic(network, spec.criticDescent(shape.parameterCount())))
              .toList();
      fit = new SequentialCritic(spec, game, maps, memory, critics);
    }

    private static boolean endsByItself(SequentialGame game) {
      Episodes play = Episodes.of(game, 1);
      play.step(new double[2]);
      play.step(new double[2]);
      return play.terminated(0);
    }

    double q(double state) {
      asked.set(0, 0, (float) state);
      Mlp network = critics.get(0).network();
      return network.forward(asked, network.tape(1)).get(0, 0);
    }
  }

  @Test
  void discountsWhatFollowsUntilTheGameEnds() {
    for (int critics = 1; critics <= 2; critics++) {
      double[] q = trained(true, SoftValue.policyMean(4), 0.5, critics);
      assertEquals(10, q[1], 0.1);
      assertEquals(1 + GAMMA * 10, q[0], 0.15);
    }
  }

  @Test
  void bootstrapsThroughACutButNotThroughTheEnd() {
    double[] cut = trained(false, SoftValue.policyMean(4), 0.5, 1);
    double[] ended = trained(true, SoftValue.policyMean(4), 0.5, 1);
    assertEquals(10, ended[1], 0.1);
    assertEquals(10 / (1 - GAMMA), cut[1], 0.4);
    assertEquals(GAMMA * cut[1], cut[1] - ended[1], 0.4);
  }

  @Test
  void moreRewardsInATargetNeedNoBootstrapWhereTheGameEnds() {
    // V is never right here: the target network stands still.
    double[] two = trained(s -> s.withReturnSteps(2).withTargetRate(1e-9));
    assertEquals(1 + GAMMA * 10, two[0], 0.15);
    assertEquals(10, two[1], 0.1);
    double[] one = trained(s -> s.withTargetRate(1e-9));
    assertTrue(one[0] < 3, "V of an untrained network is small: " + one[0]);
  }

  @Test
  void aPraisedBatchLearnsTheSameValues() {
    double[] q = trained(s -> s.withSuccesses(1));
    assertEquals(1 + GAMMA * 10, q[0], 0.15);
  }

  @Test
  void aStepCostIsTakenFromEveryReward() {
    double cost = 0.5 * (0.4 + 0.2);
    double[] q = trained(s -> s.withLeniency(new Leniency(0, 0.4, 0.2, 0, 1)));
    assertEquals(10 - cost, q[1], 0.1);
    assertEquals(1 - cost + GAMMA * (10 - cost), q[0], 0.15);
  }

  @Test
  void uniformSamplingAddsTheEntropyOfTheBox() {
    double alpha = 0.5;
    double[] q = trained(true, SoftValue.uniformSampling(16), alpha, 1);
    double entropy = alpha * 2 * Math.log(2);
    assertEquals(1 + GAMMA * (10 + entropy), q[0], 0.15);
  }

  @Test
  void aTemperatureOfNothingIsStable() {
    for (double alpha : new double[] {1e-3, 1e-5, 1e-9, 0}) {
      double[] q = trained(true, SoftValue.mixture(8), alpha, 1);
      // The highest of 8 answers of a critic that errs by 0.1 lies a few tenths above.
      assertEquals(1 + GAMMA * 10, q[0], 0.4, "alpha " + alpha);
    }
  }

  @Test
  void theTargetNetworkTrailsTheCritic() {
    Team team = new Team(Walk.chain(true, GAMMA), SoftValue.policyMean(4), 1);
    Mlp online = team.critics.get(0).network();
    float[] before = team.fit.targetNetworks().get(0).parameters().clone();
    assertArrayEquals(online.parameters(), before);
    team.fit.fit(STREAM, 0.1, 0, 1);
    float[] after = team.fit.targetNetworks().get(0).parameters();
    for (int i = 0; i < before.length; i++) {
      double trailed = before[i] + 0.05 * (online.parameters()[i] - before[i]);
      assertEquals(trailed, after[i], 1e-6);
    }
  }
}
