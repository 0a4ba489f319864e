package org.parley.basin;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parley.learner.meta.Layout;

/**
 * A point at which the exact gradient asks for no change.
 *
 * @param layout which logit is whose
 * @param probabilities of the first action, one a logit
 * @param pure whether every probability is 0 or 1
 * @param values what the agents get
 * @param margin of a pure one: the least that an agent loses per unit of probability of the other
 *     action, over the situations it comes to; of another one: minus the largest real part of the
 *     eigenvalues of Dv by logits. Above 0 it is stable, below 0 it is not
 * @param nash whether no agent gains by any other pure policy (pure ones; else whether the gradient
 *     vanishes, which is enough in one-step games)
 */
public record Equilibrium(
    Layout layout,
    double[] probabilities,
    boolean pure,
    double[] values,
    double margin,
    boolean nash) {

  /** Stability that rounding cannot tell from 0. */
  private static final double NEUTRAL = 1e-9;

  /** Whether learning that is near stays near and comes nearer. */
  public boolean stable() {
    return margin > NEUTRAL;
  }

  /** What is told of it: stable, unstable, neutral. */
  public String stability() {
    return stable() ? "stable" : margin < -NEUTRAL ? "unstable" : "neutral";
  }

  /** The actions of a pure one, 0 or 1 a logit. */
  public int[] actions() {
    return Arrays.stream(probabilities).mapToInt(p -> p > 0.5 ? 0 : 1).toArray();
  }

  /** What all agents get together. */
  public double welfare() {
    return Arrays.stream(values).sum();
  }

  /** Its probabilities, agent after agent. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(pure ? "pure " : "mixed ");
    for (int i = 0; i < layout.process().agents(); i++) {
      int from = layout.offset(i);
      text.append(i == 0 ? "(" : "; ")
          .append(
              Arrays.stream(probabilities, from, from + layout.size(i))
                  .mapToObj(
                      p -> pure ? String.valueOf((int) p) : String.format(Locale.ROOT, "%.4f", p))
                  .collect(Collectors.joining(" ")));
    }
    return text.append(")").toString();
  }
}
