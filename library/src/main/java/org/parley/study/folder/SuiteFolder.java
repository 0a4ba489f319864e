package org.parley.study.folder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.parley.check.InvalidSpecException;
import org.parley.store.AtomicFiles;
import org.parley.store.WriterLock;
import org.parley.study.Result;
import org.parley.study.Suite;
import org.parley.study.SuiteResult;
import org.parley.training.Plan;
import org.parley.training.RunFile;
import org.parley.training.TrainingListener;

/**
 * A suite in a folder, begun or continued: {@code suite.json}, and beside it an ordinary study's
 * folder a game.
 *
 * <pre>{@code
 * SuiteFolder folder = SuiteFolder.of(Path.of("out"), suite, StudyFolder.Settings.usual(),
 *     Map.of());
 * folder.run(2, TrainingListener.SILENT);   // makes what is missing, of all games
 * SuiteResult result = folder.result();     // what is there
 * }</pre>
 */
public final class SuiteFolder implements RunFolder {

  private static final StudyJson.Kind KIND = StudyJson.Kind.SUITE;

  private final Path folder;
  private final Suite suite;
  private final StudyFolder.Settings settings;
  private final Map<String, StudyFolder> studies = new LinkedHashMap<>();

  private SuiteFolder(Path folder, Suite suite, StudyFolder.Settings settings) {
    this.folder = folder;
    this.suite = suite;
    this.settings = settings;
  }

  /**
   * A suite's folder: made where there is none, continued where it is this suite's.
   *
   * @param settings of the whole; the studies' folders have them too, but for the file
   * @param files the study files of single games by the suite's names, so that each folder can be
   *     resumed alone; empty if there are none
   * @throws InvalidSpecException if the folder holds another suite, or something else, or the suite
   *     records what probes find
   * @throws UncheckedIOException if nothing can be written there
   */
  public static SuiteFolder of(
      Path path, Suite suite, StudyFolder.Settings settings, Map<String, JsonNode> files) {
    SuiteFolder opened = new SuiteFolder(path.toAbsolutePath().normalize(), suite, settings);
    suite.studies().values().forEach(StudyFolder::requirePlain);
    try {
      opened.begin();
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
    opened.names().forEach((game, name) -> opened.open(game, name, files.get(game)));
    return opened;
  }

  private void open(String game, String name, JsonNode file) {
    StudyFolder.Settings own =
        new StudyFolder.Settings(
            settings.checkpointSeconds(), file, settings.provenance(), settings.tell());
    studies.put(game, StudyFolder.of(folder.resolve(name), suite.studies().get(game), own));
  }

  /** The study file that a folder was begun from; empty if a program began it. */
  public static Optional<JsonNode> fileOf(Path path) throws IOException {
    return Optional.ofNullable(StudyJson.read(KIND, path).file());
  }

  /** Whether there is a suite in a folder. */
  public static boolean isOne(Path path) {
    return Files.exists(path.resolve(KIND.file()));
  }

  private void begin() throws IOException {
    JsonNode asked = asked();
    if (isOne(folder)) {
      requireSame(StudyJson.read(KIND, folder).asked(), asked);
      return;
    }
    FolderLock.requireEmpty(folder, "suite", List.of("lock", KIND.file() + ".partial"));
    Files.createDirectories(folder);
    StudyJson json =
        new StudyJson(KIND, asked, settings.file(), Machine.provenance(settings.provenance()));
    AtomicFiles.write(folder.resolve(KIND.file()), json.toBytes());
  }

  /** Games with their folders and, in a word each, what is asked of them. */
  private JsonNode asked() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode games = json.putArray("games");
    names()
        .forEach(
            (game, name) -> {
              String text = Description.of(suite.studies().get(game)).toString();
              String digest = RunFile.sha256(text.getBytes(StandardCharsets.UTF_8));
              games.addObject().put("game", game).put("folder", name).put("asked", digest);
            });
    return json;
  }

