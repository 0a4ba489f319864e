package org.parley.learner.mixing;

import java.util.ArrayList;
import java.util.List;
import org.parley.game.JointSpace;
import org.parley.game.SequentialGame;
import org.parley.learner.offpolicy.Networks;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.offpolicy.Views;
import org.parley.learner.option.Settings;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;
import org.parley.network.MlpSpec;

/**
 * Utilities of continuous actions, one network an agent: q_i(o_i, u_i), of what the agent sees and
 * of its own action in [−1, 1].
 *
 * @param space the joint actions
 * @param views what the agents see
 * @param networks one an agent
 */
public record ActionUtilities(JointSpace space, Views views, Networks networks) {

  /** Fresh ones. */
  public static ActionUtilities initialised(
      SequentialGame game, Settings spec, RandomStream weights) {
    Views views = new Views(game, spec.get(Shared.SEQUENTIAL).inputScale());
    List<Mlp> networks = new ArrayList<>();
    for (int agent = 0; agent < game.space().agents(); agent++) {
      int inputs = views.width() + game.space().dimension(agent);
      MlpSpec shape = MlpSpec.relu(inputs, spec.get(Shared.CRITIC_HIDDEN), 1);
      networks.add(Mlp.initialised(shape, weights.at(agent)));
    }
    return new ActionUtilities(game.space(), views, new Networks(networks));
  }

  /** Others with the same weights. */
  public ActionUtilities copy() {
    return new ActionUtilities(space, views, networks.copy());
  }

  /** Room for so many rows. */
  public ActionUtilitiesPass pass(int rows) {
    return new ActionUtilitiesPass(this, rows);
  }
}
