package org.parley.learner.svnr;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.learner.Policy;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.math.Scratch;
import org.parley.network.Mlp;
import org.parley.store.StateWriter;

/** The executed joint policy u = f_ψ(ξ), ξ from the agents' common randomness. */
final class NegotiatedPolicy implements Policy {

  private final Negotiators negotiators;

  NegotiatedPolicy(Negotiators negotiators) {
    this.negotiators = negotiators;
  }

  Negotiators negotiators() {
    return negotiators;
  }

  @Override
  public int observationSize() {
    return negotiators.observationSize();
  }

  @Override
  public Matrix jointActions(RandomStream stream, int rows) {
    return jointActions(unseeing(rows), stream);
  }

  @Override
  public Matrix jointActions(Matrix observations, RandomStream stream) {
    return Scratch.during(() -> inGame(pass(observations).act(stream)));
  }

  @Override
  public int noiseDimension() {
    return negotiators.space().agents() * negotiators.noiseDimension();
  }

  @Override
  public Matrix jointActionsOf(Matrix noise) {
    return jointActionsOf(unseeing(noise.rows()), noise);
  }

  @Override
  public Matrix jointActionsOf(Matrix observations, Matrix noise) {
    require(noise, noiseDimension(), "noise");
    return Scratch.during(() -> inGame(pass(observations).act(noise)));
  }

  private Matrix unseeing(int rows) {
    if (observationSize() > 0) {
      throw new IllegalStateException(
          "each agent must be shown " + observationSize() + " numbers: give observations");
    }
    return Matrix.zeros(rows, 0);
  }

  private NegotiationPass pass(Matrix observations) {
    int columns = negotiators.space().agents() * observationSize();
    require(observations, columns, "observations");
    return new NegotiationPass(negotiators, observations.rows(), observations);
  }

  private static void require(Matrix given, int columns, String what) {
    if (given.columns() != columns) {
      throw new IllegalArgumentException(
          what + " of " + given.columns() + " columns, the policy takes " + columns);
    }
  }

  private Matrix inGame(Matrix unit) {
    Matrix inGame = Matrix.zeros(unit.rows(), unit.columns());
    negotiators.space().toGame(unit, inGame);
    return inGame;
  }

  /** The maps, and whom they heard last. */
  @Override
  public void save(StateWriter out) {
    negotiators.save(out);
  }

  @Override
  public Map<String, Mlp> networks() {
    Map<String, Mlp> networks = new LinkedHashMap<>();
    for (int agent = 0; agent < negotiators.space().agents(); agent++) {
      networks.put(negotiators.sets().agents().get(agent), negotiators.map(agent));
    }
    return Collections.unmodifiableMap(networks);
  }
}
