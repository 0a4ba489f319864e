package org.parley.experiments.option;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.parley.check.Problems;
import org.parley.experiments.table.ArmFilter;
import org.parley.experiments.table.Budget;
import org.parley.experiments.table.Profile;
import org.parley.experiments.table.SeedRange;
import org.parley.experiments.table.Table;
import org.parley.experiments.table.Tables;

/**
 * What {@code parley table} was asked to do, checked.
 *
 * @param table the table; empty to list them
 * @param profile how thoroughly
 * @param threads runs made at the same time
 * @param seeds other seeds than the profile's
 * @param folder where all goes; need not exist, but the folder it is in does
 * @param only which arms are run
 * @param tabulate whether nothing is to be run
 */
public record TableRequest(
    Optional<Table> table,
    Profile profile,
    int threads,
    Optional<SeedRange> seeds,
    Path folder,
    ArmFilter only,
    boolean tabulate) {

  private static final int MOST_TRIALS = 100_000;

  /**
   * Reads the options.
   *
   * @throws org.parley.check.InvalidSpecException naming everything wrong with them
   */
  public static TableRequest of(TableOptions typed) {
    Problems problems = new Problems();
    boolean known =
        problems.require(
            typed.name == null || Tables.names().contains(typed.name),
            "NAME",
            typed.name,
            "one of " + String.join(", ", Tables.names()),
            "'./parley table' tells what they show.");
    Profile profile = Profile.read(typed.profile, problems).orElse(Profile.QUICK);
    OptionalInt threads = TrainRequest.threads(typed.threads, problems);
    Optional<SeedRange> seeds =
        Optional.ofNullable(typed.seeds).flatMap(text -> SeedRange.read(text, problems));
    Optional<Path> folder = folder(typed.folder, problems);
    Optional<Table> table = Optional.ofNullable(typed.name).filter(name -> known).map(Tables::of);
    Optional<ArmFilter> only = only(typed.only, table, problems);
    OptionalInt trials = trials(typed.trials, table, profile, problems);
    problems.throwIfAny("parley table");
    return new TableRequest(
        trials.isEmpty()
            ? table
            : table.map(it -> it.searching(trials.getAsInt(), profile.searchSeeds())),
        profile,
        threads.getAsInt(),
        seeds,
        folder.orElseThrow(),
        only.orElse(ArmFilter.ALL),
        typed.tabulate);
  }

  /** Empty where nothing was said, and where it was refused. */
  private static Optional<ArmFilter> only(String text, Optional<Table> table, Problems problems) {
    return text == null
        ? Optional.empty()
        : table.flatMap(it -> ArmFilter.read(text, it, problems));
  }

  /** Rates to try; empty for a table that searches nothing. */
  private static OptionalInt trials(
      String text, Optional<Table> table, Profile profile, Problems problems) {
    boolean searched = table.map(Table::searched).orElse(false);
    if (text == null) {
      return searched ? OptionalInt.of(profile.trials()) : OptionalInt.empty();
    }
    problems.require(
        searched, "--trials", text, "left out of a table that searches nothing", "2 and 3 do.");
    if (text.strip().equals("0")) {
      return OptionalInt.of(0);
    }
    OptionalInt trials =
        Numbers.whole(problems, "--trials", text, MOST_TRIALS, "0 takes the defaults.");
    trials.ifPresent(
        n ->
            problems.require(
                n > 1, "--trials", n, "0, or 2 to " + MOST_TRIALS, "One rate is no choice."));
    return trials;
  }

  static Optional<Path> folder(String text, Problems problems) {
    Path folder = null;
    try {
      folder = Path.of(text).toAbsolutePath().normalize();
    } catch (InvalidPathException unusable) {
      // Refused below, as is a path at which there can be no folder.
    }
    boolean usable =
        folder != null
            && (Files.isDirectory(folder)
                || !Files.exists(folder)
                    && folder.getParent() != null
                    && Files.isDirectory(folder.getParent()));
    problems.require(
        usable, "--folder", text, "a folder, or a new one in one that exists", "Make it first.");
    return usable ? Optional.of(folder) : Optional.empty();
  }

  /** How much to run of the table. */
  public Budget budget() {
    Budget usual = table.orElseThrow().budget(profile);
    return new Budget(usual.episodes(), seeds.orElse(usual.seeds()));
  }
}
