package org.parley.learner.meta;

/** How logits give the probabilities of actions. */
public enum PolicyFamily {
  /** Two actions, one logit θ: the first is taken with probability 1 / (1 + e^−θ). */
  BERNOULLI,
  /** One logit an action; probabilities are in proportion to e^θ. */
  SOFTMAX
}
