package org.parley.experiments.option;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be said to {@code parley table}, as typed. */
public final class TableOptions {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      hideParamSyntax = true,
      description = "A table; leave it out to list them.")
  String name;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      defaultValue = "quick",
      description =
          "quick: few short runs; paper: the paper's budget from 20 seeds (default:"
              + " ${DEFAULT-VALUE}).")
  String profile;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Runs made at the same time (default: one a processor).")
  String threads;

  @Option(
      names = "--seeds",
      paramLabel = "A..B",
      description = "These seeds instead of the profile's.")
  String seeds;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      defaultValue = "tables",
      description = "Where runs are kept and the table goes (default: ${DEFAULT-VALUE}).")
  String folder;

  @Option(
      names = "--trials",
      paramLabel = "N",
      description =
          "Learning rates tried for every learner before its runs, in tables 2 and 3; 0 for"
              + " the defaults (default: 2 in the quick profile, 7 in the paper's).")
  String trials;

  @Option(
      names = "--only",
      paramLabel = "KEY,…",
      description =
          "Run these arms alone, by the names of their files in runs/ without the profile;"
              + " * stands for any text. The table still tells of all.")
  String only;

  @Option(names = "--tabulate", description = "Run nothing; write the table from what is kept.")
  boolean tabulate;

  /** Nothing said yet: picocli fills it in. */
  public TableOptions() {}
}
