/**
 * The papers' tables beside ours. A {@link org.parley.experiments.table.Table} is a list of {@link
 * org.parley.experiments.table.Arm}s, each run from many seeds; {@link
 * org.parley.experiments.table.TableRunner} makes the runs that are missing and {@link
 * org.parley.experiments.table.ArmStore} keeps every one as it finishes; {@link
 * org.parley.experiments.table.Tabulation} writes the table, with the papers' numbers ({@link
 * org.parley.experiments.table.Expected}) and a {@link org.parley.experiments.table.Verdict} beside
 * ours. {@link org.parley.experiments.table.Tables} lists what there is.
 */
package org.parley.experiments.table;
