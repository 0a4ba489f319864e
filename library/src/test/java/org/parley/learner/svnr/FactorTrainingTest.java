package org.parley.learner.svnr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.parley.game.ActionSpace;
import org.parley.game.FactorGraph;
import org.parley.game.OneShotGame;
import org.parley.game.SequentialGame;
import org.parley.game.zoo.MaxOfThree;
import org.parley.learner.Policy;
import org.parley.learner.Training;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.negotiation.Negotiation;
import org.parley.network.Optimiser;
import org.parley.schedule.Annealing;
import org.parley.schedule.Span;
import org.parley.stein.Bandwidth;
import org.parley.stein.Kernel;
import org.parley.testing.Refusals;

class FactorTrainingTest {

  private static final int HALF = 2 * 4;

  /** Neighbours are to agree, and the first is drawn to 0.5: the optimum is 0, everybody at 0.5. */
  private static OneShotGame chain(int agents) {
    String[] names = FactorGraph.chain(agents).agents().toArray(String[]::new);
    return OneShotGame.named("Chain")
        .agents(ActionSpace.interval(-1, 1), names)
        .factors(
            FactorGraph.chain(agents),
            (c, u) -> {
              double apart = u.get(1) - u.get(0);
              double off = c == 0 ? u.get(0) - 0.5 : 0;
              return -apart * apart - off * off;
            })
        .build();
  }

  private static SvnrBuilder small(OneShotGame game) {
    FactorGraph graph = game.factored().orElseThrow().graph();
    return Svnr.builder()
        .criticScope(CriticScope.FACTORS)
        .kernel(Kernel.local())
        .optimiser(Optimiser.adam())
        .negotiation(Negotiation.heard(graph.earlierNeighbours()))
        .particles(8)
        .particleSets(2)
        .policyHidden(16)
        .criticHidden(16)
        .replayCapacity(64)
        .batch(16);
  }

  private static FactorTraining training(OneShotGame game, Svnr spec, long seed) {
    return (FactorTraining) spec.start(game, 100, seed);
  }

  private static Training stepped(Training training, int steps) {
    for (int step = 0; step < steps; step++) {
      training.step();
    }
    return training;
  }

  private static float[][] weights(Policy policy) {
    return policy.networks().values().stream()
        .map(map -> map.parameters().clone())
        .toArray(float[][]::new);
  }

  /** The same game twice, its reward in one piece and as a factor of all agents. */
  @Test
  void oneFactorOfAllAgentsIsCentralisedTrainingBitForBit() {
    OneShotGame whole = MaxOfThree.game(1.5);
    List<String> names = whole.agents().stream().map(agent -> agent.name()).toList();
    OneShotGame factored =
        OneShotGame.named("One factor")
            .agents(whole.agents().get(0).actions(), names.toArray(String[]::new))
            .factors(FactorGraph.of(names, List.of(names)), (c, u) -> whole.reward(u))
            .build();
    SvnrBuilder steep = small(factored).noiseFeatures(NoiseFeatures.steep());
    Kernel fixed = Kernel.local().with(Bandwidth.numPyro());
    List<SvnrBuilder> variants =
        List.of(
            small(factored).negotiation(Negotiation.strictlyNested()),
            small(factored).negotiation(Negotiation.full()).particleSpace(ParticleSpace.RAW),
            steep.negotiation(Negotiation.independent()).particleSpace(ParticleSpace.LEGACY),
            small(factored)
                .negotiation(Negotiation.full())
                .kernel(fixed)
                .optimiser(Optimiser.adam().withFading(0.1, 0.2)));
    for (SvnrBuilder variant : variants) {
      Svnr apart = variant.build();
      Svnr central = apart.toBuilder().criticScope(CriticScope.JOINT).build();
      Training one = stepped(apart.start(factored, 100, 3), 90);
      Training other = stepped(central.start(whole, 100, 3), 90);
      assertArrayEquals(weights(other.policy()), weights(one.policy()), apart.toString());
      assertEquals(other.criticLoss(), one.criticLoss());
      assertEquals(other.lastReward(), one.lastReward());
      assertArrayEquals(other.replay().rewards(), one.replay().rewards());
      assertArrayEquals(other.replay().jointActions().data(), one.replay().jointActions().data());
    }
  }

  /**
   * What an agent does reaches its neighbours in one update, and theirs in the next at the soonest:
   * critics are flat in places, so a small move may not show at once.
   */
  @Test
  void whatAnAgentDoesTravelsOneLinkAnUpdate() {
    OneShotGame game = chain(9);
    // Adam's first steps are of one size whatever the gradient, which hides what has changed.
    Svnr spec =
        small(game)
            .optimiser(Optimiser.sgd(0))
            .policyLearningRate(0.1)
            .criticLearningRate(0.1)
            .annealing(Annealing.constant(0.1))
            .build();
    for (int odd = 0; odd < 9; odd += 4) {
      FactorTraining one = training(game, spec, 5);
      FactorTraining other = training(game, spec, 5);
      float[] altered = other.negotiators().map(odd).parameters();
      for (int i = 0; i < altered.length; i++) {
        altered[i] += 0.1f;
      }
      for (int update = 1; update <= 30; update++) {
        one.step();
        other.step();
        float[][] as = weights(one.policy());
        float[][] bs = weights(other.policy());
        for (int agent = 0; agent < 9; agent++) {
          int away = Math.abs(agent - odd);
          boolean reached = !Arrays.equals(as[agent], bs[agent]);
          assertTrue(away <= update || !reached, odd + " → " + agent + " in " + update);
          assertTrue(away > 1 || reached, odd + " → " + agent + " in " + update);
          assertTrue(update < 30 || away > 4 || reached, odd + " → " + agent + " never");
        }
      }
    }
  }

