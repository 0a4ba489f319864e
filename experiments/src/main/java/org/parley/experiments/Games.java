package org.parley.experiments;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.game.Agent;
import org.parley.game.Game;
import org.parley.game.MatrixGame;
import org.parley.game.OneShotGame;
import org.parley.game.zoo.Parameter;
import org.parley.game.zoo.Zoo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code parley games}: what there is to train on. */
@Command(name = "games", description = "List the games with their agents, optimum and parameters.")
final class Games implements Runnable {

  @Spec private CommandSpec spec;

  @Mixin private HelpOption help;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    for (String name : Zoo.names()) {
      describe(name, Zoo.game(name, Map.of()), out);
    }
  }

  private static void describe(String name, Game game, PrintWriter out) {
    String agents = game.agents().stream().map(Agent::name).collect(Collectors.joining(", "));
    out.printf(Locale.ROOT, "%s  %s: agents %s; %s", name, game.name(), agents, kind(game));
    game.optimum().ifPresent(optimum -> out.printf(Locale.ROOT, "; optimum %s", optimum));
    out.println();
    for (Parameter parameter : Zoo.parameters(name)) {
      out.printf(
          Locale.ROOT,
          "  --param %-20s %s%n",
          parameter.name() + "=" + parameter.fallback(),
          parameter.meaning());
    }
  }

  private static String kind(Game game) {
    String payoff = game.commonPayoff() ? ", common payoff" : ", general sum";
    if (game instanceof OneShotGame) {
      return "one-shot, continuous" + payoff;
    }
    return (game instanceof MatrixGame ? "one-shot, a table" : "sequential") + payoff;
  }
}
