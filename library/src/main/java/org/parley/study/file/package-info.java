/**
 * Studies as YAML or JSON files: a game of the zoo, learners with their settings, episodes, seeds,
 * evaluation. {@code docs/studies.md} shows one.
 *
 * <p>A file may come from a stranger: it is data of bounded size, depth and numbers, without YAML's
 * tags and aliases; nothing is started, nor room made for it, before all of it was found well.
 * Everything wrong is told at once, each with its path, as {@code
 * learners[1].svnr.annealing.exponential.to}.
 */
package org.parley.study.file;
