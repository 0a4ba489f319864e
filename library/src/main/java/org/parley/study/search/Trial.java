package org.parley.study.search;

import java.util.List;
import org.apache.commons.math3.stat.StatUtils;

/**
 * A point and what came of it.
 *
 * @param number from 0, in the order of the search
 * @param point what was tried
 * @param values of its seeds, in their order; fewer than all in a pruned trial; NaN where a run
 *     failed
 * @param state how it ended
 */
public record Trial(int number, Point point, List<Double> values, State state) {

  /** How a trial ended. */
  public enum State {
    /** All seeds were run. */
    COMPLETE,
    /** It was worse than the median of earlier trials, so its last seeds were not run. */
    PRUNED,
    /** A run failed, so the point has no value. */
    FAILED
  }

  /** Keeps a copy. */
  public Trial {
    values = List.copyOf(values);
  }

  /** Mean value of the seeds that were run; NaN if one failed. */
  public double value() {
    return mean(values.size());
  }

  /** Mean value of the first so many seeds; NaN if there are not as many or one failed. */
  double mean(int seeds) {
    return seeds > values.size()
        ? Double.NaN
        : StatUtils.mean(values.stream().limit(seeds).mapToDouble(value -> value).toArray());
  }
}
