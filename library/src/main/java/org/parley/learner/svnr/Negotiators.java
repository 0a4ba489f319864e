package org.parley.learner.svnr;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.game.JointSpace;
import org.parley.math.RandomStream;
import org.parley.negotiation.Negotiation;
import org.parley.negotiation.NegotiationSets;
import org.parley.network.Mlp;
import org.parley.network.MlpSpec;
import org.parley.store.StateReader;
import org.parley.store.StateWriter;

/** The agents' maps f_ψi from noise to actions, with who hears whom. */
final class Negotiators {

  private final NegotiationSets reach;
  private final JointSpace space;
  private final MapInputs inputs;
  private final List<Mlp> maps;
  private final int[][] scopes;
  private NegotiationSets sets;
  private long drawnAt = -1;
  private int[] order;

  /** Maps that hear all they may, until they are told whom. */
  private Negotiators(NegotiationSets reach, JointSpace space, MapInputs inputs, List<Mlp> maps) {
    this.reach = reach;
    this.sets = reach;
    this.space = space;
    this.inputs = inputs;
    this.maps = maps;
    this.scopes = IntStream.range(0, space.agents()).mapToObj(reach::scopeOf).toArray(int[][]::new);
    this.order = SpeakingOrder.natural(reach);
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
    Negotiators made = new Negotiators(sets, space, inputs, List.copyOf(maps));
    if (!spec.negotiation().drawn()) {
      made.hear(sets);
    }
    return made;
  }

  /** The same maps with parameters of their own. */
  Negotiators copy() {
    Negotiators copy = new Negotiators(reach, space, inputs, maps.stream().map(Mlp::copy).toList());
    copy.hear(sets);
    copy.drawnAt = drawnAt;
    return copy;
  }

  /**
   * Draws who hears whom from now on, where the rule says so.
   *
   * @param episode episodes begun before
   */
  void redraw(Negotiation rule, RandomStream stream, long episode) {
    if (rule.drawn() && (episode == 0 || episode % every(rule) == 0)) {
      draw(rule, stream, episode);
    }
  }

  private void draw(Negotiation rule, RandomStream stream, long episode) {
    hear(rule.over(reach.agents(), stream.at(episode)));
    drawnAt = episode;
  }

  /** Writes the maps, and when it was last drawn who hears whom. */
  void save(StateWriter out) {
    out.put("drawnAt", drawnAt);
    for (int agent = 0; agent < maps.size(); agent++) {
      out.put(String.valueOf(agent), map(agent).parameters());
    }
  }

  /** Takes over what was written; {@code rule} and {@code stream} are those of redrawing. */
  void load(StateReader in, Negotiation rule, RandomStream stream) {
    for (int agent = 0; agent < maps.size(); agent++) {
      in.fill(String.valueOf(agent), map(agent).parameters());
    }
    long drawn = in.whole("drawnAt", -1, rule.drawn() ? Long.MAX_VALUE : -1);
    if (drawn >= 0) {
      draw(rule, stream, drawn);
    }
  }

  private static long every(Negotiation rule) {
    return rule.resampledEvery().orElse(Long.MAX_VALUE);
  }

  /** From now on, agents hear whom these sets name: some of those they may hear. */
  private void hear(NegotiationSets now) {
    sets = now;
    order = inputs.conditioning().order(now);
  }

  /** Who hears whom now. */
  NegotiationSets sets() {
    return sets;
  }

  /** Whether an agent's map reads another's noise or action now; its own it always reads. */
  boolean reads(int agent, int other) {
    return agent == other || sets == reach || sets.hears(agent, other);
  }

  /** S_i of those the agent may hear, ascending; not to be written to. */
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
