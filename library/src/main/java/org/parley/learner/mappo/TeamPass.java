package org.parley.learner.mappo;

import org.parley.game.JointSpace;
import org.parley.math.Matrix;
import org.parley.network.Tape;

/** Scratch of the means of a fixed number of rows. */
final class TeamPass {

  private final Team team;
  private final Matrix[] seen;
  private final Tape[] tapes;
  private final Matrix means;

  TeamPass(Team team, int rows) {
    this.team = team;
    int agents = team.means().count();
    seen = new Matrix[agents];
    tapes = new Tape[agents];
    for (int agent = 0; agent < agents; agent++) {
      seen[agent] = Matrix.zeros(rows, team.views().width());
      tapes[agent] = team.means().at(agent).passingTape(rows);
    }
    means = Matrix.zeros(rows, team.game().space().dimension());
  }

  /**
   * The means of all agents.
   *
   * @param observations rows × (agents · observation size)
   * @return rows × D, not clipped; overwritten by the next ones
   */
  Matrix means(Matrix observations) {
    JointSpace space = team.game().space();
    for (int agent = 0; agent < seen.length; agent++) {
      team.views().fill(observations, agent, seen[agent]);
      Matrix own = team.means().at(agent).forward(seen[agent], tapes[agent]);
      for (int row = 0; row < means.rows(); row++) {
        for (int d = 0; d < own.columns(); d++) {
          means.set(row, space.offset(agent) + d, own.get(row, d));
        }
      }
    }
    return means;
  }
}
