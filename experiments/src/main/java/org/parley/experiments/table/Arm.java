package org.parley.experiments.table;

/**
 * A row of a table: what is run from every seed.
 *
 * @param key names its file; arms of several tables that do the same share key and file
 * @param label what the table calls it
 * @param work what is run
 * @param goal what counts as a success
 * @param best the highest mean return there is, by whose size tolerances are measured
 * @param printed the row of the paper's numbers that it stands beside; one that is not there where
 *     the paper has none
 */
record Arm(String key, String label, Work work, Goal goal, double best, String printed) {

  /** The same beside another row of the paper. */
  Arm beside(String row) {
    return new Arm(key, label, work, goal, best, row);
  }

  /** The same under another label, beside no row of the paper. */
  Arm called(String other) {
    return new Arm(key, other, work, goal, best, "");
  }

  /** The same with settings that are searched first. */
  Arm searching(int trials, int seeds) {
    return new Arm(key, label, work.searching(trials, seeds), goal, best, printed);
  }
}
