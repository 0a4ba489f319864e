package org.parley.learner.svnr;

import java.util.ArrayList;
import java.util.List;
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
  private final List<Mlp> maps;

  Negotiators(NegotiationSets sets, JointSpace space, int noiseDimension, List<Mlp> maps) {
    this.sets = sets;
    this.space = space;
    this.noiseDimension = noiseDimension;
    this.maps = maps;
  }

  /** Freshly drawn maps. */
  static Negotiators initialised(
      Svnr spec, NegotiationSets sets, JointSpace space, RandomStream stream) {
    List<Mlp> maps = new ArrayList<>();
    for (int agent = 0; agent < space.agents(); agent++) {
      int inputs = sets.scopeOf(agent).length * spec.noiseDimension();
      MlpSpec shape = MlpSpec.relu(inputs, spec.policyHidden(), space.dimension(agent));
      maps.add(Mlp.initialised(shape, stream.at(agent)));
    }
    return new Negotiators(sets, space, spec.noiseDimension(), List.copyOf(maps));
  }

  /** The same maps with parameters of their own. */
  Negotiators copy() {
    return new Negotiators(sets, space, noiseDimension, maps.stream().map(Mlp::copy).toList());
  }

  NegotiationSets sets() {
    return sets;
  }

  JointSpace space() {
    return space;
  }

  int noiseDimension() {
    return noiseDimension;
  }

  Mlp map(int agent) {
    return maps.get(agent);
  }
}
