/**
 * What learners of games with state share: a copy of the game that is played into memory ({@link
 * org.parley.learner.sequential.Rollout}), steps drawn from it with the targets that follow them
 * ({@link org.parley.learner.sequential.Batch}), and the settings of both. A one-shot game is a
 * game with state of size 0 that ends with its first step.
 */
package org.parley.learner.sequential;
