package org.parley.learner.svnr;

import java.util.List;
import java.util.stream.IntStream;
import org.parley.check.Problems;
import org.parley.game.JointSpace;
import org.parley.network.MlpSpec;

/**
 * All that one agent's policy is besides its weights. Its JSON heads the agent's file.
 *
 * @param agents everybody's names: a noise belongs to a place among them
 * @param agent its own place
 * @param mayHear places of those that its map has inputs for, ascending, without its own
 * @param hears whose noise it reads now; inputs of the others of {@code mayHear} are 0
 * @param observed numbers that it must be shown; 0 in a one-shot game
 * @param inputScale what it is shown is multiplied by
 * @param noiseDimension coordinates of an agent's noise
 * @param noiseFeatures what is read of a noise vector
 * @param hidden hidden widths of its map
 * @param centre middle of its actions, a number a coordinate, in the game's units
 * @param halfWidth half the length of each interval
 */
record AgentShape(
    List<String> agents,
    int agent,
    List<Integer> mayHear,
    List<Integer> hears,
    int observed,
    float inputScale,
    int noiseDimension,
    NoiseFeatures noiseFeatures,
    List<Integer> hidden,
    List<Float> centre,
    List<Float> halfWidth) {

  private static final int MOST_AGENTS = 10_000;
  private static final int MOST_LAYERS = 64;
  private static final int WIDEST = 1 << 16;
  private static final String REMEDY = "Export the agent's policy anew.";

  /** 64 MiB. */
  static final int MOST_WEIGHTS = 1 << 24;

  AgentShape {
    agents = List.copyOf(agents);
    mayHear = List.copyOf(mayHear);
    hears = List.copyOf(hears);
    hidden = List.copyOf(hidden);
    centre = List.copyOf(centre);
    halfWidth = List.copyOf(halfWidth);
  }

  static AgentShape of(Negotiators team, int agent) {
    JointSpace space = team.space();
    MapInputs inputs = team.inputs();
    List<Integer> others =
        IntStream.of(team.scope(agent)).filter(other -> other != agent).boxed().toList();
    List<Integer> coordinates =
        IntStream.range(0, space.dimension(agent)).mapToObj(d -> space.offset(agent) + d).toList();
    return new AgentShape(
        team.sets().agents(),
        agent,
        others,
        others.stream().filter(other -> team.reads(agent, other)).toList(),
        inputs.observed(),
        inputs.inputScale(),
        inputs.noiseDimension(),
        inputs.features(),
        team.map(agent).spec().hidden(),
        coordinates.stream().map(space::centre).toList(),
        coordinates.stream().map(space::halfWidth).toList());
  }

  /**
   * Records what no policy can be; sizes are bounded, so that nothing huge is ever made of them.
   */
  void check(Problems problems) {
    problems.requireRange("agents", agents.size(), 1, MOST_AGENTS, REMEDY);
    problems.requireRange("agent", agent, 0, agents.size() - 1, REMEDY);
    checkSet("mayHear", mayHear, problems);
    checkSet("hears", hears, problems);
    problems.require(mayHear.containsAll(hears), "hears", hears, "part of mayHear", REMEDY);
    problems.requireRange("observed", observed, 0, WIDEST, REMEDY);
    problems.requirePositive("inputScale", inputScale, REMEDY);
    problems.requireRange("noiseDimension", noiseDimension, 1, WIDEST, REMEDY);
    problems.requireRange("hidden", hidden.size(), 0, MOST_LAYERS, REMEDY);
    hidden.forEach(width -> problems.requireRange("hidden", width, 1, WIDEST, REMEDY));
    problems.requireRange("centre", centre.size(), 1, WIDEST, REMEDY);
    problems.requireRange("halfWidth", halfWidth.size(), centre.size(), centre.size(), REMEDY);
    boolean finite = centre.stream().allMatch(Float::isFinite);
    problems.require(finite, "centre", centre, "finite numbers", REMEDY);
    halfWidth.forEach(half -> problems.requirePositive("halfWidth", half, REMEDY));
    if (problems.none()) {
      problems.requireRange("weights", weights(), 1, MOST_WEIGHTS, REMEDY);
    }
  }

  private void checkSet(String where, List<Integer> set, Problems problems) {
    boolean holds = true;
    int last = -1;
    for (int other : set) {
      holds &= other > last && other < agents.size() && other != agent;
      last = other;
    }
    String allowed = "places of other agents, ascending";
    problems.require(holds, where, set, allowed, REMEDY);
  }

  /** The agent and those it may hear, ascending: the order of the map's inputs. */
  int[] scope() {
    return IntStream.concat(IntStream.of(agent), mayHear.stream().mapToInt(i -> i))
        .sorted()
        .toArray();
  }

  /** Whether the noise of an agent is read. */
  boolean reads(int other) {
    return other == agent || hears.contains(other);
  }

  /** The map. */
  MlpSpec map() {
    return MlpSpec.relu(Math.toIntExact(inputs()), hidden, centre.size());
  }

  private long inputs() {
    return observed + (mayHear.size() + 1L) * noiseFeatures.width(noiseDimension);
  }

  /** Weights and biases of the map, counted where an int might overflow. */
  long weights() {
    long count = 0;
    long in = inputs();
    for (int width : hidden) {
      count += (in + 1) * width;
      in = width;
    }
    return count + (in + 1) * centre.size();
  }
}
