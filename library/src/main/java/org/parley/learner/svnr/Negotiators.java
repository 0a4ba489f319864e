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
  private final int noiseDimension;
  private final int observationSize;
  private final float inputScale;
  private final List<Mlp> maps;
  private final int[][] scopes;

  Negotiators(
      NegotiationSets sets,
      JointSpace space,
      int noiseDimension,
      int observationSize,
      double inputScale,
      List<Mlp> maps) {
    this.sets = sets;
    this.space = space;
    this.noiseDimension = noiseDimension;
    this.observationSize = observationSize;
    this.inputScale = (float) inputScale;
    this.maps = maps;
    this.scopes = IntStream.range(0, space.agents()).mapToObj(sets::scopeOf).toArray(int[][]::new);
  }

  /** Freshly drawn maps of agents that see nothing. */
  static Negotiators initialised(
      Svnr spec, NegotiationSets sets, JointSpace space, RandomStream stream) {
    return initialised(spec, sets, space, 0, stream);
  }

  /** Freshly drawn maps of agents that see so many numbers each. */
  static Negotiators initialised(
      Svnr spec, NegotiationSets sets, JointSpace space, int observed, RandomStream stream) {
    List<Mlp> maps = new ArrayList<>();
    for (int agent = 0; agent < space.agents(); agent++) {
      int inputs = observed + sets.scopeOf(agent).length * spec.noiseDimension();
      MlpSpec shape = MlpSpec.relu(inputs, spec.policyHidden(), space.dimension(agent));
      maps.add(Mlp.initialised(shape, stream.at(agent)));
    }
    double scale = spec.sequential().inputScale();
    return new Negotiators(
        sets, space, spec.noiseDimension(), observed, scale, List.copyOf(maps));
  }

  /** The same maps with parameters of their own. */
  Negotiators copy() {
    List<Mlp> copies = maps.stream().map(Mlp::copy).toList();
    return new Negotiators(sets, space, noiseDimension, observationSize, inputScale, copies);
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
    return noiseDimension;
  }

  /** Numbers that an agent sees; 0 in a one-shot game. */
  int observationSize() {
    return observationSize;
  }

  /** What observations are multiplied by before the maps see them. */
  float inputScale() {
    return inputScale;
  }

  Mlp map(int agent) {
    return maps.get(agent);
  }
}
