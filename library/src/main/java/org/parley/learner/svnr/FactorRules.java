package org.parley.learner.svnr;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.parley.check.Problems;
import org.parley.game.FactorGraph;
import org.parley.game.OneShotGame;
import org.parley.negotiation.NegotiationSets;
import org.parley.schedule.Adaptive;
import org.parley.stein.Kernel;

/** What game and settings must be for agents to learn from their neighbours alone. */
final class FactorRules {

  private FactorRules() {}

  /**
   * Refuses what would need an agent that sees all.
   *
   * @throws org.parley.check.InvalidSpecException naming everything that does not fit
   */
  static void check(Svnr spec, OneShotGame game) {
    Problems problems = new Problems();
    problems.require(
        game.factored().isPresent(),
        "game",
        "a reward in one piece",
        "a reward that is a sum over factors",
        "Declare it as factors(graph) { … }, or take criticScope = CriticScope.JOINT.");
    problems.require(
        spec.kernel().scope() == Kernel.Scope.LOCAL,
        "kernel",
        spec.kernel(),
        "one that compares an agent with those it hears",
        "Take local(): a joint kernel needs the actions of all.");
    problems.require(
        spec.conditioning() == Conditioning.NOISES,
        "conditioning",
        spec.conditioning(),
        "on noises",
        "Noise follows from the shared seed; actions would have to be waited for.");
    problems.require(
        !(spec.annealing() instanceof Adaptive),
        "annealing",
        spec.annealing(),
        "a schedule that looks at the step alone",
        "An adaptive one waits for what the whole team's particles do: take its path.");
    problems.require(
        !spec.negotiation().drawn(),
        "negotiation",
        spec.negotiation(),
        "sets that stay",
        "Take earlierNeighbours(graph).");
    if (problems.none()) {
      checkSets(spec.setsOf(game), game.factored().orElseThrow().graph(), problems);
    }
    problems.throwIfAny("svnr by factors on " + game);
  }

  private static void checkSets(NegotiationSets sets, FactorGraph graph, Problems problems) {
    for (int agent = 0; agent < sets.agents().size(); agent++) {
      int listener = agent;
      String strangers =
          Arrays.stream(sets.heardBy(agent))
              .filter(other -> !graph.neighbours(listener, other))
              .mapToObj(sets.agents()::get)
              .collect(Collectors.joining(", "));
      problems.require(
          strangers.isEmpty(),
          "negotiation / " + sets.agents().get(agent) + " hears",
          strangers,
          "those it shares a factor with",
          "Take earlierNeighbours(graph), or independent().");
    }
  }
}
