package org.parley.stein;

import java.util.Objects;
import org.parley.math.Exponential;

/**
 * The kernel κ(x, y) that particles see one another through.
 *
 * @param scope which coordinates an agent's kernel compares
 * @param shape how κ falls with distance
 * @param bandwidth the rule for h
 */
public record Kernel(Scope scope, Shape shape, Bandwidth bandwidth) {

  /** Which coordinates an agent's kernel compares. */
  public enum Scope {
    /** Those of S_i = {i} ∪ C_i (message passing; the SVNR paper's equation 9). */
    LOCAL,
    /** All coordinates of the joint action, the same kernel for every agent. */
    JOINT
  }

  /** How κ falls with the squared distance d². */
  public enum Shape {
    /** κ = exp(−d² / h): the papers'. */
    GAUSSIAN,
    /** κ = (1 + d² / h)^(−1/2), the inverse multiquadric: far particles are still felt. */
    INVERSE_MULTIQUADRIC;

    /** κ at the first {@code count} squared distances, into another array. */
    void fill(float[] d2, float h, float[] kappa, int count) {
      if (this == GAUSSIAN) {
        for (int i = 0; i < count; i++) {
          kappa[i] = -d2[i] / h;
        }
        Exponential.fill(kappa, count);
      } else {
        for (int i = 0; i < count; i++) {
          kappa[i] = (float) (1 / Math.sqrt(1 + d2[i] / h));
        }
      }
    }

    /** The number r for which ∇_x κ = r · κ · (y − x). */
    float repulsion(float kappa, float h) {
      return this == GAUSSIAN ? 2 / h : kappa * kappa / h;
    }
  }

  /** Refuses null parts. */
  public Kernel {
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(shape, "shape");
    Objects.requireNonNull(bandwidth, "bandwidth");
  }

  /** One Gaussian kernel an agent, over S_i, with the median heuristic. */
  public static Kernel local() {
    return new Kernel(Scope.LOCAL, Shape.GAUSSIAN, Bandwidth.median());
  }

  /** One Gaussian kernel over the joint action, with the median heuristic. */
  public static Kernel joint() {
    return new Kernel(Scope.JOINT, Shape.GAUSSIAN, Bandwidth.median());
  }

  /** The same kernel with another bandwidth. */
  public Kernel with(Bandwidth other) {
    return new Kernel(scope, shape, other);
  }

  /** The same kernel as an inverse multiquadric. */
  public Kernel inverseMultiquadric() {
    return new Kernel(scope, Shape.INVERSE_MULTIQUADRIC, bandwidth);
  }

  @Override
  public String toString() {
    String name = scope == Scope.LOCAL ? "local()" : "joint()";
    String shaped = shape == Shape.GAUSSIAN ? name : name + ".inverseMultiquadric()";
    return bandwidth.equals(Bandwidth.median()) ? shaped : shaped + ".with(" + bandwidth + ")";
  }
}
