package org.parley.learner.svnr;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.game.JointSpace;
import org.parley.math.RandomStream;
import org.parley.negotiation.NegotiationSets;
import org.parley.network.Mlp;
import org.parley.network.MlpSpec;

/** The agents' maps f_ψi from noise to actions, with who hears whom. */
final class Negotiators {

  private final NegotiationSets sets;
  private final JointSpace space;
  private final MapInputs inputs;
  private final List<Mlp> maps;
  private final int[][] scopes;
  private final int[] order;

  Negotiators(NegotiationSets sets, JointSpace space, MapInputs inputs, List<Mlp> maps) {
    this.sets = sets;
    this.space = space;
    this.inputs = inputs;
    this.maps = maps;
    this.scopes = IntStream.range(0, space.agents()).mapToObj(sets::scopeOf).toArray(int[][]::new);
    this.order = inputs.conditioning().order(sets);
  }

  /** Freshly drawn maps of agents that see nothing. */
  static Negotiators initialised(
      Svnr spec, NegotiationSets sets, JointSpace space, RandomStream stream) {
    return initialised(spec, sets, space, 0, stream);
  }

  /** Freshly drawn maps of agents that see so many numbers each. */
  static Negotiators initialised(
      Svnr spec, NegotiationSets sets, JointSpace space, int observed, RandomStream stream) {
    MapInputs inputs = MapInputs.of(spec, observed);
    List<Mlp> maps = new ArrayList<>();
    for (int agent = 0; agent < space.agents(); agent++) {
      int size = inputs.size(agent, sets, space);
      MlpSpec shape = MlpSpec.relu(size, spec.policyHidden(), space.dimension(agent));
      maps.add(Mlp.initialised(shape, stream.at(agent)));
    }
    return new Negotiators(sets, space, inputs, List.copyOf(maps));
  }

  /** The same maps with parameters of their own. */
  Negotiators copy() {
    return new Negotiators(sets, space, inputs, maps.stream().map(Mlp::copy).toList());
  }

  NegotiationSets sets() {
    return sets;
  }

  /** S_i, ascending; not to be written to. */
  int[] scope(int agent) {
    return scopes[agent];
  }

  JointSpace space() {
    return space;
  }

  int noiseDimension() {
    return inputs.noiseDimension();
  }

  /** Numbers that an agent sees; 0 in a one-shot game. */
  int observationSize() {
    return inputs.observed();
  }

  /** What the maps read. */
  MapInputs inputs() {
    return inputs;
  }

  /** The agents in an order in which they can compute their actions; not to be written to. */
  int[] order() {
    return order;
  }

  Mlp map(int agent) {
    return maps.get(agent);
  }
}
