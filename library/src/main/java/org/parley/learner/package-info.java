/**
 * What all learners share: the {@link org.parley.learner.Learner} contract, the executed {@link
 * org.parley.learner.Policy}, the joint {@link org.parley.learner.Critic} and its {@link
 * org.parley.learner.Replay}. Each learner has a package of its own below this one.
 */
package org.parley.learner;
