package org.parley.learner.mmq;

/** What the reward model reads, in games whose agents see something. */
public enum RewardOf {
  /** What the agent sees next, as the public code's "ns". */
  NEXT,
  /** What it sees and does as well, as the public code's "sans". */
  STEP
}
