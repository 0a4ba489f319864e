package org.parley.study.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.parley.check.InvalidSpecException;
import org.parley.check.Problem;
import org.parley.check.Problems;
import org.parley.study.PerGame;
import org.parley.study.Study;
import org.parley.study.Suite;
import org.parley.study.folder.StudyFolder;
import org.parley.study.folder.SuiteFolder;

/**
 * A suite that was read from a file: a study file whose {@code games} are a list.
 *
 * @param suite the suite
 * @param checkpointSeconds between two checkpoints of a run
 * @param json what was read, so that the suite's folder can be resumed by its name alone
 * @param files the same said of each game alone, by the suite's names
 */
public record SuiteFile(
    Suite suite, double checkpointSeconds, JsonNode json, Map<String, JsonNode> files) {

  static final String GAMES = "games";

  private static final int MOST_GAMES = 50;
  private static final int MOST_PAIRS = 1_000;
  private static final int MOST_RUNS = 100_000;

  /** Keeps a copy. */
  public SuiteFile {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /** Whether a file's text is that of a suite. */
  public static boolean isOne(JsonNode json) {
    return json.isObject() && json.has(GAMES);
  }

  /**
   * Reads the text of a file.
   *
   * @param source what refusals call it
   * @throws InvalidSpecException naming everything wrong with it, each with its path; what is wrong
   *     with one game alone is told with it
   */
  public static SuiteFile of(String source, JsonNode json) {
    Problems problems = new Problems();
    List<GameEntry> games = GameEntry.read(new Block(json, "", problems), MOST_GAMES, problems);
    List<StudyFile> studies = studies(source, json, games, problems);
    problems.throwIfAny(source);
    Map<String, Study> made = new LinkedHashMap<>();
    Map<String, JsonNode> files = new LinkedHashMap<>();
    Map<String, Double> floors = new LinkedHashMap<>();
    for (int i = 0; i < studies.size(); i++) {
      GameEntry game = games.get(i);
      StudyFile study = studies.get(i);
      String name = game.label().orElseGet(() -> study.study().game().toString());
      problems.require(
          made.put(name, study.study()) == null,
          game.path() + ".label",
          name,
          "another for each game",
          "Write {name: …, label: …}; a game of equal parameters is the same game.");
      files.put(name, study.json());
      game.floor().ifPresent(floor -> floors.put(name, floor));
    }
    problems.throwIfAny(source);
    Suite suite = Suite.of(made, floors);
    return new SuiteFile(suite, studies.get(0).checkpointSeconds(), json, files);
  }

  /** The studies of single games, all of them unless problems were recorded. */
  private static List<StudyFile> studies(
      String source, JsonNode json, List<GameEntry> games, Problems problems) {
    List<StudyFile> studies = new ArrayList<>();
    Map<String, List<Problem>> found = new LinkedHashMap<>();
    for (GameEntry game : games) {
      found.put(game.path(), List.of());
      try {
        studies.add(StudyFile.of(source, single(json, game)));
      } catch (InvalidSpecException refused) {
        found.put(game.path(), refused.problems().stream().map(p -> own(p, game)).toList());
      }
      if (tooMany(studies, games.size(), problems)) {
        break;
      }
    }
    PerGame.problems(found, SuiteFile::placed).forEach(problems::add);
    return studies;
  }

  private static boolean tooMany(List<StudyFile> studies, int games, Problems problems) {
    if (studies.size() != 1) {
      return false;
    }
    Study study = studies.get(0).study();
    boolean pairs = within(problems, study.learners().size(), games, MOST_PAIRS, "learners");
    return !within(problems, study.plans().size(), games, MOST_RUNS, "runs") || !pairs;
  }

  private static boolean within(Problems problems, int each, int games, int most, String what) {
    return problems.require(
        (long) each * games <= most,
        GAMES,
        games + " of " + each + " " + what,
        "at most " + most + " " + what + " of all games together",
        "Split the suite.");
  }

  /** The file as it would be for one of its games. */
  private static JsonNode single(JsonNode json, GameEntry game) {
    ObjectNode single = json.deepCopy();
    single.remove(GAMES);
    return single.set("game", game.game());
  }

  /** A problem of the game itself, at the game's place. */
  private static Problem own(Problem problem, GameEntry game) {
    boolean own = problem.where().matches("game(\\..*)?");
    return own ? at(problem, game.path() + problem.where().substring("game".length())) : problem;
  }

  /** A problem that other games have not. */
  private static Problem placed(String game, Problem problem) {
    boolean told = problem.where().startsWith(game);
    return told ? problem : at(problem, problem.where() + " on " + game);
  }

  private static Problem at(Problem problem, String where) {
    return new Problem(where, problem.value(), problem.allowed(), problem.remedy());
  }

  /** The suite's folder, begun or continued. */
  public SuiteFolder folder(Path path, Map<String, String> provenance, Consumer<String> tell) {
    StudyFolder.Settings settings =
        new StudyFolder.Settings(checkpointSeconds, json, provenance, tell);
    return SuiteFolder.of(path, suite, settings, files);
  }
}
