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
  private final NoiseFeatures features;
  private final List<Mlp> maps;
  private final int[][] scopes;

  Negotiators(
      NegotiationSets sets,
      JointSpace space,
      int noiseDimension,
      NoiseFeatures features,
      List<Mlp> maps) {
    this.sets = sets;
    this.space = space;
    this.noiseDimension = noiseDimension;
    this.features = features;
    this.maps = maps;
    this.scopes = IntStream.range(0, space.agents()).mapToObj(sets::scopeOf).toArray(int[][]::new);
  }

  /** Freshly drawn maps. */
  static Negotiators initialised(
      Svnr spec, NegotiationSets sets, JointSpace space, RandomStream stream) {
    List<Mlp> maps = new ArrayList<>();
    for (int agent = 0; agent < space.agents(); agent++) {
      int inputs = sets.scopeOf(agent).length * spec.noiseFeatures().width(spec.noiseDimension());
      MlpSpec shape = MlpSpec.relu(inputs, spec.policyHidden(), space.dimension(agent));
      maps.add(Mlp.initialised(shape, stream.at(agent)));
    }
    return new Negotiators(
        sets, space, spec.noiseDimension(), spec.noiseFeatures(), List.copyOf(maps));
  }

  /** The same maps with parameters of their own. */
  Negotiators copy() {
    return new Negotiators(
        sets, space, noiseDimension, features, maps.stream().map(Mlp::copy).toList());
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

  NoiseFeatures features() {
    return features;
  }

  Mlp map(int agent) {
    return maps.get(agent);
  }
}
