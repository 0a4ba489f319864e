package org.parley.learner;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.game.ActionSpace;
import org.parley.game.FactorGraph;
import org.parley.game.Game;
import org.parley.game.OneShotGame;
import org.parley.game.zoo.Climbing;
import org.parley.game.zoo.MaxOfThree;
import org.parley.game.zoo.ParticleGather;
import org.parley.game.zoo.Zoo;
import org.parley.learner.sequential.SequentialSettings;
import org.parley.learner.svnr.CriticScope;
import org.parley.learner.svnr.Svnr;
import org.parley.learner.svnr.SvnrBuilder;
import org.parley.negotiation.Negotiation;
import org.parley.negotiation.SampledPeers;
import org.parley.network.Optimiser;
import org.parley.schedule.Annealing;
import org.parley.schedule.Span;
import org.parley.stein.Kernel;
import org.parley.testing.Refusals;

/** SVNR with and without state, with sets that stay and sets that are drawn. */
class SvnrContractTest extends LearnerContract {

  private static final Game GAME = MaxOfThree.game(1.5);

  private static final Game CHAIN =
      OneShotGame.named("Chain")
          .agents(ActionSpace.interval(-1, 1), FactorGraph.chain(3).agents().toArray(String[]::new))
          .factors(FactorGraph.chain(3), (factor, u) -> -Math.abs(u.get(1) - u.get(0) - 0.2))
          .build();

  private static SvnrBuilder small(SvnrBuilder builder) {
    return builder.policyHidden(8).criticHidden(8).batch(16).particles(4).particleSets(2);
  }

  @Override
  Stream<Specimen> specimens() {
    return Stream.of(
        new Specimen("one shot", small(Svnr.builder()).build(), GAME),
        new Specimen("a full ring", small(Svnr.builder()).replayCapacity(7).build(), GAME),
        new Specimen("drawn sets, momentum, clipped, falling rates", drawn(), GAME),
        new Specimen("neighbours alone", neighbours(), CHAIN),
        new Specimen("adaptive", adaptive(), GAME),
        new Specimen("sequential", sequential(), Zoo.game("particle-gather", Map.of())));
  }

  private static Learner drawn() {
    return small(Svnr.builder())
        .negotiation(new SampledPeers(1, OptionalLong.of(5)))
        .optimiser(Optimiser.sgd(0.9).clipped(0.5).withFading(0.05, 0.3))
        .build();
  }

  /** Agents that learn from their neighbours in a chain of three. */
  private static Learner neighbours() {
    return small(Svnr.builder())
        .criticScope(CriticScope.FACTORS)
        .kernel(Kernel.local())
        .negotiation(Negotiation.heard(FactorGraph.chain(3).earlierNeighbours()))
        .build();
  }

  private static Learner adaptive() {
    Annealing base = Annealing.exponential(30, 0.05, 0.6);
    return small(Svnr.builder())
        .annealing(Annealing.adaptive(base, 1, Span.ofTraining(0.5)))
        .build();
  }

  private static Learner sequential() {
    return small(Svnr.sequentialBuilder())
        .replayCapacity(90)
        .sequential(
            SequentialSettings.standard()
                .withPrioritised(0.5)
                .withSuccesses(0.25)
                .withReturnSteps(3))
        .build();
  }

  @Override
  Stream<Refused> refused() {
    return Stream.of(
        new Refused("a table", Svnr.builder().build(), Climbing.game(), List.of("game")),
        new Refused(
            "opposed payoffs, named actions, a long history, a small memory",
            Svnr.builder().replayCapacity(4).criticScope(CriticScope.FACTORS).build(),
            Refused.opposed(),
            List.of(
                "game",
                "game / agent a",
                "game / agent b",
                "game / history",
                "replayCapacity",
                "criticScope")),
        new Refused(
            "a memory that holds no history",
            Svnr.sequentialBuilder().replayCapacity(2).build(),
            ParticleGather.game(),
            List.of("replayCapacity")));
  }

  @Test
  void refusesTheStateOfAnother() {
    Specimen one = new Specimen("one", small(Svnr.builder()).build(), GAME);
    Specimen other = new Specimen("other", small(Svnr.builder()).policyHidden(9).build(), GAME);
    byte[] state = Specimen.state(one.after(0));
    Refusals.of(() -> other.resumed(state));
  }
}
