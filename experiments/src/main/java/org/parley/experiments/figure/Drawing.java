package org.parley.experiments.figure;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jetbrains.letsPlot.Figure;
import org.parley.dsl.chart.SvgKt;

/** The figures there are. A figure more is a constant more. */
public enum Drawing {
  /** Figure 3 of the SVNR paper. */
  CONVERGED(
      "3", "what every learner executes in the end, on Two Modalities", PaperFigures::converged),
  /** Figure 4 of the SVNR paper. */
  TRAINING(
      "4",
      "training curves of all learners: Max of Three, Particle Gather",
      PaperFigures::training),
  /** Figure 5 of the SVNR paper. */
  SAMPLED("5", "what every learner played while it learnt Max of Three", PaperFigures::sampled),
  /** Figure 6 of the SVNR paper. */
  TOPOLOGIES("6", "training curves of SVNR by who hears whom", PaperFigures::topologies),
  /** Figure 7 of the SVNR paper. */
  TOPOLOGY_SAMPLES(
      "7", "what SVNR played while it learnt, by who hears whom", PaperFigures::topologySamples),
  /** Four learners' basins, and what is proved of them. */
  BASIN_MAP(
      "basin-map",
      "where four learners end from a grid of starts, and what is proved",
      BasinFigures::map),
  /** The three terms as arrows. */
  ALIGNMENT(
      "alignment", "the three terms of Meta-MAPG's update as arrows", BasinFigures::alignment),
  /** Success rates over agents and good peaks. */
  TIES(
      "ties",
      "how often agents leave the safe peak and agree on a good one, of './parley table ties'",
      TiesFigure::of);

  private static final int PIXELS = 1_800;

  private final String text;
  private final String title;
  private final Maker maker;

  Drawing(String text, String title, Maker maker) {
    this.text = text;
    this.title = title;
    this.maker = maker;
  }

  /** Makes a figure. */
  interface Maker {

    /** The figure of a subject. */
    Figure of(Subject subject);
  }

  /** Its name on the command line. */
  public String text() {
    return text;
  }

  /** Whether it is of runs, with a profile and a folder; otherwise it is of a game's basins. */
  public boolean ofRuns() {
    return this != BASIN_MAP && this != ALIGNMENT;
  }

  /** What it shows, in a line. */
  public String title() {
    return title;
  }

  /** Draws it into a file, an .svg or a .png; not once this thread is interrupted. */
  public void draw(Subject subject, Path path) {
    Figure figure = maker.of(subject);
    if (Thread.currentThread().isInterrupted()) {
      return;
    }
    if (path.toString().endsWith(".png")) {
      SvgKt.savePng(figure, path, PIXELS);
    } else {
      SvgKt.saveSvg(figure, path);
    }
  }

  /** All names. */
  public static List<String> names() {
    return Arrays.stream(values()).map(Drawing::text).toList();
  }

  /** The figure of this name, which must be one of {@link #names()}. */
  public static Drawing of(String name) {
    return Arrays.stream(values()).filter(d -> d.text().equals(name)).findFirst().orElseThrow();
  }
}
