package org.parley.learner.softvalue;

import org.parley.math.Matrix;
import org.parley.math.RandomStream;

/** The policy's own draws, not weighed: log densities stay 0. */
final class PolicyPass extends SoftValuePass {

  private final boolean hard;

  PolicyPass(SoftValue rule, int states, int dimension) {
    super(rule, states, dimension);
    this.hard = rule instanceof HardMaximum;
  }

  @Override
  void fill(RandomStream stream, Matrix policy) {
    System.arraycopy(policy.data(), 0, actions().data(), 0, policy.data().length);
  }

  @Override
  double value(float[] q, int from, double alpha) {
    return super.value(q, from, hard ? 0 : alpha);
  }
}
