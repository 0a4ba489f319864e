package org.parley.experiments.option;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be said to {@code parley figure}, as typed. */
public final class FigureOptions {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      hideParamSyntax = true,
      description = "A figure; leave it out to list them.")
  String name;

  @Option(
      names = "--game",
      paramLabel = "GAME",
      defaultValue = "stag-hunt",
      description = "A game of the zoo with two agents of two actions (default: ${DEFAULT-VALUE}).")
  String game;

  @Option(
      names = "--param",
      paramLabel = "NAME=VALUE",
      description =
          "A parameter of the game; may be repeated (default with stag-hunt: alone=0, the public"
              + " experiments').")
  List<String> parameters = new ArrayList<>();

  @Option(
      names = "--steps",
      paramLabel = "N",
      defaultValue = "140",
      description = "Length of each walk (default: ${DEFAULT-VALUE}).")
  String steps;

  @Option(
      names = "--side",
      paramLabel = "N",
      defaultValue = "21",
      description = "Starts along an axis (default: ${DEFAULT-VALUE}).")
  String side;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Walks made at the same time (default: one a processor).")
  String threads;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      defaultValue = "tables",
      description = "Where the runs of a table are kept, for ties (default: ${DEFAULT-VALUE}).")
  String folder;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      defaultValue = "paper",
      description = "Which of them: quick or paper (default: ${DEFAULT-VALUE}).")
  String profile;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where it goes, an .svg or a .png (default: NAME.svg).")
  String out;

  /** Nothing said yet: picocli fills it in. */
  public FigureOptions() {}
}
