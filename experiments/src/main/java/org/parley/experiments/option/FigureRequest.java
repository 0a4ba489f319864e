package org.parley.experiments.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.parley.check.Problems;
import org.parley.experiments.figure.Drawing;
import org.parley.experiments.report.ResultPath;
import org.parley.experiments.table.Profile;
import org.parley.game.Game;

/**
 * What {@code parley figure} was asked to do, checked.
 *
 * @param drawing what is drawn; empty to list the figures
 * @param game on which
 * @param steps length of walks
 * @param side starts along an axis
 * @param threads walks made at the same time
 * @param folder where a table's runs are kept
 * @param profile which of them
 * @param out where it goes, an .svg or a .png
 */
public record FigureRequest(
    Optional<Drawing> drawing,
    Game game,
    int steps,
    int side,
    int threads,
    Path folder,
    Profile profile,
    Path out) {

  private static final int MOST_STEPS = 1_000_000;
  private static final int MOST_SIDE = 200;

  /**
   * Reads the options.
   *
   * @throws org.parley.check.InvalidSpecException naming everything wrong with them
   */
  public static FigureRequest of(FigureOptions typed) {
    Problems problems = new Problems();
    problems.require(
        typed.name == null || Drawing.names().contains(typed.name),
        "NAME",
        typed.name,
        "one of " + String.join(", ", Drawing.names()),
        "'./parley figure' tells what they show.");
    boolean plain = "stag-hunt".equals(typed.game) && typed.parameters.isEmpty();
    List<String> parameters = plain ? List.of("alone=0") : typed.parameters;
    Game game = GameOption.read(typed.game, parameters, true, problems);
    OptionalInt steps =
        Numbers.whole(problems, "--steps", typed.steps, MOST_STEPS, "140 is published.");
    OptionalInt side = Numbers.whole(problems, "--side", typed.side, MOST_SIDE, "21 is published.");
    side.ifPresent(n -> problems.require(n > 1, "--side", n, "at least 2", "21 is published."));
    OptionalInt threads = TrainRequest.threads(typed.threads, problems);
    boolean profiled =
        problems.require(
            Profile.names().contains(typed.profile),
            "--profile",
            typed.profile,
            "one of " + String.join(", ", Profile.names()),
            "Leave it out for the paper's.");
    Optional<Path> folder = TableRequest.folder(typed.folder, problems);
    String out = typed.out == null ? typed.name + ".svg" : typed.out;
    problems.require(
        out.endsWith(".svg") || out.endsWith(".png"),
        "--out",
        out,
        "a name that ends in .svg or .png",
        "Leave it out for NAME.svg.");
    ResultPath.check("--out", out, problems);
    problems.throwIfAny("parley figure");
    return new FigureRequest(
        Optional.ofNullable(typed.name).map(Drawing::of),
        game,
        steps.getAsInt(),
        side.getAsInt(),
        threads.getAsInt(),
        folder.orElseThrow(),
        profiled ? Profile.of(typed.profile) : Profile.PAPER,
        Path.of(out));
  }
}
