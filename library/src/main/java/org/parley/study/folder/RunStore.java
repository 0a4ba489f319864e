package org.parley.study.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.parley.check.InvalidSpecException;
import org.parley.store.AtomicFiles;
import org.parley.store.StateReader;
import org.parley.study.Study;
import org.parley.training.Checkpoints;
import org.parley.training.Plan;
import org.parley.training.Run;
import org.parley.training.RunFile;
import org.parley.training.Snapshot;

/** The files of a study's runs. */
final class RunStore {

  private final Path folder;
  private final List<String> labels;
  private final Map<String, String> provenance;
  private final Consumer<String> tell;

  RunStore(Path folder, Study study, Map<String, String> provenance, Consumer<String> tell) {
    this.folder = folder;
    this.labels = study.learners().keySet().stream().sorted().toList();
    this.provenance = provenance;
    this.tell = tell;
  }

  /** Keeps a finished run; the file that counts comes last. */
  void put(Run run) throws IOException {
    put(run, Map.of());
  }

  /** The same of a run that was made elsewhere: what is told of that place goes before this one. */
  void put(Run run, Map<String, String> madeAt) throws IOException {
    Map<String, String> made = new TreeMap<>(provenance);
    made.putAll(madeAt);
    AtomicFiles.write(path(run.plan(), ".json"), RunJson.of(run, made));
    if (!run.snapshots().isEmpty()) {
      Snapshot last = run.snapshots().get(run.snapshots().size() - 1);
      AtomicFiles.write(path(run.plan(), ".npy"), Npy.of(last.particles()));
    }
    AtomicFiles.write(path(run.plan(), ".run"), RunFile.write(run));
  }

  /** Whether a run is kept: a file of its name is there, sound or not. */
  boolean has(Plan plan) {
    return Files.exists(path(plan, ".run"));
  }

  /** A finished run; empty if there is none, or its file is not sound, which is told. */
  Optional<Run> get(Plan plan) throws IOException {
    try {
      return Optional.of(RunFile.read(plan, StateReader.of(path(plan, ".run"))));
    } catch (NoSuchFileException absent) {
      return Optional.empty();
    } catch (InvalidSpecException unsound) {
      tell.accept("Not used: " + unsound.getMessage());
      return Optional.empty();
    }
  }

  /** Whether a run is to be made. A file of its name that is not sound is set aside. */
  boolean missing(Plan plan) throws IOException {
    if (get(plan).isPresent()) {
      return false;
    }
    if (has(plan)) {
      Path file = path(plan, ".run");
      Path aside = path(plan, ".run.refused");
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
    }
    return true;
  }

  Checkpoints checkpoints(Plan plan, double everySeconds) {
    return Checkpoints.in(path(plan, ".checkpoint"), everySeconds, tell);
  }

  private Path path(Plan plan, String ending) {
    return folder.resolve(name(plan) + ending);
  }

  /** {@code 1-svnr.seed-3}: the number tells labels apart that have the same letters. */
  String name(Plan plan) {
    String letters = plan.label().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String brief = letters.substring(0, Math.min(40, letters.length()));
    int number = 1 + labels.indexOf(plan.label());
    return number + "-" + brief + ".seed-" + plan.seed();
  }
}
