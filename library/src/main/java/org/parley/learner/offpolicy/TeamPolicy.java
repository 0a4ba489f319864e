package org.parley.learner.offpolicy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.parley.game.SequentialGame;
import org.parley.learner.Policy;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.math.Scratch;
import org.parley.network.Mlp;

/** What a team executes in a game; a subclass tells the joint actions in [−1, 1]. */
public abstract class TeamPolicy implements Policy {

  private final SequentialGame game;

  /** A policy of the agents of a game. */
  protected TeamPolicy(SequentialGame game) {
    this.game = game;
  }

  /**
   * The joint actions that follow from what is seen and given noise.
   *
   * @param observations rows × (agents · observation size)
   * @param noise rows × {@link #noiseDimension()}
   * @return rows × D in [−1, 1]
   */
  protected abstract Matrix unit(Matrix observations, Matrix noise);

  /** The same with noise that is drawn, standard normal. */
  protected Matrix unit(Matrix observations, RandomStream stream) {
    Matrix noise = Matrix.zeros(observations.rows(), noiseDimension());
    stream.fillGaussian(noise.data(), 0, noise.data().length);
    return unit(observations, noise);
  }

  /** 0 unless a subclass needs noise. */
  @Override
  public int noiseDimension() {
    return 0;
  }

  @Override
  public final int observationSize() {
    return game.observationSize();
  }

  @Override
  public final Matrix jointActions(RandomStream stream, int rows) {
    return jointActions(unseen(rows), stream);
  }

  @Override
  public final Matrix jointActions(Matrix observations, RandomStream stream) {
    return Scratch.during(() -> inGame(unit(observations, stream)));
  }

  @Override
  public final Matrix jointActionsOf(Matrix noise) {
    return jointActionsOf(unseen(noise.rows()), noise);
  }

  @Override
  public final Matrix jointActionsOf(Matrix observations, Matrix noise) {
    return Scratch.during(() -> inGame(unit(observations, noise)));
  }

  private Matrix unseen(int rows) {
    if (observationSize() > 0) {
      throw new IllegalStateException(
          "each agent must be shown " + observationSize() + " numbers: give observations");
    }
    return Matrix.zeros(rows, 0);
  }

  private Matrix inGame(Matrix unit) {
    Matrix inGame = Matrix.zeros(unit.rows(), unit.columns());
    game.space().toGame(unit, inGame);
    return inGame;
  }

  /**
   * Refuses noise of another width than the policy's.
   *
   * @throws IllegalArgumentException if it is of another
   */
  protected final void requireNoise(Matrix noise) {
    if (noise.columns() != noiseDimension()) {
      throw new IllegalArgumentException(
          "noise is " + noise + ", the policy takes rows × " + noiseDimension());
    }
  }

  /** One network an agent, by the agents' names. */
  protected final Map<String, Mlp> byAgent(IntFunction<Mlp> network) {
    Map<String, Mlp> networks = new LinkedHashMap<>();
    for (int agent = 0; agent < game.agents().size(); agent++) {
      networks.put(game.agents().get(agent).name(), network.apply(agent));
    }
    return Collections.unmodifiableMap(networks);
  }
}
