package org.parley.stein;

import java.util.Objects;

/**
 * The kernel κ(x, y) = exp(−‖x − y‖² / h) that particles see one another through.
 *
 * @param scope which coordinates an agent's kernel compares
 * @param bandwidth the rule for h
 */
public record Kernel(Scope scope, Bandwidth bandwidth) {

  /** Which coordinates an agent's kernel compares. */
  public enum Scope {
    /** Those of S_i = {i} ∪ C_i (message passing; the SVNR paper's equation 9). */
    LOCAL,
    /** All coordinates of the joint action, the same kernel for every agent. */
    JOINT
  }

  /** Refuses null parts. */
  public Kernel {
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(bandwidth, "bandwidth");
  }

  /** One kernel an agent, over S_i, with the median heuristic. */
  public static Kernel local() {
    return new Kernel(Scope.LOCAL, Bandwidth.median());
  }

  /** One kernel over the joint action, with the median heuristic. */
  public static Kernel joint() {
    return new Kernel(Scope.JOINT, Bandwidth.median());
  }

  /** The same kernel with another bandwidth. */
  public Kernel with(Bandwidth other) {
    return new Kernel(scope, other);
  }

  @Override
  public String toString() {
    String name = scope == Scope.LOCAL ? "local()" : "joint()";
    return bandwidth.equals(Bandwidth.median()) ? name : name + ".with(" + bandwidth + ")";
  }
}
