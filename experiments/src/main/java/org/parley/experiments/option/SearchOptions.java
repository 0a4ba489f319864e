package org.parley.experiments.option;

import picocli.CommandLine.Option;

/** What can be said to {@code parley search} besides what is said of the learner, as typed. */
public final class SearchOptions {

  @Option(
      names = "--trials",
      paramLabel = "N",
      defaultValue = "50",
      description = "Points to try, each from all seeds (default: ${DEFAULT-VALUE}, the papers').")
  String trials;

  @Option(
      names = "--sampler",
      paramLabel = "NAME",
      defaultValue = "tpe",
      description =
          "tpe (a tree-structured Parzen estimator), random, or grid:N with N values of each number"
              + " (default: ${DEFAULT-VALUE}).")
  String sampler;

  @Option(
      names = "--no-pruning",
      description = "Run all seeds of every trial, even if the first half is below the median.")
  boolean thorough;

  @Option(
      names = "--journal",
      paramLabel = "FILE",
      defaultValue = "search.jsonl",
      description =
          "Where every run is kept; the same command takes it up again (default:"
              + " ${DEFAULT-VALUE}).")
  String journal;

  /** Nothing said yet: picocli fills it in. */
  public SearchOptions() {}
}
