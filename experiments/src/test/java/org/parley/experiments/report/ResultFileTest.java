package org.parley.experiments.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.check.Problems;
import org.parley.game.ActionSpace;
import org.parley.game.OneShotGame;
import org.parley.game.Reward;
import org.parley.learner.svnr.Svnr;
import org.parley.study.Result;
import org.parley.study.Study;
import org.parley.training.Run;
import org.parley.training.TrainingListener;

class ResultFileTest {

  /** More than the plays before the first step, fewer than those of the training. */
  private static final int GOOD_REWARDS = 450;

  private static Result study(Reward reward) {
    OneShotGame game =
        OneShotGame.named("Brittle")
            .agents(ActionSpace.interval(0, 1), "left", "right")
            .reward(reward)
            .optimum(1, 1, 1)
            .build();
    return Study.of(game)
        .learner("svnr", Svnr.builder().build())
        .episodes(50)
        .build()
        .run(1, TrainingListener.SILENT);
  }

  private static Result failingWith(double last) {
    AtomicInteger calls = new AtomicInteger();
    return study(u -> calls.incrementAndGet() < GOOD_REWARDS ? u.get(0) : last);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
  void aRewardThatBreaksMidwayKeepsTheRun(double broken) throws JsonProcessingException {
    Result result = failingWith(broken);
    Run run = result.runs().get(0);
    assertEquals(Run.Status.FAILED, run.status());
    assertTrue(run.stepsDone() > 0 && run.stepsDone() < 50, run::toString);
    assertFalse(run.curve().isEmpty());
    assertTrue(run.replay().size() > 0);

    JsonNode file =
        new ObjectMapper().readTree(ResultFile.of("brittle", Map.of(), result).toJson());
    assertTrue(file.path("runs").path(0).path("return").isNull());
    assertTrue(file.path("summary").path("mean").isNull());
    assertTrue(file.path("summary").path("gap").isNull());
    assertFalse(file.path("complete").asBoolean(true));
    String ended = file.path("runs").path(0).path("ended").textValue();
    assertTrue(ended.startsWith("Step " + run.stepsDone() + ": The reward of game \"Brittle\""));
    assertTrue(ended.contains("returned " + broken + " at the joint action ("), ended);
  }

  @Test
  void aRewardThatThrowsIsQuoted() throws JsonProcessingException {
    AtomicInteger calls = new AtomicInteger();
    Result result =
        study(
            u -> {
              if (calls.incrementAndGet() >= GOOD_REWARDS) {
                throw new ArithmeticException("no such action");
              }
              return u.get(1);
            });
    assertEquals(Run.Status.FAILED, result.runs().get(0).status());
    assertTrue(
        ResultFile.of("brittle", Map.of(), result)
            .toJson()
            .contains("no such action at the joint"));
  }

  @Test
  void writingReplacesTheFileAsAWhole(@TempDir Path folder) throws IOException {
    Path old = Files.writeString(folder.resolve("result.json"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), old);
    Problems problems = new Problems();
    ResultPath path = ResultPath.check("--json", link.toString(), problems);
    assertTrue(problems.none());
    assertNotNull(path);
    assertEquals("old", Files.readString(old));

    Result result = study(u -> u.get(0));
    path.write("brittle", Map.of(), result);
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("brittle", new ObjectMapper().readTree(old.toFile()).path("game").textValue());
    try (var left = Files.list(folder)) {
      assertEquals(2, left.count());
    }
  }

  @Test
  void aFolderThatVanishesLosesNothingElse(@TempDir Path folder) throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    ResultPath path =
        ResultPath.check("--json", inner.resolve("a.json").toString(), new Problems());
    Files.delete(inner);
    Result result = study(u -> u.get(0));
    assertThrows(IOException.class, () -> path.write("brittle", Map.of(), result));
    assertFalse(Files.exists(inner));
  }

  @Test
  void theBuildSaysWhatItIs() {
    Result result = study(u -> u.get(0));
    Provenance provenance =
        Provenance.of(result.study().game(), result.study().learners().get("svnr"));
    assertTrue(provenance.parley().matches("\\d+\\.\\d+\\.\\d+.*"), provenance::parley);
    assertTrue(provenance.commit().matches("[\\w.-]+"), provenance::commit);
  }
}
