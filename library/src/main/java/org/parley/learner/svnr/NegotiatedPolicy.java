package org.parley.learner.svnr;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.learner.Policy;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;

/** The executed joint policy u = f_ψ(ξ), ξ from the agents' common randomness. */
final class NegotiatedPolicy implements Policy {

  private final Negotiators negotiators;

  NegotiatedPolicy(Negotiators negotiators) {
    this.negotiators = negotiators;
  }

  @Override
  public Matrix jointActions(RandomStream stream, int rows) {
    return inGame(new NegotiationPass(negotiators, rows).act(stream));
  }

  @Override
  public int noiseDimension() {
    return negotiators.space().agents() * negotiators.noiseDimension();
  }

  @Override
  public Matrix jointActionsOf(Matrix noise) {
    if (noise.columns() != noiseDimension()) {
      throw new IllegalArgumentException(
          "noise has " + noise.columns() + " columns, the policy takes " + noiseDimension());
    }
    return inGame(new NegotiationPass(negotiators, noise.rows()).act(noise));
  }

  private Matrix inGame(Matrix unit) {
    Matrix inGame = Matrix.zeros(unit.rows(), unit.columns());
    negotiators.space().toGame(unit, inGame);
    return inGame;
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
