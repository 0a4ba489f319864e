package org.parley.learner.qmix;

import java.util.ArrayList;
import java.util.List;
import org.parley.game.SequentialGame;
import org.parley.learner.offpolicy.Networks;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.offpolicy.Views;
import org.parley.learner.option.Settings;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;
import org.parley.network.MlpSpec;

/**
 * Utilities of finitely many actions, one network an agent: what it sees in, one number an action
 * out.
 *
 * @param game what is played
 * @param lattice the actions
 * @param views what the agents see
 * @param networks one an agent
 */
record TableUtilities(SequentialGame game, Lattice lattice, Views views, Networks networks) {

  /** Fresh ones. */
  static TableUtilities initialised(
      SequentialGame game, Lattice lattice, Settings spec, RandomStream weights) {
    Views views = new Views(game, spec.get(Shared.SEQUENTIAL).inputScale());
    List<Mlp> networks = new ArrayList<>();
    for (int agent = 0; agent < game.space().agents(); agent++) {
      List<Integer> hidden = spec.get(Shared.CRITIC_HIDDEN);
      MlpSpec shape = MlpSpec.relu(views.width(), hidden, lattice.count(agent));
      networks.add(Mlp.initialised(shape, weights.at(agent)));
    }
    return new TableUtilities(game, lattice, views, new Networks(networks));
  }

  /** Others with the same weights. */
  TableUtilities copy() {
    return new TableUtilities(game, lattice, views, networks.copy());
  }

  /** Room to value what is seen in the rows of a matrix that somebody else writes to. */
  TablePass pass(Matrix observations) {
    return new TablePass(this, observations);
  }
}
