package org.parley.basin;

import org.parley.math.RandomStream;

/**
 * A set of tabular policies, by their logits, from which exact learning provably does not leave.
 */
public interface Region {

  /** Whether these logits are in it. */
  boolean contains(double[] logits);

  /** Logits of a policy in it, drawn uniformly by probability or by logit. */
  double[] draw(RandomStream stream);

  /** What was proved, in a sentence. */
  String proved();
}
