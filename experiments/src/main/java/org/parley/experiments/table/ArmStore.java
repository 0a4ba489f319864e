package org.parley.experiments.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.parley.check.InvalidSpecException;
import org.parley.check.Problems;
import org.parley.experiments.report.Provenance;
import org.parley.experiments.report.ResultPath;

/**
 * The runs of one profile in a folder: {@code runs/KEY-PROFILE.json}, a file an arm, each replaced
 * as a whole with every run that finishes. For use by several threads at once.
 */
public final class ArmStore {

  private static final String WHAT = "parley table";

  private final Path folder;
  private final Profile profile;
  private final Consumer<String> tell;
  private final Map<String, ArmFile> files = new HashMap<>();

  /**
   * A store.
   *
   * @param folder need not exist yet
   * @param tell told of files that are set aside
   */
  public ArmStore(Path folder, Profile profile, Consumer<String> tell) {
    this.folder = folder.resolve("runs");
    this.profile = profile;
    this.tell = tell;
  }

  /** Where journals of searches are kept. */
  Path searches() {
    return folder.resolveSibling("searches");
  }

  /**
   * What is kept of an arm.
   *
   * @throws InvalidSpecException where its file cannot be read, or was made with other settings
   */
  synchronized ArmFile get(Arm arm, int episodes) {
    return files.computeIfAbsent(
        arm.key(),
        key -> {
          ArmFile kept = read(arm).orElse(ArmFile.empty(arm, profile, episodes));
          if (!kept.madeFor(arm, profile, episodes)) {
            throw InvalidSpecException.of(
                WHAT,
                "--folder",
                path(arm),
                "runs with the settings of today",
                "They were made with others: run the table again without --tabulate.");
          }
          return kept;
        });
  }

  /** Sets aside what was made with other settings, so that it is neither used nor lost. */
  synchronized void setAside(Arm arm, int episodes) {
    boolean foreign = read(arm).filter(kept -> !kept.madeFor(arm, profile, episodes)).isPresent();
    if (!foreign) {
      return;
    }
    Path aside = path(arm).resolveSibling(path(arm).getFileName() + ".superseded");
    try {
      Files.move(path(arm), aside, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
    tell.accept("Made with other settings, so set aside: " + aside);
  }

  /**
   * Keeps a run.
   *
   * @throws UncheckedIOException if it cannot be written; what was kept before is still there
   */
  synchronized void put(Arm arm, int episodes, SeedOutcome run) {
    Provenance provenance = Provenance.of(arm.work().game(), arm.work().learner());
    ArmFile more = get(arm, episodes).with(run, provenance);
    try {
      Files.createDirectories(folder);
      write(path(arm), more.toJson());
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
    files.put(arm.key(), more);
  }

  /** Writes a file as a whole, or not at all. */
  static void write(Path path, String text) throws IOException {
    Problems problems = new Problems();
    ResultPath file = ResultPath.check("--folder", path.toString(), problems);
    problems.throwIfAny(WHAT);
    file.write(text);
  }

  private Optional<ArmFile> read(Arm arm) {
    Path path = path(arm);
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try {
      return Optional.of(ArmFile.read(Files.readString(path)));
    } catch (IOException broken) {
      throw InvalidSpecException.of(
          WHAT,
          "--folder",
          path,
          "a file that this command wrote",
          "Move it away, or restore it: " + broken.getMessage().lines().findFirst().orElse(""));
    }
  }

  private Path path(Arm arm) {
    return folder.resolve(arm.key() + "-" + profile.text() + ".json");
  }
}
