package org.parley.learner.svnr;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.check.InvalidSpecException;
import org.parley.check.Problems;
import org.parley.learner.Policy;
import org.parley.network.Mlp;

/**
 * What one agent takes along when the team parts: its own map f_ψi, whom it hears and how noise is
 * read. No other agent's map is in it, nor the seed. Immutable.
 *
 * <pre>{@code
 * List<AgentPolicy> parts = AgentPolicy.of(run.policy());
 * parts.get(0).write(Path.of("x1.agent"));
 * // elsewhere, in a process that holds this file and the seed alone:
 * LoneAgent agent = AgentPolicy.read(Path.of("x1.agent")).start(seed);
 * float[] action = agent.act(0, observation);
 * }</pre>
 *
 * <p>SVNR paper, section 5 and appendix J: f_ψi(ξ_i, ξ_{C_i}) reads noise alone, and noise follows
 * from the shared seed, so nobody waits for a message.
 */
public final class AgentPolicy {

  private final AgentShape shape;
  private final Mlp map;

  AgentPolicy(AgentShape shape, Mlp map) {
    this.shape = shape;
    this.map = map;
  }

  /**
   * The parts of a team's policy, one an agent, in the game's order.
   *
   * @throws InvalidSpecException for a policy whose agents need more than noise: one conditioned on
   *     actions, or of another learner
   */
  public static List<AgentPolicy> of(Policy policy) {
    if (!(policy instanceof NegotiatedPolicy negotiated)) {
      throw refusal(
          "a policy of another learner", "Train svnr { … }: its agents hold a map of their own.");
    }
    Negotiators team = negotiated.negotiators();
    if (team.inputs().conditioning() == Conditioning.ACTIONS) {
      throw refusal(
          "conditioned on actions, which only the others' maps can tell", "Condition on noises.");
    }
    return IntStream.range(0, team.space().agents()).mapToObj(i -> of(team, i)).toList();
  }

  private static AgentPolicy of(Negotiators team, int agent) {
    AgentShape shape = AgentShape.of(team, agent);
    Problems problems = new Problems();
    shape.check(problems);
    checkWeights(team.map(agent).parameters(), problems);
    problems.throwIfAny("policy of agent " + shape.agents().get(agent));
    return new AgentPolicy(shape, team.map(agent).copy());
  }

  private static InvalidSpecException refusal(String value, String remedy) {
    return InvalidSpecException.of(
        "execution without communication",
        "policy",
        value,
        "SVNR's, conditioned on noises",
        remedy);
  }

  static void checkWeights(float[] weights, Problems problems) {
    boolean finite = true;
    for (float weight : weights) {
      finite &= Float.isFinite(weight);
    }
    problems.require(
        finite, "weights", "not finite", "finite numbers", "The training diverged: train anew.");
  }

  /** Writes the agent's file, whole or not at all; the format is in {@code docs/execution.md}. */
  public void write(Path file) throws IOException {
    AgentFile.write(this, file);
  }

  /**
   * The policy in a file.
   *
   * @throws InvalidSpecException for a file that is torn, altered or of another kind or version
   */
  public static AgentPolicy read(Path file) throws IOException {
    return AgentFile.read(file);
  }

  /** The agent, about to play step 0 with the noise of a seed that all agents share. */
  public LoneAgent start(long seed) {
    return new LoneAgent(this, seed);
  }

  /** The agent's name. */
  public String agent() {
    return shape.agents().get(shape.agent());
  }

  /** C_i: the agents whose noise it computes and reads. */
  public List<String> hears() {
    return shape.hears().stream().map(shape.agents()::get).toList();
  }

  /** Numbers that the agent must be shown before it acts; 0 in a one-shot game. */
  public int observationSize() {
    return shape.observed();
  }

  /** Coordinates of its action. */
  public int actionDimension() {
    return shape.centre().size();
  }

  AgentShape shape() {
    return shape;
  }

  Mlp map() {
    return map;
  }

  @Override
  public String toString() {
    return "policy of agent " + agent() + ", hears " + hears();
  }
}
