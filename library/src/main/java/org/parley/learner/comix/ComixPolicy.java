package org.parley.learner.comix;

import java.util.Map;
import org.parley.game.SequentialGame;
import org.parley.learner.mixing.ActionUtilities;
import org.parley.learner.offpolicy.TeamPolicy;
import org.parley.learner.option.Settings;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;
import org.parley.store.StateWriter;

/**
 * What COMIX's agents execute: each the best action that its search finds. The search always draws
 * the same numbers, so that no noise is needed and what is seen decides.
 */
final class ComixPolicy extends TeamPolicy {

  private static final RandomStream DRAWS = RandomStream.of(0).named("search");

  private final Settings spec;
  private final ActionUtilities utilities;

  ComixPolicy(Settings spec, SequentialGame game, ActionUtilities utilities) {
    super(game);
    this.spec = spec;
    this.utilities = utilities;
  }

  @Override
  public void save(StateWriter out) {
    utilities.networks().save(out);
  }

  @Override
  protected Matrix unit(Matrix observations, Matrix noise) {
    return new Search(spec, utilities, observations, observationSize() > 0).best(DRAWS);
  }

  @Override
  public Map<String, Mlp> networks() {
    return byAgent(utilities.networks()::at);
  }
}
