package org.parley.experiments.option;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be said to {@code parley train}, as typed: unread, perhaps missing, perhaps wrong. */
public final class TrainOptions {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "GAME",
      hideParamSyntax = true,
      description = "A game; './parley games' lists them.")
  String game;

  @Option(
      names = "--param",
      paramLabel = "NAME=VALUE",
      description = "A parameter of the game; may be repeated.")
  List<String> parameters = new ArrayList<>();

  @Option(
      names = "--learner",
      paramLabel = "NAME",
      completionCandidates = LearnerName.Names.class,
      description = "One of ${COMPLETION-CANDIDATES}.")
  String learner;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      defaultValue = "5",
      description = "Train with seeds 1 to N (default: ${DEFAULT-VALUE}).")
  String seeds;

  @Option(
      names = "--episodes",
      paramLabel = "N",
      description =
          "Plays of the game in each run (default: 5000, the papers'; fewer if quick; 260 updates of a"
              + " policy gradient).")
  String episodes;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      defaultValue = "standard",
      description =
          "standard, or quick: a preset of fewer episodes and smaller networks, Parley's own, for"
              + " games without state (default: ${DEFAULT-VALUE}).")
  String profile;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Also write the result to this file.")
  String json;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Runs made at the same time (default: one a processor).")
  String threads;

  @Option(
      names = "--negotiation",
      paramLabel = "RULE",
      description =
          "Who hears whom: nested, nested:c,a,b (first speaker first), independent, full, or links"
              + " such as 'a->b,b->c' (b hears a, c hears b).")
  String negotiation;

  @Option(
      names = "--annealing",
      paramLabel = "SCHEDULE",
      completionCandidates = Schedule.Signatures.class,
      description =
          "How the temperature falls, or the correction of meta-mapg, peer-only and lola:"
              + " ${COMPLETION-CANDIDATES}.")
  String annealing;

  @Option(
      names = "--particles",
      paramLabel = "M",
      description = "Particles of a set, an even number (default: the learner's).")
  String particles;

  @Option(
      names = "--kernel",
      paramLabel = "SCOPE",
      completionCandidates = SvnrOption.KernelNames.class,
      description =
          "What a kernel compares at the whole median bandwidth, one of ${COMPLETION-CANDIDATES}"
              + " (default: joint at 0.2 of it; in games with state local).")
  String kernel;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description =
          "An option of a learner with a table of options, its value as JSON; may be repeated:"
              + " './parley learners NAME' tells them. Parts of an option by dots:"
              + " sequential.discount=0.9.")
  List<String> settings = new ArrayList<>();

  @Option(
      names = "--plays",
      paramLabel = "N",
      description =
          "Plays behind each update of a policy gradient, or exact (default: 384; lola: exact).")
  String plays;

  /** Nothing said yet: picocli fills it in. */
  public TrainOptions() {}
}
