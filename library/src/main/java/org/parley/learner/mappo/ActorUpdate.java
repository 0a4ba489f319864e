package org.parley.learner.mappo;

import org.parley.learner.offpolicy.Descents;
import org.parley.math.Matrix;
import org.parley.network.Descent;
import org.parley.network.Mlp;
import org.parley.network.Tape;

/** One actor's learning from what is collected. */
final class ActorUpdate {

  private final Team team;
  private final int agent;
  private final Collected collected;
  private final ClippedSurrogate loss;
  private final Mlp network;
  private final float[] logSigma;
  private final Matrix seen;
  private final Matrix actions;
  private final Matrix toMean;
  private final float[] toLogSigma;
  private final float[] old;
  private final float[] gradient;
  private final Tape tape;

  ActorUpdate(Team team, int agent, Collected collected, ClippedSurrogate loss) {
    this.team = team;
    this.agent = agent;
    this.collected = collected;
    this.loss = loss;
    network = team.means().at(agent);
    logSigma = team.logSigma().get(agent);
    int rows = collected.rewards().length;
    seen = Matrix.zeros(rows, team.views().width());
    actions = Matrix.zeros(rows, logSigma.length);
    toMean = Matrix.zeros(rows, logSigma.length);
    toLogSigma = new float[logSigma.length];
    old = new float[rows];
    gradient = new float[network.parameters().length];
    tape = network.tape(rows);
  }

  /** Takes up what was seen and done, and how likely it was. */
  void begin() {
    team.views().fill(collected.observations(), agent, seen);
    int first = team.game().space().offset(agent);
    for (int row = 0; row < collected.steps(); row++) {
      for (int d = 0; d < logSigma.length; d++) {
        actions.set(row, d, collected.actions().get(row, first + d));
      }
    }
    Matrix mean = network.forward(seen, tape);
    for (int row = 0; row < collected.steps(); row++) {
      old[row] = (float) ClippedSurrogate.logDensity(mean, actions, logSigma, row);
    }
  }

  /** One step of means and of log σ. */
  void step(float[] advantages, Descents means, Descent sigma, double share) {
    Matrix mean = network.forward(seen, tape);
    loss.loss(collected.steps(), mean, actions, logSigma, old, advantages, toMean, toLogSigma);
    network.backward(toMean, tape, gradient, null);
    means.step(agent, gradient, share);
    sigma.step(logSigma, toLogSigma, share);
  }
}
