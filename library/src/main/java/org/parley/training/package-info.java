/**
 * Training one learner on one game from one seed: the loop, what is recorded on the way, and what
 * is kept when it is interrupted or fails.
 *
 * <p>{@link org.parley.training.Trainer} drives a {@link org.parley.learner.Training} step by step
 * and returns a {@link org.parley.training.Run}. Clocks are read here and nowhere to the left.
 */
package org.parley.training;
