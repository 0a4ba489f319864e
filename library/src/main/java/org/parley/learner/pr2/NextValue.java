package org.parley.learner.pr2;

import org.parley.learner.offpolicy.Columns;
import org.parley.learner.offpolicy.LegacyConstants;
import org.parley.learner.offpolicy.Opponents;
import org.parley.learner.offpolicy.Shared;
import org.parley.learner.option.Settings;
import org.parley.learner.softvalue.SoftValue;
import org.parley.learner.softvalue.SoftValuePass;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;
import org.parley.network.Mlp;
import org.parley.network.Tape;

/**
 * What states are worth to an agent that acts in them: V_i(s′) = α log ∫ exp(Q̄_i(s′, a′_i, a_−i) /
 * α) da_−i by the rule of the settings, the policy's draws being the model's answers to a′_i. Holds
 * scratch.
 */
final class NextValue {

  private final Minds minds;
  private final int agent;
  private final Opponents them;
  private final Mlp target;
  private final Answers answers;
  private final SoftValuePass soft;
  private final boolean legacy;
  private final Matrix views;
  private final Matrix own;
  private final Matrix asked;
  private final Tape tape;

  /**
   * Makes room.
   *
   * @param target the critic's target network
   * @param states how many
   */
  NextValue(Settings spec, Minds minds, int agent, Mlp target, int states) {
    this.minds = minds;
    this.agent = agent;
    this.target = target;
    them = minds.opponents(agent);
    SoftValue rule = spec.get(Shared.SEQUENTIAL).softValue();
    answers = new Answers(minds, agent, states * Math.max(1, rule.policyActions()), false);
    soft = rule.pass(states, them.others());
    legacy = spec.get(LegacyConstants.CONSTANTS);
    views = Matrix.zeros(states, minds.views().width());
    own = Matrix.zeros(states, them.own());
    asked = Matrix.zeros(states * rule.samples(), target.spec().inputs());
    tape = target.passingTape(asked.rows());
  }

  /**
   * Fills the values.
   *
   * @param states scaled, states × state size
   * @param observations states × (agents · observation size)
   * @param actions states × D, of which the agent's own count
   * @param into one a state
   */
  void fill(
      Matrix states,
      Matrix observations,
      Matrix actions,
      RandomStream stream,
      double alpha,
      float[] into) {
    int each = soft.rule().samples();
    int width = states.columns();
    minds.views().fill(observations, agent, views);
    them.takeOwn(actions, 0, 1, own, 0);
    soft.draw(stream.named("soft"), answers.draw(views, own, stream.named("answers")));
    Columns.copy(states, 0, width, each, asked, 0);
    them.putOwn(own, 0, each, asked, width);
    them.putOthers(soft.actions(), 0, 1, asked, width);
    soft.values(target.forward(asked, tape).data(), alpha, into);
    double surplus = legacy ? LegacyConstants.surplus(alpha, each, them.others()) : 0;
    for (int row = 0; row < into.length; row++) {
      into[row] += (float) surplus;
    }
  }
}
