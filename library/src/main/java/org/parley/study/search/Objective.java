package org.parley.study.search;

/** What a search makes as high as it can. Called from several threads at once. */
@FunctionalInterface
public interface Objective {

  /**
   * The value of a point from one seed: a function of both, higher is better, NaN if it has none.
   */
  double value(Point point, long seed);
}
