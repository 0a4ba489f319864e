package org.parley.learner.mappo;

/**
 * The value's loss of a row: max(h(V − R), h(V_old + clip(V − V_old, ±ε) − R)), h Huber's: half the
 * square up to δ, linear beyond.
 *
 * @param clip ε
 * @param huber δ
 */
record ClippedHuber(double clip, double huber) {

  private double h(double error) {
    double size = Math.abs(error);
    return size <= huber ? 0.5 * error * error : huber * (size - 0.5 * huber);
  }

  private double slope(double error) {
    return Math.max(-huber, Math.min(huber, error));
  }

  private double held(double value, double old) {
    return old + Math.max(-clip, Math.min(clip, value - old));
  }

  /** The loss. */
  double loss(double value, double old, double target) {
    return Math.max(h(value - target), h(held(value, old) - target));
  }

  /** Its slope by V. */
  double gradient(double value, double old, double target) {
    boolean held = Math.abs(value - old) > clip;
    boolean free = h(value - target) >= h(held(value, old) - target);
    return free || !held ? slope(value - target) : 0;
  }
}
