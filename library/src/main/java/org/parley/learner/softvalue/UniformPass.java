package org.parley.learner.softvalue;

import java.util.Arrays;
import org.parley.math.Matrix;
import org.parley.math.RandomStream;

/** Uniform draws. */
final class UniformPass extends SoftValuePass {

  UniformPass(SoftValue rule, int states, int dimension) {
    super(rule, states, dimension);
    Arrays.fill(logDensity(), (float) logUniform(dimension));
  }

  /** log of the uniform density on [−1, 1]^D. */
  static double logUniform(int dimension) {
    return -dimension * StrictMath.log(2);
  }

  @Override
  void fill(RandomStream stream, Matrix policy) {
    float[] data = actions().data();
    stream.fillUniform(data, 0, data.length, -1, 1);
  }
}
