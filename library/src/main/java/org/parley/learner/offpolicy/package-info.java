/**
 * What the learners that SVNR is compared with share: options with the same defaults ({@link
 * org.parley.learner.offpolicy.Shared}), the loop of playing and learning from memory ({@link
 * org.parley.learner.offpolicy.OffPolicyTraining}), into which each puts its {@link
 * org.parley.learner.offpolicy.Method}, deterministic actors ({@link
 * org.parley.learner.offpolicy.Actors}), and critics with target networks ({@link
 * org.parley.learner.offpolicy.TrackedCritic}).
 *
 * <p>Every game is played as one with state: a one-shot game ends with its first step, and its
 * agents see nothing but a constant 1.
 */
package org.parley.learner.offpolicy;
