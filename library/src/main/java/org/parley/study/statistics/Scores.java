package org.parley.study.statistics;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.parley.check.InvalidSpecException;
import org.parley.check.Problems;

/**
 * Final values of one learner's runs, those of a task together; tasks may differ in their number of
 * runs. Immutable.
 */
public final class Scores {

  private final double[][] byTask;

  private Scores(double[][] byTask) {
    this.byTask = byTask;
  }

  /** Runs of a single task, at least 1, all finite. */
  public static Scores of(double... runs) {
    return byTask(runs);
  }

  /**
   * Runs of several tasks.
   *
   * @param tasks one array of runs a task, shape [tasks][runs of the task]; at least 1 task, at
   *     least 1 run in each, all finite
   * @throws InvalidSpecException naming every task without runs and every value that is not finite
   */
  public static Scores byTask(double[]... tasks) {
    Problems problems = new Problems();
    problems.require(tasks.length > 0, "tasks", "none", "at least 1 task", "Give it runs.");
    for (int task = 0; task < tasks.length; task++) {
      require(problems, task, tasks[task]);
    }
    problems.throwIfAny("scores");
    return new Scores(copy(tasks));
  }

  /**
   * The same from a matrix of shape [runs][tasks], as Python's rliable has it.
   *
   * @throws InvalidSpecException also if rows differ in length
   */
  public static Scores byRun(double[]... runs) {
    Problems problems = new Problems();
    problems.require(runs.length > 0, "runs", "none", "at least 1 run", "Give it runs.");
    for (int run = 1; run < runs.length; run++) {
      problems.require(
          runs[run].length == runs[0].length,
          "runs / " + run,
          runs[run].length + " tasks",
          "as many tasks as the first run: " + runs[0].length,
          "Use byTask where tasks differ in their runs.");
    }
    problems.throwIfAny("scores");
    double[][] tasks = new double[runs[0].length][runs.length];
    for (int run = 0; run < runs.length; run++) {
      for (int task = 0; task < tasks.length; task++) {
        tasks[task][run] = runs[run][task];
      }
    }
    return byTask(tasks);
  }

  private static void require(Problems problems, int task, double[] runs) {
    problems.require(
        runs.length > 0, "tasks / " + task, "no runs", "at least 1 run", "Leave the task out.");
    for (int run = 0; run < runs.length; run++) {
      problems.require(
          Double.isFinite(runs[run]),
          "tasks / " + task + " / run " + run,
          runs[run],
          "a finite number",
          "Count failed runs apart; they have no value.");
    }
  }

  /** Number of tasks. */
  public int tasks() {
    return byTask.length;
  }

  /** Number of runs of a task. */
  public int runs(int task) {
    return byTask[task].length;
  }

  /** Number of runs of all tasks. */
  public int runs() {
    return Arrays.stream(byTask).mapToInt(runs -> runs.length).sum();
  }

  /** All values, task after task. */
  public double[] pooled() {
    return Arrays.stream(byTask).flatMapToDouble(DoubleStream::of).toArray();
  }

  /** A copy, shape [tasks][runs of the task]. */
  public double[][] toArray() {
    return copy(byTask);
  }

  /** Each task's values with {@code low} moved to 0 and {@code high} to 1, none cut off. */
  public Scores normalised(double[] low, double[] high) {
    Problems problems = new Problems();
    boolean fits =
        problems.require(
            low.length == tasks() && high.length == tasks(),
            "bounds",
            low.length + " and " + high.length,
            "one of each for each of " + tasks() + " tasks",
            "Give bounds in the order of the tasks.");
    for (int task = 0; fits && task < tasks(); task++) {
      problems.require(
          high[task] - low[task] > 0 && Double.isFinite(high[task] - low[task]),
          "bounds / " + task,
          low[task] + " … " + high[task],
          "finite, the low one below the high one",
          "Use a random policy's return and the optimum.");
    }
    problems.throwIfAny("scores");
    double[][] scaled = copy(byTask);
    for (int task = 0; task < scaled.length; task++) {
      for (int run = 0; run < scaled[task].length; run++) {
        scaled[task][run] = (scaled[task][run] - low[task]) / (high[task] - low[task]);
      }
    }
    return byTask(scaled);
  }

  /** The tasks of this one, then those of the other, as two-sample statistics want them. */
  Scores followedBy(Scores other) {
    double[][] both = Arrays.copyOf(byTask, tasks() + other.tasks());
    System.arraycopy(other.byTask, 0, both, tasks(), other.tasks());
    return new Scores(both);
  }

  private static double[][] copy(double[][] arrays) {
    return Arrays.stream(arrays).map(double[]::clone).toArray(double[][]::new);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Scores that && Arrays.deepEquals(byTask, that.byTask);
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(byTask);
  }

  @Override
  public String toString() {
    return "Scores" + Arrays.deepToString(byTask);
  }
}
