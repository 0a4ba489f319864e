package org.parley.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.parley.game.zoo.Parameter;
import org.parley.game.zoo.Zoo;

class GamesTest extends CommandLineHarness {

  @Test
  void listsEveryGameWithItsParameters() {
    Outcome outcome = parley("games");
    assertEquals(ExitCode.DONE, outcome.code());
    for (String name : Zoo.names()) {
      assertTrue(outcome.out().contains(name + "  "), name);
      for (Parameter parameter : Zoo.parameters(name)) {
        assertTrue(outcome.out().contains(parameter.name() + "=" + parameter.fallback()));
        assertTrue(outcome.out().contains(parameter.meaning()));
      }
    }
  }

  @Test
  void benchTellsTheSpeedOfAGame() {
    Outcome outcome = parley("bench", "prisoners-dilemma");
    assertEquals(ExitCode.DONE, outcome.code());
    assertTrue(
        outcome.out().matches("Prisoner's Dilemma: [\\d,]+ steps a second on one core, .*\\R"),
        outcome.out());
    parley("bench", "chess").assertRefused("name = chess: must be one of max-of-two, ");
  }

  @Test
  void helpTellsOfCommandsAndOptions() {
    assertTrue(parley("help").out().matches("(?s).* train +Train a learner on a game.*"));
    String train = parley("help", "train").out();
    assertTrue(train.contains("parley train GAME --learner NAME"));
    assertTrue(train.contains("svnr, svnr-m, svnr-f"));
    assertTrue(train.replaceAll("\\s", "").contains("geometric(from=1.0,to=0.01,"));
    assertEquals(train, parley("train", "--help").out());
  }
}
