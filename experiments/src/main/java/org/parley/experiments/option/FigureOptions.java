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
      description =
          "Of basin-map and alignment: a game of the zoo with two agents of two actions (default:"
              + " stag-hunt).")
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
      description = "Of basin-map: length of each walk (default: 140).")
  String steps;

  @Option(
      names = "--side",
      paramLabel = "N",
      description = "Of basin-map: starts along an axis (default: 21).")
  String side;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Walks or runs made at the same time (default: one a processor).")
  String threads;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description =
          "Of 3 to 7: quick, few short runs, or paper, the paper's episodes from 20 seeds (default:"
              + " quick); of ties: the profile of its table (default: paper).")
  String profile;

  @Option(
      names = "--seeds",
      paramLabel = "A..B",
      description =
          "Of 3 to 7: these seeds instead of the profile's; figures of one seed show the first.")
  String seeds;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description =
          "Of 4 and 6: where runs are kept (default: figures); of ties: where its table's are"
              + " (default: tables).")
  String folder;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where it goes, an .svg or a .png (default: NAME.svg).")
  String out;

  /** Nothing said yet: picocli fills it in. */
  public FigureOptions() {}
}
