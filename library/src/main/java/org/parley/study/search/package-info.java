/**
 * Search for settings: a tree-structured Parzen estimator (Bergstra et al., 2011), random search
 * and a grid, over spaces of numbers and choices, some of which depend on others.
 *
 * <p>A {@link org.parley.study.search.SearchSpace} says what may vary, a {@link
 * org.parley.study.search.Sampler} proposes the next {@link org.parley.study.search.Point} from the
 * trials so far, a {@link org.parley.study.search.Search} evaluates it from several seeds, gives up
 * what is worse than the median of earlier trials, and writes everything down as it comes, so that
 * it can be taken up again. A {@link org.parley.study.search.Contest} searches for several learners
 * under one budget, which none of them can exceed.
 *
 * <p>Higher is better. A sampler is a function of the space, the trials and a stream: a search
 * gives the same trials whether it is interrupted or not, and on any number of threads.
 */
package org.parley.study.search;
