package org.parley.experiments.option;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.parley.check.Problems;
import org.parley.experiments.figure.Drawing;
import org.parley.experiments.report.ResultPath;
import org.parley.experiments.table.Budget;
import org.parley.experiments.table.Profile;
import org.parley.experiments.table.SeedRange;
import org.parley.experiments.table.Table;
import org.parley.game.Game;

/**
 * What {@code parley figure} was asked to do, checked.
 *
 * @param drawing what is drawn; empty to list the figures
 * @param game of basin maps and term fields
 * @param steps length of walks
 * @param side starts along an axis
 * @param threads walks or runs made at the same time
 * @param profile how thoroughly the paper's figures are made
 * @param budget episodes and seeds of their runs
 * @param folder where their runs are kept
 * @param out where it goes, an .svg or a .png
 */
public record FigureRequest(
    Optional<Drawing> drawing,
    Game game,
    int steps,
    int side,
    int threads,
    Profile profile,
    Budget budget,
    Path folder,
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
    boolean known =
        problems.require(
            typed.name == null || Drawing.names().contains(typed.name),
            "NAME",
            typed.name,
            "one of " + String.join(", ", Drawing.names()),
            "'./parley figure' tells what they show.");
    Optional<Drawing> drawing = Optional.ofNullable(known ? typed.name : null).map(Drawing::of);
    drawing.ifPresent(named -> refuseForeign(named, typed, problems));
    Game game = game(typed, problems);
    OptionalInt steps = steps(typed, problems);
    OptionalInt side = side(typed, problems);
    OptionalInt threads = TrainRequest.threads(typed.threads, problems);
    boolean ties = drawing.filter(Drawing.TIES::equals).isPresent();
    Profile profile = profile(typed, ties ? Profile.PAPER : Profile.QUICK, problems);
    Budget budget = budget(typed, profile, problems);
    String name = drawing.map(Drawing::text).orElse("");
    String out =
        typed.out == null ? (name.length() == 1 ? "figure-" + name : name) + ".svg" : typed.out;
    problems.require(
        out.endsWith(".svg") || out.endsWith(".png"),
        "--out",
        out,
        "a name that ends in .svg or .png",
        "Leave it out for the figure's name.");
    ResultPath.check("--out", out, problems);
    Optional<Path> folder =
        TableRequest.folder(or(typed.folder, ties ? "tables" : "figures"), problems);
    problems.throwIfAny("parley figure");
    return new FigureRequest(
        drawing,
        game,
        steps.getAsInt(),
        side.getAsInt(),
        threads.getAsInt(),
        profile,
        budget,
        ties ? folder.orElseThrow() : folder.orElseThrow().resolve(name + "-" + profile.text()),
        Path.of(out));
  }

  private static String or(String typed, String otherwise) {
    return typed == null ? otherwise : typed;
  }

  /** Refuses options that the figure has no use for. */
  private static void refuseForeign(Drawing drawing, FigureOptions typed, Problems problems) {
    Map<String, Object> foreign = new LinkedHashMap<>();
    if (drawing.ofRuns()) {
      foreign.put("--game", typed.game);
      foreign.put("--param", typed.parameters.isEmpty() ? null : typed.parameters);
      foreign.put("--steps", typed.steps);
      foreign.put("--side", typed.side);
    } else {
      foreign.put("--profile", typed.profile);
      foreign.put("--seeds", typed.seeds);
      foreign.put("--folder", typed.folder);
    }
    foreign.forEach(
        (option, value) ->
            problems.require(
                value == null,
                option,
                value,
                "left out with figure " + drawing.text(),
                "'./parley figure --help' tells whose it is."));
  }

  private static Game game(FigureOptions typed, Problems problems) {
    String name = or(typed.game, "stag-hunt");
    boolean plain = "stag-hunt".equals(name) && typed.parameters.isEmpty();
    List<String> parameters = plain ? List.of("alone=0") : typed.parameters;
    return GameOption.read(name, parameters, true, problems);
  }

  private static OptionalInt steps(FigureOptions typed, Problems problems) {
    String steps = or(typed.steps, "140");
    return Numbers.whole(problems, "--steps", steps, MOST_STEPS, "140 is published.");
  }

  private static OptionalInt side(FigureOptions typed, Problems problems) {
    String text = or(typed.side, "21");
    OptionalInt side = Numbers.whole(problems, "--side", text, MOST_SIDE, "21 is published.");
    side.ifPresent(n -> problems.require(n > 1, "--side", n, "at least 2", "21 is published."));
    return side;
  }

  private static Profile profile(FigureOptions typed, Profile usual, Problems problems) {
    return Profile.read(or(typed.profile, usual.text()), problems).orElse(usual);
  }

  private static Budget budget(FigureOptions typed, Profile profile, Problems problems) {
    Budget usual = Table.usualBudget(profile);
    return Optional.ofNullable(typed.seeds)
        .flatMap(text -> SeedRange.read(text, problems))
        .map(seeds -> new Budget(usual.episodes(), seeds))
        .orElse(usual);
  }
}
