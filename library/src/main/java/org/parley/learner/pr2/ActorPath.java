package org.parley.learner.pr2;

/** How an actor's own action reaches its soft value. */
public enum ActorPath {
  /** The opponents answer the actor's action; its gradient runs through their answer too. */
  THROUGH_OPPONENTS,
  /** The opponents answer the actor's action; their answer is held constant. */
  DIRECT,
  /** The opponents answer the action from memory, as in the public code. */
  BUFFERED
}
