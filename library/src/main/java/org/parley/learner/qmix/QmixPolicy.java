package org.parley.learner.qmix;

import java.util.Map;
import org.parley.learner.offpolicy.TeamPolicy;
import org.parley.math.Matrix;
import org.parley.network.Mlp;
import org.parley.store.StateWriter;

/** What QMIX's agents execute: each the action of its highest utility. No noise is needed. */
final class QmixPolicy extends TeamPolicy {

  private final TableUtilities utilities;

  QmixPolicy(TableUtilities utilities) {
    super(utilities.game());
    this.utilities = utilities;
  }

  @Override
  public void save(StateWriter out) {
    utilities.networks().save(out);
  }

  @Override
  protected Matrix unit(Matrix observations, Matrix noise) {
    TablePass pass = utilities.pass(observations);
    pass.value();
    Matrix unit = Matrix.zeros(observations.rows(), utilities.game().space().dimension());
    for (int row = 0; row < unit.rows(); row++) {
      for (int agent = 0; agent < utilities.networks().count(); agent++) {
        int action = pass.best(row, agent);
        utilities.lattice().put(agent, action, unit.data(), row * unit.columns());
      }
    }
    return unit;
  }

  @Override
  public Map<String, Mlp> networks() {
    return byAgent(utilities.networks()::at);
  }
}
