package org.parley.learner.svnr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.game.Episodes;
import org.parley.game.Game;
import org.parley.game.SequentialGame;
import org.parley.game.zoo.MaxOfThree;
import org.parley.game.zoo.ParticleGather;
import org.parley.learner.Playing;
import org.parley.learner.Policy;
import org.parley.learner.Training;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.negotiation.Negotiation;
import org.parley.testing.Jvm;

/** Agents in Java processes of their own, each with its file, the seed and its own observations. */
@Timeout(300)
class SeparateProcessesTest {

  private static final long SEED = 77;

  @TempDir private Path folder;

  /** One agent's process. */
  private record Lone(Process process, BufferedWriter in, BufferedReader out) {

    String ask(long step, float[] observation) throws IOException {
      String seen = observation.length == 0 ? "" : " " + AgentProcess.bits(observation);
      in.write(step + seen + "\n");
      in.flush();
      return out.readLine();
    }
  }

  private List<Lone> start(Policy policy) throws IOException {
    List<Lone> agents = new ArrayList<>();
    for (AgentPolicy part : AgentPolicy.of(policy)) {
      Path file = folder.resolve(part.agent() + ".agent");
      part.write(file);
      agents.add(start(file));
    }
    return agents;
  }

  private static Lone start(Path file) throws IOException {
    Process process = Jvm.start(AgentProcess.class, file.toString(), String.valueOf(SEED));
    return new Lone(process, process.outputWriter(), process.inputReader());
  }

  private static void end(List<Lone> agents) {
    agents.forEach(agent -> agent.process().destroyForcibly());
  }

  private static Policy trained(Svnr spec, Game game, int episodes) {
    Training training = spec.start(game, episodes, 3);
    for (int i = 0; i < episodes; i++) {
      training.step();
    }
    return training.policy();
  }

  /** What the processes do together; each is shown its own part of the observations alone. */
  private static float[] apart(List<Lone> agents, long step, Matrix seen) throws IOException {
    int width = seen.columns() / agents.size();
    StringBuilder answers = new StringBuilder();
    for (int i = 0; i < agents.size(); i++) {
      float[] own = Arrays.copyOfRange(seen.data(), i * width, (i + 1) * width);
      answers.append(answers.isEmpty() ? "" : " ").append(agents.get(i).ask(step, own));
    }
    return AgentProcess.numbers(answers.toString());
  }

  @Test
  void anEpisodeOfParticleGatherIsThatOfTheWholeTeam() throws IOException {
    SequentialGame game = ParticleGather.game();
    Policy policy = trained(Svnr.sequentialBuilder().build(), game, 12);
    List<Lone> agents = start(policy);
    Episodes play = Episodes.of(game, 1);
    play.start(RandomStream.of(1));
    Matrix seen = Matrix.zeros(1, 4 * game.observationSize());
    double[] joint = new double[4];
    List<String> played = new ArrayList<>();
    try {
      for (int step = 0; !play.ended(0); step++) {
        Playing.observe(play, new double[game.observationSize()], seen);
        float[] together = policy.jointActions(seen, CommonRandomness.of(SEED).at(step)).row(0);
        float[] apart = apart(agents, step, seen);
        assertEquals(AgentProcess.bits(together), AgentProcess.bits(apart), "step " + step);
        Playing.widen(Matrix.wrap(1, 4, apart), joint);
        play.step(joint);
        played.add(Arrays.toString(apart));
      }
    } finally {
      end(agents);
    }
    assertEquals(25, played.size());
    assertEquals(25, played.stream().distinct().count(), "actions that differ from step to step");
  }

  @Test
  void playsOfMaxOfThreeAreThoseOfTheWholeTeamAndAnAgentThatRestartsSaysSo() throws IOException {
    // A drawn graph: some that may be heard are not, which the agents' files must know.
    Svnr spec = Svnr.builder().negotiation(Negotiation.randomDag(0.5)).build();
    Policy policy = trained(spec, MaxOfThree.game(1.5), 20);
    List<Lone> agents = start(policy);
    Matrix nothing = Matrix.zeros(1, 0);
    try {
      for (int step = 0; step < 5; step++) {
        RandomStream shared = CommonRandomness.of(SEED).at(step);
        String together = AgentProcess.bits(policy.jointActions(shared, 1).row(0));
        assertEquals(together, AgentProcess.bits(apart(agents, step, nothing)));
      }
      assertNotEquals(agents.get(0).ask(5, new float[0]), agents.get(0).ask(6, new float[0]));
      agents.get(2).process().destroyForcibly();
      agents.set(2, start(folder.resolve("c.agent")));
      String answer = agents.get(2).ask(5, new float[0]);
      assertTrue(answer.startsWith("agent c was asked for step 5 where step 0 is due"), answer);
    } finally {
      end(agents);
    }
  }
}
