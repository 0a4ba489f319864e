package org.parley.learner.rommeo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.learner.Policy;
import org.parley.learner.offpolicy.Unseeing;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;
import org.parley.store.StateWriter;

/** What a team executes whose agents act on what they imagine. */
final class RommeoPolicy implements Policy {

  private final Beliefs beliefs;

  /** The policy of beliefs that nobody changes any more. */
  RommeoPolicy(Beliefs beliefs) {
    this.beliefs = beliefs;
  }

  private Play play(int rows) {
    return new Play(beliefs, rows, beliefs.own() == Execution.SAMPLE);
  }

  @Override
  public int observationSize() {
    return beliefs.game().observationSize();
  }

  @Override
  public int noiseDimension() {
    return play(1).noiseDimension();
  }

  @Override
  public Matrix jointActions(RandomStream stream, int rows) {
    return jointActions(Unseeing.rows(this, rows), stream);
  }

  @Override
  public Matrix jointActions(Matrix observations, RandomStream stream) {
    Matrix noise = Matrix.zeros(observations.rows(), noiseDimension());
    stream.fillGaussian(noise.data(), 0, noise.data().length);
    return jointActionsOf(observations, noise);
  }

  @Override
  public Matrix jointActionsOf(Matrix noise) {
    return jointActionsOf(Unseeing.rows(this, noise.rows()), noise);
  }

  @Override
  public Matrix jointActionsOf(Matrix observations, Matrix noise) {
    Unseeing.requireNoise(this, noise);
    Matrix unit = play(noise.rows()).act(observations, noise);
    Matrix inGame = Matrix.zeros(unit.rows(), unit.columns());
    beliefs.game().space().toGame(unit, inGame);
    return inGame;
  }

  @Override
  public void save(StateWriter out) {
    beliefs.save(out);
  }

  @Override
  public Map<String, Mlp> networks() {
    Map<String, Mlp> networks = new LinkedHashMap<>();
    for (int agent = 0; agent < beliefs.agents(); agent++) {
      String name = beliefs.game().agents().get(agent).name();
      networks.put(name, beliefs.policy(agent));
      networks.put(name + "/opponents", beliefs.model(agent));
      networks.put(name + "/prior", beliefs.prior(agent));
    }
    return Collections.unmodifiableMap(networks);
  }
}
