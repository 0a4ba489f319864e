package org.parley.learner.rommeo;

/** What is taken of a law where one action is wanted. */
public enum Execution {
  /** A draw. */
  SAMPLE,
  /** The action of its mean, tanh m. */
  MEAN
}
