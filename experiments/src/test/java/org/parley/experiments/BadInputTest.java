package org.parley.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal names the place, the value, what is allowed and the remedy. */
class BadInputTest extends CommandLineHarness {

  /** A training that would do, but for what is added. */
  private static Outcome train(String... more) {
    List<String> args =
        new ArrayList<>(List.of("train", "max-of-three", "--learner", "svnr", "--episodes=1"));
    args.addAll(Arrays.asList(more));
    return parley(args.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--param=s2=0       | --param / s2 = 0.0: must be a finite number above 0. The papers",
        "--param=s2=abc     | --param / s2 = abc: must be a finite number. './parley games' tells",
        "--param=s2=NaN     | --param / s2 = NaN: must be a finite number. './parley games' tells",
        "--param=s2         | --param = s2: must be NAME=VALUE. './parley games' tells",
        "--param==1         | --param = =1: must be NAME=VALUE. './parley games' tells",
        "--param=s3=1       | --param / s3 = 1.0: must be a parameter of this game: s2, scale-exp",
        "--seeds=0          | --seeds = 0: must be a whole number from 1 to 10000. 20 runs",
        "--seeds=-3         | --seeds = -3: must be a whole number from 1 to 10000. 20 runs",
        "--seeds=1.5        | --seeds = 1.5: must be a whole number from 1 to 10000. 20 runs",
        "--seeds=many       | --seeds = many: must be a whole number from 1 to 10000. 20 runs",
        "--seeds=9999999999 | --seeds = 9999999999: must be a whole number from 1 to 10000. 20",
        "--threads=0        | --threads = 0: must be a whole number from 1 to 256. Leave it out",
        "--particles=1      | --particles = 1: must be an even whole number of at least 2",
        "--particles=7      | --particles = 7: must be an even whole number of at least 2",
        "--particles=few    | --particles = few: must be a whole number from 1 to 4096. 32 is",
        "--kernel=wide      | --kernel = wide: must be one of local, joint. Leave it out",
        "--negotiation=a->z | --negotiation / hears = z: must be an agent of the game: a, b, c.",
        "--negotiation=ring | --negotiation / rule = ring: must be nested, nested:AGENT,",
      })
  void optionsAreRefusedByTheirName(String option, String message) {
    train(option).assertRefused(message, "Try: ./parley help train");
  }

  @Test
  void gamesThatNobodyLearnsAreRefused() {
    parley("train", "climbing", "--learner", "svnr")
        .assertRefused(
            "GAME = climbing: must be a game with continuous actions and a payoff common",
            "--param relaxed=1 takes its continuous relaxation.");
    parley("train", "iterated-prisoners-dilemma", "--learner", "svnr")
        .assertRefused("GAME = iterated-prisoners-dilemma: must", "'./parley games' tells which");
    parley("train", "chicken", "--param=relaxed=1", "--learner", "svnr")
        .assertRefused("GAME = chicken: must be", "'./parley games' tells which are.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1e3", "20000000", "99999999999999999999"})
  void episodesAreAWholeNumberInRange(String episodes) {
    parley("train", "max-of-three", "--learner", "svnr", "--episodes", episodes)
        .assertRefused("--episodes = " + episodes + ": must be a whole number from 1 to 10000000.");
  }

  @Test
  void negotiationIsFreeOfCyclesAndFitsTheLearner() {
    train("--negotiation", "a->b,b->c,c->a").assertRefused("hears a", "must be free of cycles");
    train("--negotiation", "nested:c,a").assertRefused("[c, a]", "each of the game's agents once");
    parley("train", "max-of-three", "--learner", "svnr-m", "--negotiation", "full")
        .assertRefused("--negotiation = full: must be left out with --learner svnr-m");
  }

  @Test
  void annealingFallsAndStaysAboveZero() {
    train("--annealing", "exponential(from=1,to=20)")
        .assertRefused("--annealing / to = 20.0: must be at most the start, 1.0. A schedule cools");
    train("--annealing", "linear(to=-1)")
        .assertRefused("--annealing / to = -1.0: must be a finite number of at least 0.");
    train("--annealing", "constant(-1)")
        .assertRefused("--annealing / temperature = -1.0: must be a finite number of at least 0");
  }

  @Test
  void gamesAndLearnersAreRefusedWithTheListOfWhatThereIs() {
    parley("train", "max-of-four", "--learner", "ppo")
        .assertRefused(
            "parley train has 2 problems:",
            "GAME = max-of-four: must be one of max-of-two, max-of-three, two-modalities, twin-pe",
            "--learner = ppo: must be one of svnr, svnr-m, svnr-f, policy-gradient, meta-pg,");
    parley("train").assertRefused("GAME = missing", "--learner = missing");
  }

  @Test
  void whatTheParserRefusesIsToldInTheSameForm() {
    train("--seed=1").assertRefused("option = --seed=1: must be one of --annealing, --episodes");
    train("--seeds").assertRefused("--seeds = missing: must be followed by its value. Write --see");
    train("--seeds", "--json=x").assertRefused("--seeds = missing: must be followed by its value.");
    train("--json=a", "--json=b").assertRefused("--json = given twice: must be given once. Leave");
    train("--param=s2=1", "--param=s2=2").assertRefused("--param / s2 = 2: must be given once.");
    train("max-of-two").assertRefused("argument = max-of-two: must be left out");
    train("--trace=yes").assertRefused("--trace = yes: must be without a value. Write --trace");
    parley("trian")
        .assertRefused(
            "command = trian: must be one of train, study, resume, reproduce, diagnose, table, figure,"
                + " search, export, coverage, games, learners, bench, help.");
    parley("help", "trian")
        .assertRefused(
            "command = trian: must be one of train, study, resume, reproduce, diagnose, table, figure,"
                + " search, export, coverage, games, learners, bench, help.");
    parley()
        .assertRefused(
            "command = missing: must be one of train, study, resume, reproduce, diagnose, table, figure,"
                + " search, export, coverage, games, learners, bench, help.");
  }

  @Test
  void aFileThatCannotBeWrittenIsRefusedBeforeTraining(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "kept");
    train("--json", folder.toString()).assertRefused("--json = ", "It is a folder");
    train("--json", folder + "/none/out.json").assertRefused("none does not exist: make it first");
    train("--json", file + "/out.json").assertRefused("file does not exist: make it first");
    train("--json", "").assertRefused("--json = : must be a path", "It is a folder");
    train("--json", file + "\0").assertRefused("--json = ", "must be a path at which a file");
    assertEquals("kept", Files.readString(file));
    try (var left = Files.list(folder)) {
      assertEquals(1, left.count());
    }
  }

  @Test
  void theUnexpectedIsOneLineUnlessTheTraceIsAskedFor() {
    StringWriter brief = new StringWriter();
    int code =
        new Refusals(() -> false).unexpected(new Error("no more"), new PrintWriter(brief, true));
    assertEquals(ExitCode.UNEXPECTED, code);
    assertEquals(1, brief.toString().lines().count());
    assertTrue(brief.toString().contains("no more. To see where it comes from, add --trace."));
    assertFalse(brief.toString().contains("\tat "));

    StringWriter whole = new StringWriter();
    new Refusals(() -> true).unexpected(new Error("no more"), new PrintWriter(whole, true));
    assertTrue(whole.toString().contains("\tat " + BadInputTest.class.getName()));
  }
}
