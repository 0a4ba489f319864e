package org.parley.experiments;

import picocli.CommandLine.Option;

/** {@code --help}, the same for every command. */
public final class HelpOption {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this text.")
  private boolean asked;

  /** Nothing said yet: picocli fills it in. */
  public HelpOption() {}
}
