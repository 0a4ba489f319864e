package org.parley.experiments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.game.zoo.MaxOfThree;
import org.parley.learner.catalogue.Catalogue;
import org.parley.learner.option.Option;

/** The learners of the catalogue on the command line. */
class CatalogueCommandsTest extends CommandLineHarness {

  @TempDir private Path folder;

  private static Stream<String> ids() {
    return Catalogue.all().stream().map(Catalogue.Entry::id);
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everyNameTrains(String id) {
    Outcome outcome =
        parley("train", "max-of-two", "--learner", id, "--seeds", "1", "--episodes", "4");
    assertEquals(ExitCode.DONE, outcome.code(), outcome::toString);
    assertTrue(outcome.out().contains(id), outcome.out());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everyOptionIsListed(String id) {
    String out = parley("learners", id).out();
    for (Option<?> option :
        Catalogue.of(id).orElseThrow().standard().apply(MaxOfThree.game(1.5)).options()) {
      assertTrue(out.contains("--set " + option.name() + "="), out);
      assertTrue(out.contains(option.meaning() + "; " + option.allowed()), out);
    }
    assertTrue(parley("learners").out().contains(id));
  }

  @Test
  void defaultsAreListedAsTheyAreTyped() {
    String out = parley("learners", "maddpg").out();
    assertTrue(out.contains("--set policyHidden=[100,100]\n"), out);
    assertTrue(out.contains("--set noiseLaw=gaussian\n"), out);
    assertTrue(out.contains("      with state: [64,64]\n"), out);
  }

  @Test
  void settingsAreReadAndWritten() throws IOException {
    Path json = folder.resolve("run.json");
    Outcome outcome =
        parley(
            "train",
            "max-of-two",
            "--learner=maddpg",
            "--seeds=1",
            "--episodes=4",
            "--set=noise=0.3",
            "--set=noiseLaw=ornsteinUhlenbeck",
            "--set=policyHidden=[8,4]",
            "--set=sequential.leniency.stepCost=0.1",
            "--json=" + json);
    assertEquals(ExitCode.DONE, outcome.code(), outcome::toString);
    JsonNode written = json(json);
    assertEquals("maddpg", written.get("learner").asText());
    assertEquals(0.3, written.get("settings").get("noise").asDouble());
    assertEquals("[8,4]", written.get("settings").get("policyHidden").toString());
    assertTrue(written.get("provenance").get("learner").asText().contains("noise = 0.3"));
  }

  @Test
  void everythingWrongIsToldAtOnce() {
    parley(
            "train",
            "max-of-tow",
            "--learner=maddpg",
            "--particles=8",
            "--annealing=constant(1)",
            "--set=nosie=1",
            "--set=noise=-1",
            "--set=batch=x",
            "--set=batch",
            "--seeds=0")
        .assertRefused(
            "GAME = max-of-tow",
            "--particles = 8: must be left out with --learner maddpg",
            "--annealing = constant(1): must be left out",
            "--set nosie = 1",
            "Did you mean noise?",
            "--set noise = -1",
            "--set batch = \"x\": must be a whole number",
            "--set = batch: must be NAME=VALUE",
            "--seeds = 0");
  }

  @Test
  void optionsOfOneLearnerAreRefusedWithAnother() {
    parley("train", "max-of-two", "--learner=svnr", "--set=noise=1")
        .assertRefused("--set = noise=1: must be left out with --learner svnr");
    parley("train", "stag-hunt", "--learner=lola", "--set=noise=1")
        .assertRefused("--set = noise=1: must be left out with --learner lola");
    parley("train", "max-of-two", "--learner=madppg").assertRefused("Did you mean maddpg?");
    parley("learners", "madppg").assertRefused("NAME = madppg", "Did you mean maddpg?");
    parley("diagnose", "--learner=madppg").assertRefused("--learner = madppg");
  }

  @Test
  void gamesThatDoNotFitAreRefused() {
    parley("train", "stag-hunt", "--learner=maddpg").assertRefused("general sum");
  }

  @Test
  void itIsDiagnosedWithoutATemperature() throws IOException {
    Path json = folder.resolve("diagnosis.json");
    Outcome outcome =
        parley("diagnose", "--learner=maddpg", "--seeds=1", "--episodes=3", "--json=" + json);
    assertEquals(ExitCode.DONE, outcome.code(), outcome::toString);
    assertEquals(6, json(json).size());
    assertTrue(json(json).get(2).get("projectionGap").isNull());
  }

  @Test
  void itIsSearchedOverThePapersSpace() {
    Outcome outcome =
        parley(
            "search",
            "max-of-two",
            "--learner=maddpg",
            "--trials=2",
            "--seeds=1",
            "--episodes=3",
            "--journal=" + folder.resolve("search.jsonl"));
    assertEquals(ExitCode.DONE, outcome.code(), outcome::toString);
    assertTrue(outcome.out().contains("learningRate"), outcome.out());
    assertTrue(outcome.out().contains("hidden"), outcome.out());
  }
}
