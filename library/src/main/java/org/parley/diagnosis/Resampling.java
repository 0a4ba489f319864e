package org.parley.diagnosis;

import org.apache.commons.math3.primes.Primes;
import org.parley.game.JointSpace;
import org.parley.game.OneShotGame;
import org.parley.math.Matrix;

/**
 * Breaks the dependence between agents and keeps what each does by itself: joint actions whose
 * parts come from different draws, which are draws of the product of the agents' marginals.
 *
 * <p>Draws are cut into batches of a prime number of rows, at least 41 and at least the number of
 * agents. Within a batch, shift s takes agent i's part from row (l + i · s) mod batch, so no two
 * parts come from the same draw.
 */
final class Resampling {

  private static final int BATCH = 41;
  private static final int SHIFTS = 10;

  private final OneShotGame game;
  private final JointSpace space;
  private final Matrix executed;
  private final int batch;

  Resampling(OneShotGame game, Matrix executed) {
    this.game = game;
    this.space = game.space();
    this.executed = executed;
    this.batch = Primes.nextPrime(Math.max(BATCH, space.agents()));
  }

  /** Fewest draws that two batches need. */
  static int fewest(OneShotGame game) {
    return 2 * Primes.nextPrime(Math.max(BATCH, game.space().agents()));
  }

  /** As many joint actions with independent parts as whole batches hold. */
  Matrix shifted(int shift) {
    int rows = executed.rows() / batch * batch;
    Matrix apart = Matrix.zeros(rows, executed.columns());
    for (int row = 0; row < rows; row++) {
      int start = row / batch * batch;
      for (int agent = 0; agent < space.agents(); agent++) {
        int from = start + (row - start + agent * shift) % batch;
        for (int d = space.offset(agent); d < space.offset(agent) + space.dimension(agent); d++) {
          apart.set(row, d, executed.get(from, d));
        }
      }
    }
    return apart;
  }

  /** E[r] of the draws minus E[r] of their independent parts; an interval over batches. */
  Estimate loss() {
    Payoffs payoffs = new Payoffs(game);
    double[] together = payoffs.of(executed);
    double[] losses = new double[executed.rows() / batch];
    for (int row = 0; row < losses.length * batch; row++) {
      losses[row / batch] += together[row] / batch;
    }
    for (int shift = 1; shift <= SHIFTS; shift++) {
      double[] apart = payoffs.of(shifted(shift));
      for (int row = 0; row < apart.length; row++) {
        losses[row / batch] -= apart[row] / (batch * SHIFTS);
      }
    }
    return Estimate.mean(losses);
  }
}
