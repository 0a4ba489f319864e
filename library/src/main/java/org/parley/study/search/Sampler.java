package org.parley.study.search;

import java.util.List;
import org.parley.math.RandomStream;

/** Proposes what to try next: a function of what it is given, without memory of its own. */
public interface Sampler {

  /**
   * The next point.
   *
   * @param space what may vary
   * @param trials all before it, in their order
   * @param stream this trial's randomness
   */
  Point next(SearchSpace space, List<Trial> trials, RandomStream stream);

  /** What it is, with all its settings: two samplers of one description propose the same. */
  String description();

  /** A tree-structured Parzen estimator with the usual settings. */
  static Sampler treeParzen() {
    return TreeParzen.standard();
  }

  /** Every point from the space's own distribution, whatever came of the others. */
  static Sampler random() {
    return RandomSearch.INSTANCE;
  }

  /** Every combination of {@code values} evenly spaced values of each number and all options. */
  static Sampler grid(int values) {
    return new GridSearch(values);
  }
}
