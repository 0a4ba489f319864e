package org.parley.learner.pr2;

import org.parley.learner.heads.Squashed;
import org.parley.learner.offpolicy.Columns;
import org.parley.learner.offpolicy.Opponents;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;

/** What an agent thinks that its opponents would do about its actions, many draws an action. */
final class Answers {

  private final Opponents them;
  private final int width;
  private final Squashed map;
  private final Matrix noise;

  /**
   * Makes room.
   *
   * @param rows states times draws a state
   * @param moved whether gradients will be followed back
   */
  Answers(Minds minds, int agent, int rows, boolean moved) {
    them = minds.opponents(agent);
    width = minds.views().width();
    map =
        moved
            ? Squashed.moving(minds.model(agent), rows)
            : Squashed.acting(minds.model(agent), rows);
    noise = Matrix.zeros(rows, minds.answerNoise());
  }

  /**
   * Draws answers.
   *
   * @param views states × what the agent sees
   * @param own states × own coordinates, what is answered
   * @return (states · draws) × the opponents' coordinates; overwritten by the next ones
   */
  Matrix draw(Matrix views, Matrix own, RandomStream stream) {
    int each = noise.rows() / own.rows();
    stream.fillGaussian(noise.data(), 0, noise.data().length);
    Columns.copy(views, 0, width, each, map.inputs(), 0);
    Columns.copy(own, 0, them.own(), each, map.inputs(), width);
    Columns.copy(noise, 0, noise.columns(), 1, map.inputs(), width + them.own());
    return map.act();
  }

  /** The map's last pass. */
  Squashed map() {
    return map;
  }

  /** Where the own action stands in the map's inputs. */
  int ownAt() {
    return width;
  }
}