  @Test
  void linksAreOpenBetweenNeighboursAloneAndCount() {
    Links links = new Links(FactorGraph.chain(3));
    Matrix from = Matrix.wrap(2, 2, new float[] {1, 2, 3, 4});
    Matrix into = Matrix.zeros(2, 3);
    links.carry(0, 1, from, 1, into, 2, 1);
    assertArrayEquals(new float[] {0, 0, 2, 0, 0, 4}, into.data());
    links.carry(1, 1, from, 0, into, 0, 2);
    assertEquals(new Traffic(1, 2), links.traffic());
    String told =
        assertThrows(IllegalStateException.class, () -> links.carry(0, 2, from, 0, into, 0, 1))
            .getMessage();
    assertTrue(told.contains("a1 and a3 share no factor"), told);
    assertEquals(new Traffic(1, 2), links.traffic());
  }

  /** An action, particles and a gradient a link, and particles twice for the kernel. */
  @Test
  void messagesGrowWithTheLinksAndNotWithTheAgentsSquared() {
    for (int agents = 2; agents <= 7; agents++) {
      OneShotGame game = chain(agents);
      FactorTraining training = training(game, small(game).build(), 1);
      stepped(training, 3);
      int links = agents - 1;
      assertEquals(new Traffic(3L * 5 * links, 3L * links * (1 + 4 * HALF)), training.traffic());
    }
  }

  @Test
  void aChainLearnsToAgreeFromWhatNeighboursSend() {
    OneShotGame game = chain(5);
    Svnr spec =
        small(game)
            .particles(16)
            .particleSets(4)
            .criticHidden(24, 24)
            .batch(64)
            .replayCapacity(100_000)
            .annealing(Annealing.exponential(1, 0.003, 0.6))
            .build();
    for (long seed = 1; seed <= 2; seed++) {
      double before = mean(game, spec.start(game, 1, seed).policy());
      double after = mean(game, stepped(spec.start(game, 800, seed), 800).policy());
      // The Boltzmann law of a quadratic payoff in 5 dimensions falls short by 2.5 α = 0.0075.
      assertTrue(after > -0.05, seed + ": " + after + " from " + before);
      assertTrue(before < -0.3, String.valueOf(before));
    }
  }

  private static double mean(OneShotGame game, Policy policy) {
    Matrix drawn = policy.jointActions(RandomStream.of(7), 500);
    float[] rewards = new float[500];
    game.rewards(drawn, rewards);
    return IntStream.range(0, 500).mapToDouble(i -> rewards[i]).average().orElseThrow();
  }

  @Test
  void itsNumbersFollowFromTheSeedAlone() {
    OneShotGame game = chain(4);
    Svnr spec = small(game).build();
    float[][] one = weights(stepped(training(game, spec, 2), 20).policy());
    assertArrayEquals(one, weights(stepped(training(game, spec, 2), 20).policy()));
    assertFalse(Arrays.deepEquals(one, weights(stepped(training(game, spec, 3), 20).policy())));
  }

  @Test
  void agentsPlayApartWhatTheyLearntApart() {
    OneShotGame game = chain(4);
    Policy policy = stepped(training(game, small(game).build(), 2), 20).policy();
    List<LoneAgent> apart = AgentPolicy.of(policy).stream().map(part -> part.start(9)).toList();
    for (long step = 0; step < 5; step++) {
      float[] joint = policy.jointActions(CommonRandomness.of(9).at(step), 1).row(0);
      for (int i = 0; i < 4; i++) {
        assertEquals(joint[i], apart.get(i).act(step)[0]);
      }
    }
    assertEquals(List.of("a2"), AgentPolicy.of(policy).get(2).hears());
  }

  @Test
  void aSteadyStepAllocatesNothing() {
    OneShotGame game = chain(4);
    FactorTraining training = training(game, small(game).build(), 1);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    String counted = "";
    for (int time = 0; time < 5 && !counted.equals("0 0"); time++) {
      long off = Pointer.totalBytes();
      long on = threads.getCurrentThreadAllocatedBytes();
      stepped(training, 1000);
      on = threads.getCurrentThreadAllocatedBytes() - on;
      off = Pointer.totalBytes() - off;
      counted = on + " " + off;
    }
    assertEquals("0 0", counted);
  }

  @Test
  void whatWouldNeedAnAgentThatSeesAllIsRefused() {
    OneShotGame game = chain(3);
    Refusals.assertPlaces(
        List.of("game"), () -> small(game).build().start(MaxOfThree.game(1.5), 1, 1));
    Refusals.assertPlaces(
        List.of("kernel", "annealing", "negotiation"),
        () ->
            small(game)
                .kernel(Kernel.joint())
                .annealing(Annealing.adaptive(Annealing.linear(1, 0.1, 1), 2, Span.ofTraining(0.5)))
                .negotiation(Negotiation.sampledPeers(1))
                .build()
                .start(game, 100, 1));
    Refusals.assertPlaces(
        List.of("conditioning"),
        () -> small(game).conditioning(Conditioning.ACTIONS).build().start(game, 1, 1));
    Refusals.assertPlaces(
        List.of("negotiation / a3 hears"),
        () -> small(game).negotiation(Negotiation.strictlyNested()).build().start(game, 1, 1));
    SequentialGame walk = Walk.home(1);
    Refusals.assertPlaces(
        List.of("criticScope"),
        () -> Walk.quick().criticScope(CriticScope.FACTORS).build().start(walk, 10, 1));
  }
}
