package org.parley.learner.qmix;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.learner.Policy;
import org.parley.learner.offpolicy.Unseeing;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;
import org.parley.store.StateWriter;

/** What QMIX's agents execute: each the action of its highest utility. No noise is needed. */
final class QmixPolicy implements Policy {

  private final TableUtilities utilities;

  QmixPolicy(TableUtilities utilities) {
    this.utilities = utilities;
  }

  @Override
  public int observationSize() {
    return utilities.game().observationSize();
  }

  @Override
  public int noiseDimension() {
    return 0;
  }

  @Override
  public Matrix jointActions(RandomStream stream, int rows) {
    return greedy(Unseeing.rows(this, rows));
  }

  @Override
  public Matrix jointActions(Matrix observations, RandomStream stream) {
    return greedy(observations);
  }

  @Override
  public Matrix jointActionsOf(Matrix noise) {
    return greedy(Unseeing.rows(this, noise.rows()));
  }

  @Override
  public Matrix jointActionsOf(Matrix observations, Matrix noise) {
    return greedy(observations);
  }

  private Matrix greedy(Matrix observations) {
    TablePass pass = utilities.pass(observations);
    pass.value();
    Matrix unit = Matrix.zeros(observations.rows(), utilities.game().space().dimension());
    for (int row = 0; row < unit.rows(); row++) {
      for (int agent = 0; agent < utilities.networks().count(); agent++) {
        int action = pass.best(row, agent);
        utilities.lattice().put(agent, action, unit.data(), row * unit.columns());
      }
    }
    Matrix inGame = Matrix.zeros(unit.rows(), unit.columns());
    utilities.game().space().toGame(unit, inGame);
    return inGame;
  }

  @Override
  public void save(StateWriter out) {
    utilities.networks().save(out);
  }

  @Override
  public Map<String, Mlp> networks() {
    Map<String, Mlp> networks = new LinkedHashMap<>();
    for (int agent = 0; agent < utilities.networks().count(); agent++) {
      String name = utilities.game().agents().get(agent).name();
      networks.put(name, utilities.networks().at(agent));
    }
    return Collections.unmodifiableMap(networks);
  }
}
