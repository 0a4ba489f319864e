package org.parley.study.statistics;

import org.parley.math.RandomStream;

/** Which run stands at a place of a resample, drawn with replacement within its task. */
@FunctionalInterface
interface Resampling {

  /**
   * A place's run.
   *
   * @param resample from 0
   * @param task from 0
   * @param place from 0 to {@code runs} − 1
   * @param runs of the task
   * @return from 0 to {@code runs} − 1
   */
  int run(int resample, int task, int place, int runs);

  /** By a stream: a function of the resample, the task and the place alone. */
  static Resampling of(RandomStream stream) {
    return new Resampling() {
      private int resample = -1;
      private int task = -1;
      private RandomStream current = stream;

      @Override
      public int run(int resample, int task, int place, int runs) {
        if (resample != this.resample || task != this.task) {
          this.resample = resample;
          this.task = task;
          current = stream.at(resample).at(task);
        }
        return current.below(place, runs);
      }
    };
  }
}
