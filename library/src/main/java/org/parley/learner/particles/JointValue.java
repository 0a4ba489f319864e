package org.parley.learner.particles;

import java.util.function.ToDoubleFunction;
import org.parley.game.JointAction;
import org.parley.game.JointSpace;
import org.parley.game.OneShotGame;

/** Q(s, u) of one state and its slope, in double precision. Pure: equal u give equal numbers. */
public interface JointValue {

  /**
   * Q at a joint action.
   *
   * @param u D coordinates in the game's units; not to be kept or written to
   */
  double value(double[] u);

  /**
   * ∇_u Q.
   *
   * @param u D coordinates in the game's units; not to be kept or written to
   * @param into receives D slopes, in units of reward by units of action
   */
  void gradient(double[] u, double[] into);

  /**
   * The reward of a one-shot game, which is its Q. Slopes are differences over 1e-5 of each
   * interval, central but for the edges, which they do not cross.
   */
  static JointValue of(OneShotGame game) {
    return of(game.space(), u -> game.reward(JointAction.of(u)));
  }

  /** A smooth function of the joint action; slopes are the same differences. */
  static JointValue of(JointSpace space, ToDoubleFunction<double[]> value) {
    return new Differences(space, value);
  }
}
