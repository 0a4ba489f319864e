package org.parley.learner.mixing;

import java.util.ArrayList;
import java.util.List;
import org.parley.game.SequentialGame;
import org.parley.learner.offpolicy.Networks;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Settings;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;
import org.parley.network.MlpSpec;

/**
 * QMIX's mixer: Q_tot = w2(s) · ELU(q W1(s) + b1(s)) + V(s), with q the agents' utilities, W1 of N
 * × E and w2 of E non-negative numbers, absolute values of what hypernetworks of the state give; b1
 * is linear in the state, V has one hidden layer of E. Where the game has no state all read a
 * constant 1.
 *
 * <p>Non-negative weights make ∂Q_tot/∂q_i ≥ 0, so that each agent finds its part of the best joint
 * action in its own utility. The mixer that is not monotone takes the hypernetworks' numbers as
 * they are (Peng et al. 2021, FACMAC-nonmonotonic).
 *
 * @param agents N
 * @param embed E
 * @param states coordinates of a state, 0 for none
 * @param scale what states are multiplied by
 * @param monotone whether weights are non-negative
 * @param parts the networks of W1, b1, w2 and V
 */
public record Mixer(
    int agents, int embed, int states, float scale, boolean monotone, Networks parts) {

  static final int W1 = 0;
  static final int B1 = 1;
  static final int W2 = 2;
  static final int V = 3;
  static final int PARTS = 4;

  /** Whether a part is one whose numbers multiply. */
  static boolean isWeight(int part) {
    return part == W1 || part == W2;
  }

  /** A fresh one for a game. */
  public static Mixer initialised(
      SequentialGame game, Settings spec, boolean monotone, RandomStream weights) {
    int agents = game.agents().size();
    int embed = spec.get(MixerOptions.EMBED);
    float scale = (float) spec.get(Shared.SEQUENTIAL).inputScale();
    List<Integer> hidden = spec.get(MixerOptions.HIDDEN);
    Networks parts = parts(agents, embed, hidden, game.stateSize(), weights);
    return new Mixer(agents, embed, game.stateSize(), scale, monotone, parts);
  }

  static Networks parts(
      int agents, int embed, List<Integer> hidden, int states, RandomStream weights) {
    int inputs = Math.max(1, states);
    List<MlpSpec> shapes =
        List.of(
            MlpSpec.relu(inputs, hidden, agents * embed),
            MlpSpec.relu(inputs, List.of(), embed),
            MlpSpec.relu(inputs, hidden, embed),
            MlpSpec.relu(inputs, List.of(embed), 1));
    List<Mlp> parts = new ArrayList<>();
    for (MlpSpec shape : shapes) {
      parts.add(Mlp.initialised(shape, weights.at(parts.size())));
    }
    return new Networks(parts);
  }

  /** Another with the same weights. */
  public Mixer copy() {
    return new Mixer(agents, embed, states, scale, monotone, parts.copy());
  }

  /** Room for mixing so many rows. */
  public MixerPass pass(int rows) {
    return new MixerPass(this, rows);
  }
}
