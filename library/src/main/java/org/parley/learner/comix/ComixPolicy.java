package org.parley.learner.comix;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.game.SequentialGame;
import org.parley.learner.Policy;
import org.parley.learner.mixing.ActionUtilities;
import org.parley.learner.offpolicy.Unseeing;
import org.parley.learner.option.Settings;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;
import org.parley.store.StateWriter;

/**
 * What COMIX's agents execute: each the best action that its search finds. The search always draws
 * the same numbers, so that no noise is needed and what is seen decides.
 */
final class ComixPolicy implements Policy {

  private static final RandomStream DRAWS = RandomStream.of(0).named("search");

  private final Settings spec;
  private final SequentialGame game;
  private final ActionUtilities utilities;

  ComixPolicy(Settings spec, SequentialGame game, ActionUtilities utilities) {
    this.spec = spec;
    this.game = game;
    this.utilities = utilities;
  }

  @Override
  public int observationSize() {
    return game.observationSize();
  }

  @Override
  public int noiseDimension() {
    return 0;
  }

  @Override
  public Matrix jointActions(RandomStream stream, int rows) {
    return found(Unseeing.rows(this, rows));
  }

  @Override
  public Matrix jointActions(Matrix observations, RandomStream stream) {
    return found(observations);
  }

  @Override
  public Matrix jointActionsOf(Matrix noise) {
    return found(Unseeing.rows(this, noise.rows()));
  }

  @Override
  public Matrix jointActionsOf(Matrix observations, Matrix noise) {
    return found(observations);
  }

  private Matrix found(Matrix observations) {
    boolean sees = game.observationSize() > 0;
    Matrix unit = new Search(spec, utilities, observations, sees).best(DRAWS);
    Matrix inGame = Matrix.zeros(unit.rows(), unit.columns());
    game.space().toGame(unit, inGame);
    return inGame;
  }

  @Override
  public void save(StateWriter out) {
    utilities.networks().save(out);
  }

  @Override
  public Map<String, Mlp> networks() {
    Map<String, Mlp> networks = new LinkedHashMap<>();
    for (int agent = 0; agent < game.agents().size(); agent++) {
      networks.put(game.agents().get(agent).name(), utilities.networks().at(agent));
    }
    return Collections.unmodifiableMap(networks);
  }
}
