package org.parley.experiments.figure;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jetbrains.letsPlot.Figure;
import org.parley.dsl.chart.SvgKt;

/** The figures there are. A figure more is a constant more. */
public enum Drawing {
  /** Four learners' basins, and what is proved of them. */
  BASIN_MAP("where four learners end from a grid of starts, and what is proved", BasinFigures::map),
  /** The three terms as arrows. */
  ALIGNMENT("the three terms of Meta-MAPG's update as arrows", BasinFigures::alignment),
  /** Success rates over agents and equal peaks. */
  TIES(
      "how often agents agree on one of several equal peaks, of './parley table ties'",
      TiesFigure::of);

  private static final int PIXELS = 1_800;

  private final String title;
  private final Maker maker;

  Drawing(String title, Maker maker) {
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
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it shows, in a line. */
  public String title() {
    return title;
  }

  /** Draws it into a file, an .svg or a .png. */
  public void draw(Subject subject, Path path) {
    Figure figure = maker.of(subject);
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