  private void requireSame(JsonNode kept, JsonNode asked) {
    if (!kept.equals(asked)) {
      throw InvalidSpecException.of(
          folder.toString(),
          KIND.file(),
          "another suite",
          "the one that is to be run: games, learners, episodes, seeds and recording",
          "Name another folder, or resume this one as it was begun.");
    }
  }

  /** {@code 1-narrow}: the number tells games apart that have the same letters. */
  private Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    for (String game : suite.studies().keySet()) {
      names.put(game, names.size() + 1 + "-" + letters(game));
    }
    return names;
  }

  private static String letters(String game) {
    String letters = game.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return letters.substring(0, Math.min(40, letters.length())).replaceAll("-$", "");
  }

  @Override
  public Path path() {
    return folder;
  }

  @Override
  public List<Plan> plans() {
    return suite.plans();
  }

  /** With its game's folder: {@code 1-narrow/1-svnr.seed-3}. */
  @Override
  public String nameOf(Plan plan) {
    StudyFolder study = studies.get(suite.gameOf(plan));
    return study.path().getFileName() + "/" + study.nameOf(plan);
  }

  @Override
  public Optional<JsonNode> file() throws IOException {
    return fileOf(folder);
  }

  /** The suite. */
  public Suite suite() {
    return suite;
  }

  /** The studies' folders by the suite's names. */
  public Map<String, StudyFolder> studies() {
    return studies;
  }

  /** Runs of all games share the threads; counts are those of all games together. */
  @Override
  public StudyFolder.Outcome run(int threads, TrainingListener listener) {
    return run(Making.inThreads(threads, settings.checkpointSeconds(), listener), listener);
  }

  @Override
  public StudyFolder.Outcome run(RunMaker maker, TrainingListener listener) {
    return run(Making.elsewhere(maker, listener), listener);
  }

  @SuppressWarnings("try") // The lock is held, not used.
  private StudyFolder.Outcome run(Making making, TrainingListener listener) {
    // Cleared meanwhile: an interrupted thread can neither lock nor read files.
    boolean interrupted = Thread.interrupted();
    try (WriterLock lock = FolderLock.take(folder)) {
      Gathering gathering = new Gathering(making, listener, interrupted);
      return gathering.all(studies.values().iterator());
    } catch (IOException lost) {
      throw lost(lost);
    } catch (UncheckedIOException lost) {
      throw lost(lost.getCause());
    }
  }

  private UncheckedIOException lost(IOException why) {
    return new UncheckedIOException(
        "suite in " + folder + " stopped: " + why + ". Finished runs stay; resume it later.", why);
  }

  /** The runs that are missing, gathered from the games' folders and made. */
  private final class Gathering {
    private final List<FolderRunner.Task> tasks = new ArrayList<>();
    private final Making making;
    private final TrainingListener listener;
    private final boolean interrupted;

    Gathering(Making making, TrainingListener listener, boolean interrupted) {
      this.making = making;
      this.listener = listener;
      this.interrupted = interrupted;
    }

    /** Holds one study's folder after the other, then makes what is missing in all of them. */
    StudyFolder.Outcome all(Iterator<StudyFolder> rest) throws IOException {
      if (!rest.hasNext()) {
        return made();
      }
      StudyFolder next = rest.next();
      try (StudyFolder.Held held = next.hold(listener)) {
        tasks.addAll(next.tasks(held.missing()));
        return all(rest);
      }
    }

    private StudyFolder.Outcome made() {
      StudyFolder.restore(interrupted);
      int made = making.make(tasks);
      return new StudyFolder.Outcome(suite.runs() - tasks.size(), made, tasks.size() - made);
    }
  }

  /** The finished runs. */
  public SuiteResult result() {
    Map<String, Result> results = new LinkedHashMap<>();
    studies.forEach((game, study) -> results.put(game, study.result()));
    return new SuiteResult(suite, results);
  }
}
