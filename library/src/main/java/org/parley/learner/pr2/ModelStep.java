package org.parley.learner.pr2;

import java.util.stream.IntStream;
import org.parley.learner.Critic;
import org.parley.learner.offpolicy.Columns;
import org.parley.learner.offpolicy.Moment;
import org.parley.learner.offpolicy.Opponents;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Settings;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Descent;
import org.parley.network.Mlp;
import org.parley.stein.SteinDirection;

/**
 * One step of an agent's model of its opponents along the Stein direction towards exp(Q_i(s, a_i,
 * ·) / α), one particle set at each of some states and own actions. Holds scratch.
 */
final class ModelStep {

  private final Opponents them;
  private final Mlp map;
  private final Critic.Pass critic;
  private final Descent descent;
  private final double penalty;
  private final Answers fixed;
  private final Answers updated;
  private final Matrix asked;
  private final Matrix slope;
  private final Matrix gradient;
  private final Matrix direction;
  private final SteinDirection stein;

  /**
   * Makes room.
   *
   * @param sets states of a step
   */
  ModelStep(Settings spec, Minds minds, int agent, Critic of, Descent descent, int sets) {
    them = minds.opponents(agent);
    map = minds.model(agent);
    this.descent = descent;
    penalty = spec.get(Shared.OUTPUT_PENALTY);
    int rows = sets * spec.get(Pr2.PARTICLES) / 2;
    fixed = new Answers(minds, agent, rows, false);
    updated = new Answers(minds, agent, rows, true);
    critic = of.pass(rows);
    int inputs = of.network().spec().inputs();
    asked = Matrix.zeros(rows, inputs);
    slope = Matrix.zeros(rows, inputs);
    gradient = Matrix.zeros(rows, them.others());
    direction = Matrix.zeros(rows, them.others());
    int[][] all = {IntStream.range(0, them.others()).toArray()};
    stein = new SteinDirection(spec.get(Pr2.KERNEL), spec.get(Pr2.REPULSION), all, all);
  }

  /**
   * Draws particles and moves the model.
   *
   * @param states scaled, states × state size
   * @param views states × what the agent sees
   * @param own states × own coordinates
   */
  void apply(Matrix states, Matrix views, Matrix own, RandomStream stream, Moment moment) {
    int sets = own.rows();
    int each = asked.rows() / sets;
    int width = states.columns();
    Matrix source = fixed.draw(views, own, stream.named("fixed"));
    Matrix moving = updated.draw(views, own, stream.named("updated"));
    Columns.copy(states, 0, width, each, asked, 0);
    them.putOwn(own, 0, each, asked, width);
    them.putOthers(source, 0, 1, asked, width);
    critic.actionGradient(asked, slope);
    them.takeOthers(slope, width, 1, gradient, 0);
    stein.compute(source, gradient, moving, sets, moment.temperature(), direction);
    descent.step(map.parameters(), updated.map().gradient(direction, penalty), moment.rate());
  }
}
