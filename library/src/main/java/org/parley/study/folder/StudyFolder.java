package org.parley.study.folder;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.parley.check.InvalidSpecException;
import org.parley.store.AtomicFiles;
import org.parley.store.WriterLock;
import org.parley.study.Result;
import org.parley.study.Study;
import org.parley.training.Checkpoints;
import org.parley.training.Plan;
import org.parley.training.Run;
import org.parley.training.TrainingListener;

/**
 * A study in a folder, begun or continued.
 *
 * <pre>{@code
 * StudyFolder folder = StudyFolder.of(Path.of("out"), study, StudyFolder.Settings.usual());
 * folder.run(2, TrainingListener.SILENT);   // makes what is missing
 * Result result = folder.result();          // what is there
 * }</pre>
 */
public final class StudyFolder implements RunFolder {

  private static final StudyJson.Kind KIND = StudyJson.Kind.STUDY;

  private final Path folder;
  private final Study study;
  private final Settings settings;
  private final RunStore store;

  /**
   * How a folder is kept.
   *
   * @param checkpointSeconds between two checkpoints of a run, at least 0: 0 is after every episode
   * @param file the study file, kept so that the folder can be resumed by its name alone; null if
   *     there is none
   * @param provenance what the caller knows of the program: its version, its commit
   * @param tell told of files that cannot be used
   */
  public record Settings(
      double checkpointSeconds,
      JsonNode file,
      Map<String, String> provenance,
      Consumer<String> tell) {

    /** A checkpoint every 30 seconds; nothing told. */
    public static Settings usual() {
      return new Settings(Checkpoints.USUAL_SECONDS, null, Map.of(), message -> {});
    }

    /** The same with another time between checkpoints. */
    public Settings withCheckpointSeconds(double seconds) {
      return new Settings(seconds, file, provenance, tell);
    }

    /** The same, told of files that cannot be used. */
    public Settings telling(Consumer<String> listener) {
      return new Settings(checkpointSeconds, file, provenance, listener);
    }
  }

  private StudyFolder(Path folder, Study study, Settings settings) {
    this.folder = folder;
    this.study = study;
    this.settings = settings;
    Map<String, String> provenance = Machine.provenance(settings.provenance());
    store = new RunStore(folder.resolve("runs"), study, provenance, settings.tell());
  }

  /**
   * A study's folder: made where there is none, continued where it is this study's.
   *
   * @throws InvalidSpecException if the folder holds another study, or something else, or the study
   *     records what probes find, which has no form as a file
   * @throws UncheckedIOException if nothing can be written there
   */
  public static StudyFolder of(Path path, Study study, Settings settings) {
    requirePlain(study);
    StudyFolder opened = new StudyFolder(path.toAbsolutePath().normalize(), study, settings);
    try {
      opened.begin();
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
    return opened;
  }

  /** The study file that a folder was begun from; empty if a program began it. */
  public static Optional<JsonNode> fileOf(Path path) throws IOException {
    return Optional.ofNullable(StudyJson.read(KIND, path).file());
  }

  /** Whether there is a study in a folder. */
  public static boolean isOne(Path path) {
    return Files.exists(path.resolve(KIND.file()));
  }

  static void requirePlain(Study study) {
    if (!study.recording().watches().isEmpty()) {
      throw InvalidSpecException.of(
          "study folder",
          "recording",
          "with probes",
          "without: what they find has no form as a file",
          "Diagnose the result instead, or run without a folder.");
    }
  }

  private void begin() throws IOException {
    if (isOne(folder)) {
      requireSame(StudyJson.read(KIND, folder).asked());
      return;
    }
    FolderLock.requireEmpty(folder, "study", List.of("runs", "lock", KIND.file() + ".partial"));
    Files.createDirectories(folder.resolve("runs"));
    StudyJson json =
        new StudyJson(
            KIND,
            Description.of(study),
            settings.file(),
            Machine.provenance(settings.provenance()));
    AtomicFiles.write(folder.resolve(KIND.file()), json.toBytes());
  }

  private void requireSame(JsonNode kept) throws IOException {
    if (!kept.equals(StudyJson.read(StudyJson.text(Description.of(study))))) {
      throw InvalidSpecException.of(
          folder.toString(),
          KIND.file(),
          "another study",
          "the one that is to be run: game, learners, episodes, seeds and recording",
          "Name another folder, or resume this one as it was begun.");
    }
  }

  /** {@code 1-svnr.seed-3}. */
  @Override
  public String nameOf(Plan plan) {
    return store.name(plan);
  }

  @Override
  public Path path() {
    return folder;
  }

  @Override
  public List<Plan> plans() {
    return study.plans();
  }

  @Override
  public Optional<JsonNode> file() throws IOException {
    return fileOf(folder);
  }

  /** The study. */
  public Study study() {
    return study;
  }

  /**
   * What came of a {@link #run}: how many runs were there, were made now, and are missing still.
   */
  public record Outcome(int kept, int made, int missing) {}

  @Override
  public Outcome run(int threads, TrainingListener listener) {
    return run(Making.inThreads(threads, settings.checkpointSeconds(), listener), listener);
  }

  @Override
  public Outcome run(RunMaker maker, TrainingListener listener) {
    return run(Making.elsewhere(maker, listener), listener);
  }

  private Outcome run(Making making, TrainingListener listener) {
    // Cleared meanwhile: an interrupted thread can neither lock nor read files.
    boolean interrupted = Thread.interrupted();
    try (Held held = hold(listener)) {
      restore(interrupted);
      int made = making.make(tasks(held.missing()));
      int kept = study.plans().size() - held.missing().size();
      return new Outcome(kept, made, held.missing().size() - made);
    } catch (IOException lost) {
      throw lost(lost);
    } catch (UncheckedIOException lost) {
      throw lost(lost.getCause());
    }
  }

  /** The folder held by this process, and the runs that are missing in it. */
  record Held(WriterLock lock, List<Plan> missing) implements AutoCloseable {

    @Override
    public void close() throws IOException {
      lock.close();
    }
  }

  /** Holds the folder until that is closed; the thread must not be interrupted meanwhile. */
  Held hold(TrainingListener listener) throws IOException {
    WriterLock lock = FolderLock.take(folder);
    try {
      return new Held(lock, missing(listener));
    } catch (IOException | RuntimeException failed) {
      lock.close();
      throw failed;
    }
  }

  private List<Plan> missing(TrainingListener listener) throws IOException {
    List<Plan> missing = new ArrayList<>();
    for (Plan plan : study.plans()) {
      if (store.missing(plan)) {
        missing.add(plan);
      } else {
        // Left by a process that was killed between keeping the run and clearing up.
        store.checkpoints(plan, 0).clear();
        listener.onKept(plan);
      }
    }
    return missing;
  }

  /** The plans as tasks whose runs are kept here. */
  List<FolderRunner.Task> tasks(List<Plan> plans) {
    return plans.stream().map(plan -> new FolderRunner.Task(plan, store)).toList();
  }

  private UncheckedIOException lost(IOException why) {
    return new UncheckedIOException(
        "study in " + folder + " stopped: " + why + ". Finished runs stay; resume it later.", why);
  }

  static void restore(boolean interrupted) {
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The finished runs. */
  public Result result() {
    boolean interrupted = Thread.interrupted();
    List<Run> runs = new ArrayList<>();
    try {
      for (Plan plan : study.plans()) {
        store.get(plan).ifPresent(runs::add);
      }
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    } finally {
      restore(interrupted);
    }
    return new Result(study, runs);
  }
}
