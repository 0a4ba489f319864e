package org.parley.study.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.check.InvalidSpecException;
import org.parley.check.Problem;
import org.parley.check.Problems;
import org.parley.game.Game;
import org.parley.study.Contract;
import org.parley.study.Study;
import org.parley.study.folder.StudyFolder;
import org.parley.training.Checkpoints;
import org.parley.training.Plan;
import org.parley.training.Protocol;

/**
 * A study that was read from a file.
 *
 * @param study the study
 * @param checkpointSeconds between two checkpoints of a run
 * @param json what was read, so that the study's folder can be resumed by its name alone
 */
public record StudyFile(Study study, double checkpointSeconds, JsonNode json) {

  private static final int MOST_EPISODES = 10_000_000;
  private static final int MOST_RUNS = 100_000;
  private static final int MOST_MOMENTS = 100;
  private static final int PAPERS_EPISODES = 5_000;
  private static final Pattern LEARNER = Pattern.compile("learner\\(\"(.*)\"\\) / (.*)");

  /**
   * Reads a file of YAML or JSON.
   *
   * @throws InvalidSpecException naming everything wrong with it, each with its path
   */
  public static StudyFile read(Path path) throws IOException {
    return of(path.toString(), Text.read(path));
  }

  /**
   * The text of a file of YAML or JSON, not yet looked at: {@link #of} reads a study in it, {@link
   * SuiteFile#of} a suite.
   *
   * @throws InvalidSpecException for a file that is too large or neither of the two
   */
  public static JsonNode text(Path path) throws IOException {
    return Text.read(path);
  }

  /**
   * Reads what {@link #json()} gave.
   *
   * @param source what refusals call it
   */
  public static StudyFile of(String source, JsonNode json) {
    Problems problems = new Problems();
    Block file = new Block(json, "", problems);
    refuseSeveral(file, source);
    Game game = GameBlock.read(file, problems);
    Map<String, LearnersEntry.Entry> learners = LearnersEntry.read(file, game, problems);
    long[] episodes = {PAPERS_EPISODES};
    file.whole("episodes", 1, MOST_EPISODES, value -> episodes[0] = value);
    List<Long> seeds = SeedsEntry.read(file);
    Plan.Recording recording = recording(file.block("evaluation"));
    double seconds = checkpointSeconds(file);
    Contract contract = ContractBlock.read(file);
    file.refuseOthers();
    problems.require(
        (long) learners.size() * seeds.size() <= MOST_RUNS,
        "seeds",
        seeds.size() + " for each of " + learners.size() + " learners",
        "at most " + MOST_RUNS + " runs",
        "Split the study.");
    problems.throwIfAny(source);
    Study.Builder study = Study.of(game).episodes((int) episodes[0]).seeds(seeds);
    learners.forEach(
        (label, entry) -> {
          study.learner(label, entry.learner());
          entry.searched().ifPresent(search -> study.searched(label, search));
        });
    study.contract(contract);
    study.recording(recording);
    return new StudyFile(built(source, study, learners), seconds, json);
  }

  private static void refuseSeveral(Block file, String source) {
    if (file.has(SuiteFile.GAMES)) {
      throw InvalidSpecException.of(
          source,
          SuiteFile.GAMES,
          "several games",
          "left out: a study of one game is taken here",
          "Write game: …, or give the file to './parley study', which takes several.");
    }
  }

  /** Folder settings that fit: the file is kept in the folder. */
  public StudyFolder.Settings settings() {
    StudyFolder.Settings usual = StudyFolder.Settings.usual();
    return new StudyFolder.Settings(checkpointSeconds, json, usual.provenance(), usual.tell());
  }

  /** The study's folder, begun or continued. */
  public StudyFolder folder(Path path, Map<String, String> provenance, Consumer<String> tell) {
    StudyFolder.Settings settings =
        new StudyFolder.Settings(checkpointSeconds, json, provenance, tell);
    return StudyFolder.of(path, study, settings);
  }

  /** {@code evaluation:}, in the study and in its contract. */
  static Plan.Recording recording(Block block) {
    Plan.Recording usual = Plan.Recording.standard();
    int[] numbers = {
      Protocol.POINTS, Protocol.EPISODES, usual.particles(), usual.finalEpisodes(),
    };
    block.whole("points", 1, 10_000, value -> numbers[0] = (int) value);
    block.whole("episodes", 1, 10_000, value -> numbers[1] = (int) value);
    block.whole("particles", 1, 10_000, value -> numbers[2] = (int) value);
    block.whole("final", 1, 100_000, value -> numbers[3] = (int) value);
    List<Double> moments = moments(block, usual.moments());
    block.refuseOthers();
    return new Plan.Recording(numbers[0], numbers[1], moments, numbers[2], numbers[3]);
  }

  /** Shares of training at which particles are kept. */
  private static List<Double> moments(Block block, List<Double> usual) {
    if (!block.has("moments")) {
      return usual;
    }
    List<Double> moments = new ArrayList<>();
    block.numbers(
        "moments",
        MOST_MOMENTS,
        (where, value) -> {
          if (value >= 0 && value <= 1) {
            moments.add(value);
          } else {
            block.refuse(where, value, "a share of training from 0 to 1", "Write [0, 0.5, 1].");
          }
        });
    return moments;
  }

  private static double checkpointSeconds(Block file) {
    double[] seconds = {Checkpoints.USUAL_SECONDS};
    Block block = file.block("checkpoint");
    block.number(
        "seconds",
        value -> {
          if (value >= 0) {
            seconds[0] = value;
          } else {
            block.refuse(
                block.path("seconds"), block.get("seconds"), "at least 0", "30 is the default.");
          }
        });
    block.refuseOthers();
    return seconds[0];
  }

  /** The study; what learners find wrong with the game is told with their place in the file. */
  private static Study built(
      String source, Study.Builder study, Map<String, LearnersEntry.Entry> learners) {
    try {
      return study.build();
    } catch (InvalidSpecException refused) {
      List<Problem> placed = refused.problems().stream().map(p -> placed(p, learners)).toList();
      throw new InvalidSpecException(source, placed);
    }
  }

  private static Problem placed(Problem problem, Map<String, LearnersEntry.Entry> learners) {
    Matcher learner = LEARNER.matcher(problem.where());
    if (!learner.matches()) {
      return problem;
    }
    String where =
        learners.get(learner.group(1)).path() + "." + learner.group(2).replace(" / ", ".");
    return new Problem(where, problem.value(), problem.allowed(), problem.remedy());
  }
}
