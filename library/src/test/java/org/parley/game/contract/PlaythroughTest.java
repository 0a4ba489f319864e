package org.parley.game.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.game.Episodes;
import org.parley.game.Game;
import org.parley.game.zoo.Zoo;
import org.parley.math.RandomStream;

/**
 * Every game of the zoo plays as it did when its play-through was written. To write them anew after
 * a change that is meant:
 *
 * <pre>./mvnw test -pl library -Dtest=PlaythroughTest -Dparley.playthroughs=write</pre>
 */
class PlaythroughTest {

  private static final Path FOLDER = Path.of("src/test/resources/playthroughs");
  private static final boolean WRITE = "write".equals(System.getProperty("parley.playthroughs"));
  private static final int STEPS = 40;

  static Set<String> names() {
    return Zoo.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void playsAsWritten(String name) throws IOException {
    Path file = FOLDER.resolve(name + ".txt");
    String played = play(Zoo.game(name, Map.of()));
    if (WRITE) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, played);
    }
    assertEquals(Files.readString(file).replace("\r\n", "\n"), played);
  }

  @Test
  void noFileIsLeftOver() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertEquals(
          names().stream().map(name -> name + ".txt").collect(Collectors.toSet()),
          files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
    }
  }

  /** What is declared, and forty steps of random joint actions, new episodes included. */
  private static String play(Game game) {
    List<String> lines = new ArrayList<>(List.of(game.toString()));
    game.agents().forEach(agent -> lines.add("agent " + agent.name() + ": " + agent.actions()));
    lines.add("common payoff: " + game.commonPayoff() + ", symmetric: " + game.symmetric());
    lines.add("optimum: " + game.optimum() + ", bounds: " + game.bounds());
    Episodes episodes = Episodes.of(game, 1);
    lines.add("horizon: " + episodes.game().horizon() + ", discount " + episodes.game().discount());
    episodes.start(RandomStream.of(7));
    JointActions actions = new JointActions(game);
    double[] u = new double[actions.dimension()];
    for (int step = 0; step < STEPS; step++) {
      look(episodes, lines);
      actions.draw(RandomStream.of(8).at(step), u, 0);
      episodes.step(u);
      lines.add("u " + text(u));
      lines.add("  reward " + text(episodes.rewards()) + end(episodes));
      episodes.restartEnded();
    }
    return String.join("\n", lines) + "\n";
  }

  private static void look(Episodes episodes, List<String> lines) {
    if (episodes.game().observationSize() == 0) {
      return;
    }
    double[] seen = new double[episodes.game().observationSize()];
    for (int agent = 0; agent < episodes.game().agents().size(); agent++) {
      episodes.observe(agent, seen);
      lines.add(episodes.game().agents().get(agent).name() + " sees " + text(seen));
    }
  }

  private static String end(Episodes episodes) {
    if (episodes.terminated(0)) {
      return ", terminated";
    }
    return episodes.truncated(0) ? ", truncated" : "";
  }

  private static String text(double[] values) {
    return Arrays.stream(values).mapToObj(String::valueOf).collect(Collectors.joining(" "));
  }
}
